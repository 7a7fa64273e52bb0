using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Decision instances: the evaluations of decisions, with their inputs and outputs.</summary>
public sealed partial class DecisionInstanceResource
{
    private readonly ResourceContext _context;

    internal DecisionInstanceResource(ResourceContext context) => _context = context;

    /// <summary>One decision instance, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public DecisionInstanceReference this[DecisionEvaluationInstanceKey decisionEvaluationInstanceKey] => new(_context, Require.NotDefault(decisionEvaluationInstanceKey));

    /// <summary>Finds decision instances (<c>POST /decision-instances/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<DecisionInstanceFilter, DecisionInstanceSortField, DecisionInstanceResult> Search() => new(_context, CamundaOperations.SearchDecisionInstances, async (query, cancellationToken) =>
    {
        var result = await _context.Api.DecisionInstances.SearchDecisionInstancesAsync(
            new DecisionInstanceSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new DecisionInstanceSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<DecisionInstanceResult>(result.Items, result.Page);
    });
}
