using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One decision instance, by its key.</summary>
public sealed class DecisionInstanceReference
{
    private readonly ResourceContext _context;

    internal DecisionInstanceReference(ResourceContext context, DecisionEvaluationInstanceKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the decision instance.</summary>
    public DecisionEvaluationInstanceKey Key { get; }

    /// <summary>Reads the decision instance (<c>GET /decision-instances/{decisionEvaluationInstanceKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such decision instance, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<DecisionInstanceGetQueryResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the decision instance shows up.</summary>
    public EventualRead<DecisionInstanceGetQueryResult> Get() => new(
        _context,
        CamundaOperations.GetDecisionInstance,
        cancellationToken => _context.Api.DecisionInstances.GetDecisionInstanceAsync(Key, cancellationToken));
}
