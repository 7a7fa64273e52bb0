namespace Camunda.Rest;

[RequiresContract("getAgentInstance|updateAgentInstance|createAgentInstanceHistoryItem|searchAgentInstanceHistory")]
public sealed partial class AgentInstanceReference
{
    /// <summary>The conversation that the agent had.</summary>
    [RequiresContract("createAgentInstanceHistoryItem|searchAgentInstanceHistory")]
    public AgentHistoryResource History => new(_context, Key);

    /// <summary>Reports on the run (<c>PATCH /agent-instances/{agentInstanceKey}</c>); what is not named stays.</summary>
    /// <param name="elementInstanceKey">The element instance that the agent runs in now; one that it did not run in before is added to its list.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    [RequiresContract("updateAgentInstance")]
    public AgentInstanceUpdateBuilder Update(ElementInstanceKey elementInstanceKey) => new(_context, Key, Require.NotDefault(elementInstanceKey));
}
