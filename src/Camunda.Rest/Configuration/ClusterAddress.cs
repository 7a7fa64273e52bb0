namespace Camunda.Rest;

/// <summary>Brings the address of a cluster, however it was written, to the form that paths are appended to.</summary>
internal static class ClusterAddress
{
    /// <summary>The address without <c>/v2</c> and without a trailing slash in its path.</summary>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address, or has user info, a query or a fragment.</exception>
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

    /// <summary>What is wrong with an address, as a sentence; null for nothing.</summary>
    public static string? FindMistake(Uri address) => address switch
    {
        { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } =>
            $"The address of the cluster must be absolute and start with http:// or https://, such as {CamundaClientOptions.DefaultBaseAddress}.",
        { UserInfo.Length: > 0 } => "The address of the cluster carries a user name. Give credentials as CamundaClientOptions.Authentication instead.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => "The address of the cluster carries a query or a fragment. Give the address up to /v2 only.",
        _ => null,
    };
}
