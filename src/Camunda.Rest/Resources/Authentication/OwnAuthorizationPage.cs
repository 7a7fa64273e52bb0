using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A page of the caller's own authorizations, with whether the cluster checks authorizations at all.</summary>
[RequiresContract("searchOwnAuthorizations")]
public sealed class OwnAuthorizationPage : SearchPage<AuthorizationResult>
{
    internal OwnAuthorizationPage(OwnAuthorizationSearchResult result)
        : base(result.Items, result.Page) => AuthorizationsEnabled = result.AuthorizationsEnabled;

    /// <summary>Whether the cluster checks authorizations; when it does not, every caller has all permissions.</summary>
    public bool AuthorizationsEnabled { get; }
}
