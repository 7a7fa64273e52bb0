using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Mapping rules: who carries a certain claim in the token gets the rule's roles, groups, tenants and authorizations.</summary>
public sealed class MappingRuleResource
{
    private readonly ResourceContext _context;

    internal MappingRuleResource(ResourceContext context) => _context = context;

    /// <summary>One mapping rule, by its id. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public MappingRuleReference this[MappingRuleId mappingRuleId] => new(_context, Require.NotDefault(mappingRuleId));

    /// <summary>Creates a mapping rule (<c>POST /mapping-rules</c>).</summary>
    /// <param name="mappingRuleId">Its id, which cannot change later.</param>
    /// <param name="name">Its name.</param>
    /// <param name="claimName">The claim of the token that is looked at.</param>
    /// <param name="claimValue">The value that the claim must have.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>, or one of the texts is empty.</exception>
    /// <exception cref="CamundaConflictException">The id is taken already.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<MappingRuleCreateResult> CreateAsync(MappingRuleId mappingRuleId, string name, string claimName, string claimValue, CancellationToken cancellationToken = default)
    {
        Require.NotDefault(mappingRuleId);
        Require.Text(name);
        Require.Text(claimName);
        Require.Text(claimValue);
        return _context.Api.MappingRules.CreateMappingRuleAsync(
            new MappingRuleCreateRequest { MappingRuleId = mappingRuleId, Name = name, ClaimName = claimName, ClaimValue = claimValue },
            cancellationToken);
    }

    /// <summary>Finds mapping rules (<c>POST /mapping-rules/search</c>). Eventually consistent: a change shows up with a delay.</summary>
    public SearchRequest<MappingRuleFilter, MappingRuleSortField, MappingRuleResult> Search() => new(_context, CamundaOperations.SearchMappingRule, async (query, cancellationToken) =>
    {
        var result = await _context.Api.MappingRules.SearchMappingRuleAsync(
            new MappingRuleSearchQueryRequest
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new MappingRuleSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<MappingRuleResult>(result.Items, result.Page);
    });
}
