using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Decision definitions: the decisions that were deployed, to be found and evaluated.</summary>
public sealed class DecisionDefinitionResource
{
    private readonly ResourceContext _context;

    internal DecisionDefinitionResource(ResourceContext context) => _context = context;

    /// <summary>One decision definition, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public DecisionDefinitionReference this[DecisionDefinitionKey decisionDefinitionKey] => new(_context, Require.NotDefault(decisionDefinitionKey));

    /// <summary>Evaluates the latest version of a decision (<c>POST /decision-definitions/evaluation</c>).</summary>
    /// <param name="decisionDefinitionId">The decision's id in its DMN file.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public DecisionEvaluationBuilder Evaluate(DecisionDefinitionId decisionDefinitionId) => new(_context, Require.NotDefault(decisionDefinitionId), default);

    /// <summary>Evaluates one version of a decision (<c>POST /decision-definitions/evaluation</c>).</summary>
    /// <param name="decisionDefinitionKey">The key that its deployment returned.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public DecisionEvaluationBuilder Evaluate(DecisionDefinitionKey decisionDefinitionKey) => new(_context, default, Require.NotDefault(decisionDefinitionKey));

    /// <summary>Finds decision definitions (<c>POST /decision-definitions/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<DecisionDefinitionFilter, DecisionDefinitionSortField, DecisionDefinitionResult> Search() => new(_context, CamundaOperations.SearchDecisionDefinitions, async (query, cancellationToken) =>
    {
        var result = await _context.Api.DecisionDefinitions.SearchDecisionDefinitionsAsync(
            new DecisionDefinitionSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new DecisionDefinitionSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<DecisionDefinitionResult>(result.Items, result.Page);
    });
}
