using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Decision requirements graphs: the DMN files that decisions were deployed in.</summary>
public sealed class DecisionRequirementsResource
{
    private readonly ResourceContext _context;

    internal DecisionRequirementsResource(ResourceContext context) => _context = context;

    /// <summary>One decision requirements graph, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public DecisionRequirementsReference this[DecisionRequirementsKey decisionRequirementsKey] => new(_context, Require.NotDefault(decisionRequirementsKey));

    /// <summary>Finds decision requirements graphs (<c>POST /decision-requirements/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<DecisionRequirementsFilter, DecisionRequirementsSortField, DecisionRequirementsResult> Search() => new(_context, CamundaOperations.SearchDecisionRequirements, async (query, cancellationToken) =>
    {
        var result = await _context.Api.DecisionRequirements.SearchDecisionRequirementsAsync(
            new DecisionRequirementsSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new DecisionRequirementsSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<DecisionRequirementsResult>(result.Items, result.Page);
    });
}
