#if CAMUNDA_8_10_OR_GREATER
namespace Camunda.Rest;

/// <summary>
/// Sends calls below <c>/v2</c> to one physical tenant, as <c>/physical-tenants/ID/v2</c>. Calls below <c>/cluster/v2</c> concern the whole
/// cluster and never carry a physical tenant, not even that of the client's address.
/// </summary>
internal sealed class PhysicalTenantHandler : DelegatingHandler
{
    private readonly string _basePath;
    private readonly string _tenantPath;
    private readonly string _clusterPath;

    public PhysicalTenantHandler(string? id, Uri root, HttpMessageHandler inner)
        : base(inner)
    {
        _basePath = root.AbsolutePath.TrimEnd('/');
        string? own = ClusterAddress.PhysicalTenantIn(_basePath);
        _clusterPath = own is null ? _basePath : _basePath[..^(ClusterAddress.PhysicalTenants.Length + own.Length)];
        _tenantPath = own is null && id is not null ? _basePath + ClusterAddress.PhysicalTenants + id : _basePath;
    }

    /// <summary>Returns whether the calls of a client need other paths than those of its address.</summary>
    public static bool IsNeeded(string? id, Uri root) =>
        id is not null || ClusterAddress.PhysicalTenantIn(root.AbsolutePath.TrimEnd('/')) is not null;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } uri && uri.AbsolutePath.StartsWith(_basePath, StringComparison.Ordinal))
        {
            string path = uri.AbsolutePath[_basePath.Length..];
            string basePath = path.StartsWith("/v2/", StringComparison.Ordinal) ? _tenantPath : _clusterPath;

            // As text, so that escaped characters stay as they are.
            if (basePath != _basePath)
                request.RequestUri = new Uri(uri.GetLeftPart(UriPartial.Authority) + basePath + path + uri.Query);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
#endif
