namespace Camunda.Rest;

/// <summary>Normalises the address of a cluster, so that paths can be appended to it.</summary>
internal static class ClusterAddress
{
    /// <summary>Precedes the id of a physical tenant in a path.</summary>
    public const string PhysicalTenants = "/physical-tenants/";

    /// <summary>Returns the physical tenant at the end of a path; null for none.</summary>
    public static string? PhysicalTenantIn(string path)
    {
        string id = path[(path.LastIndexOf('/') + 1)..];
        return id.Length > 0 && path.EndsWith(PhysicalTenants + id, StringComparison.Ordinal) ? id : null;
    }

    /// <summary>Returns the address without <c>/v2</c> and without a trailing slash in its path.</summary>
    /// <exception cref="ArgumentException">
    /// The address is not an absolute http or https address, or has user info, a query or a fragment.
    /// </exception>
    public static Uri Normalize(Uri address, string argument)
    {
        ArgumentNullException.ThrowIfNull(address, argument);
        if (FindMistake(address) is { } mistake)
            throw new ArgumentException(mistake, argument);

        string path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/v2", StringComparison.Ordinal))
            path = path[..^"/v2".Length].TrimEnd('/');
        return new UriBuilder(address) { Path = path }.Uri;
    }

    /// <summary>Returns the validation error of an address; null when it is valid.</summary>
    public static string? FindMistake(Uri address) => address switch
    {
        { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } =>
            "The address of the cluster must be absolute and start with http:// or https://, such as "
                + $"{CamundaClientOptions.DefaultBaseAddress}.",
        { UserInfo.Length: > 0 } =>
            "The address of the cluster must not contain a user name. Set credentials in CamundaClientOptions.Authentication.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } =>
            "The address of the cluster must not contain a query or a fragment. It ends with /v2.",
        _ => null,
    };
}
