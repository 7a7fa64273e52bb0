namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Identifies a cluster variable: by its name, and by its tenant unless it is global.</summary>
internal readonly record struct ClusterVariableId(string? TenantId, string Name) : IComparable<ClusterVariableId>
{
    public int CompareTo(ClusterVariableId other)
    {
        int byTenant = string.CompareOrdinal(TenantId, other.TenantId);
        return byTenant != 0 ? byTenant : string.CompareOrdinal(Name, other.Name);
    }

    public override string ToString() =>
        TenantId is null ? $"global cluster variable '{Name}'" : $"cluster variable '{Name}' of the tenant '{TenantId}'";
}
