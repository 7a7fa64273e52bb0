namespace Camunda.Rest;

[RequiresContract("getAgentInstance|updateAgentInstance|createAgentInstanceHistoryItem|searchAgentInstanceHistory")]
public sealed partial class AgentInstanceReference
{
    /// <summary>The conversation of the agent.</summary>
    [RequiresContract("createAgentInstanceHistoryItem|searchAgentInstanceHistory")]
    public AgentHistoryResource History => new(_context, Key);

    /// <summary>
    /// Updates the state of the run (<c>PATCH /agent-instances/{agentInstanceKey}</c>). Values that are not set stay unchanged.
    /// </summary>
    /// <param name="elementInstanceKey">The current element instance of the agent; a new one is added to its list.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    [RequiresContract("updateAgentInstance")]
    public AgentInstanceUpdateBuilder Update(ElementInstanceKey elementInstanceKey) =>
        new(_context, Key, Require.NotDefault(elementInstanceKey));
}
