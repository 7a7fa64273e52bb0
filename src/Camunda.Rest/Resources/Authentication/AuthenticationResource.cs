using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("searchOwnAuthorizations")]
public sealed partial class AuthenticationResource
{
    /// <summary>
    /// Searches the caller's own authorizations (<c>POST /authentication/me/authorizations/search</c>). Eventually consistent: recent
    /// changes are not yet visible.
    /// </summary>
    public SearchRequest<AuthorizationFilter, AuthorizationSortField, AuthorizationResult> SearchAuthorizations() => new(
        _context,
        CamundaOperations.SearchOwnAuthorizations,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.Authentication.SearchOwnAuthorizationsAsync(
                new AuthorizationSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new AuthorizationSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new OwnAuthorizationPage(result);
        });
}
