using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One decision definition, by its key.</summary>
public sealed class DecisionDefinitionReference
{
    private readonly ResourceContext _context;

    internal DecisionDefinitionReference(ResourceContext context, DecisionDefinitionKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the decision definition.</summary>
    public DecisionDefinitionKey Key { get; }

    /// <summary>Reads the decision definition (<c>GET /decision-definitions/{decisionDefinitionKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such decision definition, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<DecisionDefinitionResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the decision definition shows up.</summary>
    public EventualRead<DecisionDefinitionResult> Get() => new(
        _context,
        CamundaOperations.GetDecisionDefinition,
        cancellationToken => _context.Api.DecisionDefinitions.GetDecisionDefinitionAsync(Key, cancellationToken));

    /// <summary>Reads the DMN model (<c>GET /decision-definitions/{decisionDefinitionKey}/xml</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such decision definition, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<string> GetXmlAsync(CancellationToken cancellationToken = default) => GetXml().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetXmlAsync"/> as a request, which can wait until the decision definition shows up.</summary>
    public EventualRead<string> GetXml() => new(
        _context,
        CamundaOperations.GetDecisionDefinitionXml,
        cancellationToken => _context.Api.DecisionDefinitions.GetDecisionDefinitionXmlAsync(Key, cancellationToken));
}
