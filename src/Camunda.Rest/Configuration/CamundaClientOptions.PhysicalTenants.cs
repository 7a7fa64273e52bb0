#if CAMUNDA_8_10_OR_GREATER
namespace Camunda.Rest;

public sealed partial class CamundaClientOptions
{
    /// <summary>
    /// The physical tenant that the calls are sent to, as <c>/physical-tenants/ID/v2</c>. Operations of the whole cluster
    /// (<c>/cluster/v2</c>) are not affected. Up to 64 lowercase letters and digits. Default: null, which means the cluster's default
    /// physical tenant, or the one in <see cref="BaseAddress"/>.
    /// </summary>
    public string? PhysicalTenantId { get; set; }

    private IEnumerable<string> FindPhysicalTenantMistakes()
    {
        if (PhysicalTenantId is null)
            yield break;
        if (PhysicalTenantId.Length is 0 or > 64 || !PhysicalTenantId.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            yield return "PhysicalTenantId must consist of 1 to 64 lowercase letters and digits. Set null for the default physical tenant.";
        }
        else if (BaseAddress is { IsAbsoluteUri: true } address && ClusterAddress.FindMistake(address) is null
            && ClusterAddress.PhysicalTenantIn(ClusterAddress.Normalize(address, nameof(BaseAddress)).AbsolutePath) is { } other
            && other != PhysicalTenantId)
        {
            yield return $"PhysicalTenantId is {PhysicalTenantId}, but BaseAddress contains the physical tenant {other}. Set only one of "
                + "them.";
        }
    }
}
#endif
