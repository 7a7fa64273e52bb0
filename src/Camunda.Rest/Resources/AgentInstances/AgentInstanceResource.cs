namespace Camunda.Rest;

[RequiresContract("createAgentInstance")]
public sealed partial class AgentInstanceResource
{
    /// <summary>Registers the run of an agent (<c>POST /agent-instances</c>).</summary>
    /// <param name="elementInstanceKey">The instance of the agent's element, which determines process and tenant.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public AgentInstanceCreateBuilder Create(ElementInstanceKey elementInstanceKey) =>
        new(_context, Require.NotDefault(elementInstanceKey));
}
