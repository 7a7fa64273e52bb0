namespace Camunda.Rest;

[RequiresContract("updateAgentInstance", "createAgentInstanceHistoryItem", "searchAgentInstanceHistory")]
public sealed partial class AgentInstanceReference
{
    /// <summary>The conversation that the agent had.</summary>
    public AgentHistoryResource History => new(_context, Key);

    /// <summary>Reports on the run (<c>PATCH /agent-instances/{agentInstanceKey}</c>); what is not named stays.</summary>
    /// <param name="elementInstanceKey">The element instance that the agent runs in now; one that it did not run in before is added to its list.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public AgentInstanceUpdateBuilder Update(ElementInstanceKey elementInstanceKey) => new(_context, Key, Require.NotDefault(elementInstanceKey));
}
