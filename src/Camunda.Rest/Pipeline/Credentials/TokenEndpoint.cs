namespace Camunda.Rest;

/// <summary>How addresses of an identity provider are shown.</summary>
internal static class TokenEndpoint
{
    /// <summary>Scheme, host, port and path only: a query or a user name may hold a secret.</summary>
    public static Uri Show(Uri address) => new($"{address.Scheme}://{address.Authority}{address.AbsolutePath}");
}
