namespace Camunda.Rest.Testing.Engine.State;

/// <summary>A process of a tenant, in all its versions.</summary>
internal readonly record struct ProcessId(string TenantId, string Id) : IComparable<ProcessId>
{
    public int CompareTo(ProcessId other)
    {
        int byTenant = string.CompareOrdinal(TenantId, other.TenantId);
        return byTenant != 0 ? byTenant : string.CompareOrdinal(Id, other.Id);
    }
}
