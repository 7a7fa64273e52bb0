namespace Camunda.Rest;

/// <summary>Brings the address of a cluster, however it was written, to the form that paths are appended to.</summary>
internal static class ClusterAddress
{
    /// <summary>The address without <c>/v2</c> and without a trailing slash in its path.</summary>
    /// <exception cref="ArgumentException">The address is not an absolute http or https address, or has user info, a query or a fragment.</exception>
    public static Uri Normalize(Uri address, string argument)
    {
        ArgumentNullException.ThrowIfNull(address, argument);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new ArgumentException($"The address of the cluster must be absolute and start with http:// or https://, such as {CamundaClientOptions.DefaultBaseAddress}.", argument);
        if (address.UserInfo.Length > 0)
            throw new ArgumentException("The address of the cluster carries a user name. Give credentials as CamundaClientOptions.Authentication instead.", argument);
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException("The address of the cluster carries a query or a fragment. Give the address up to /v2 only.", argument);

        string path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/v2", StringComparison.Ordinal))
            path = path[..^"/v2".Length].TrimEnd('/');
        return new UriBuilder(address) { Path = path }.Uri;
    }
}
