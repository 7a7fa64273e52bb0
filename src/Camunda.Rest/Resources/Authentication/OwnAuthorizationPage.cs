using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A page of the caller's own authorizations, which also says whether the cluster looks at authorizations at all.</summary>
[RequiresContract("searchOwnAuthorizations")]
public sealed class OwnAuthorizationPage : SearchPage<AuthorizationResult>
{
    internal OwnAuthorizationPage(OwnAuthorizationSearchResult result)
        : base(result.Items, result.Page) => AuthorizationsEnabled = result.AuthorizationsEnabled;

    /// <summary>Whether the cluster checks authorizations; where it does not, everybody may do everything.</summary>
    public bool AuthorizationsEnabled { get; }
}
