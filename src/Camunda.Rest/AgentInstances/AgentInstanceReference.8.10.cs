using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One agent instance, by its key.</summary>
public sealed class AgentInstanceReference
{
    private readonly ResourceContext _context;

    internal AgentInstanceReference(ResourceContext context, AgentInstanceKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the agent instance.</summary>
    public AgentInstanceKey Key { get; }

    /// <summary>The conversation that the agent had.</summary>
    public AgentHistoryResource History => new(_context, Key);

    /// <summary>Reads the agent instance (<c>GET /agent-instances/{agentInstanceKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such agent instance, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AgentInstanceResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the agent instance shows up, or is in a certain state.</summary>
    public EventualRead<AgentInstanceResult> Get() => new(
        _context,
        CamundaOperations.GetAgentInstance,
        cancellationToken => _context.Api.AgentInstances.GetAgentInstanceAsync(Key, cancellationToken));

    /// <summary>Reports on the run (<c>PATCH /agent-instances/{agentInstanceKey}</c>); what is not named stays.</summary>
    /// <param name="elementInstanceKey">The element instance that the agent runs in now; one that it did not run in before is added to its list.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public AgentInstanceUpdateBuilder Update(ElementInstanceKey elementInstanceKey) => new(_context, Key, Require.NotDefault(elementInstanceKey));
}
