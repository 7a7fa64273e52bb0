using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One decision requirements graph, by its key.</summary>
public sealed class DecisionRequirementsReference
{
    private readonly ResourceContext _context;

    internal DecisionRequirementsReference(ResourceContext context, DecisionRequirementsKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the decision requirements graph.</summary>
    public DecisionRequirementsKey Key { get; }

    /// <summary>Reads the decision requirements graph (<c>GET /decision-requirements/{decisionRequirementsKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such decision requirements graph, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<DecisionRequirementsResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the decision requirements graph shows up.</summary>
    public EventualRead<DecisionRequirementsResult> Get() => new(
        _context,
        CamundaOperations.GetDecisionRequirements,
        cancellationToken => _context.Api.DecisionRequirements.GetDecisionRequirementsAsync(Key, cancellationToken));

    /// <summary>Reads the DMN model (<c>GET /decision-requirements/{decisionRequirementsKey}/xml</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such decision requirements graph, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<string> GetXmlAsync(CancellationToken cancellationToken = default) => GetXml().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetXmlAsync"/> as a request, which can wait until the decision requirements graph shows up.</summary>
    public EventualRead<string> GetXml() => new(
        _context,
        CamundaOperations.GetDecisionRequirementsXml,
        cancellationToken => _context.Api.DecisionRequirements.GetDecisionRequirementsXmlAsync(Key, cancellationToken));
}
