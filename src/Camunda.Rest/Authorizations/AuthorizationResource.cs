using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Authorizations: what a user, client, group, role or mapping rule may do with which resource.</summary>
public sealed class AuthorizationResource
{
    private readonly ResourceContext _context;

    internal AuthorizationResource(ResourceContext context) => _context = context;

    /// <summary>One authorization, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public AuthorizationReference this[AuthorizationKey authorizationKey] => new(_context, Require.NotDefault(authorizationKey));

    /// <summary>Starts an authorization (<c>POST /authorizations</c>).</summary>
    /// <param name="ownerType">What the owner is.</param>
    /// <param name="ownerId">Who gets the permissions: the id of the user, client, group, role or mapping rule.</param>
    /// <exception cref="ArgumentException">The type is <c>default</c>, or the id is empty.</exception>
    public AuthorizationCreateBuilder Create(OwnerType ownerType, string ownerId)
    {
        Require.NotDefault(ownerType);
        Require.Text(ownerId);
        return new AuthorizationCreateBuilder(_context, ownerType, ownerId);
    }

    /// <summary>Finds authorizations (<c>POST /authorizations/search</c>). Eventually consistent: a change shows up with a delay.</summary>
    public SearchRequest<AuthorizationFilter, AuthorizationSortField, AuthorizationResult> Search() => new(_context, CamundaOperations.SearchAuthorizations, async (query, cancellationToken) =>
    {
        var result = await _context.Api.Authorizations.SearchAuthorizationsAsync(
            new AuthorizationSearchQuery
            {
                Filter = query.Filter,
                Sort = query.SortBy((by, order) => new AuthorizationSearchQuerySortRequest { Field = by, Order = order }),
                Page = query.Page,
            },
            cancellationToken).ConfigureAwait(false);
        return new SearchPage<AuthorizationResult>(result.Items, result.Page);
    });
}
