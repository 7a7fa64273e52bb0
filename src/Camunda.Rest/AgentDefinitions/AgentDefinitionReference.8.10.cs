using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One agent definition, by its key.</summary>
public sealed class AgentDefinitionReference
{
    private readonly ResourceContext _context;

    internal AgentDefinitionReference(ResourceContext context, AgentDefinitionKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the agent definition.</summary>
    public AgentDefinitionKey Key { get; }

    /// <summary>Reads the agent definition (<c>GET /agent-definitions/{agentDefinitionKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such agent definition, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AgentDefinitionResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the agent definition shows up.</summary>
    public EventualRead<AgentDefinitionResult> Get() => new(
        _context,
        CamundaOperations.GetAgentDefinition,
        cancellationToken => _context.Api.AgentDefinitions.GetAgentDefinitionAsync(Key, cancellationToken));
}
