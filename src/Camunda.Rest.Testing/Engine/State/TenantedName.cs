namespace Camunda.Rest.Testing.Engine.State;

/// <summary>What a tenant has under a name: a process in all its versions, or messages.</summary>
internal readonly record struct TenantedName(string TenantId, string Name) : IComparable<TenantedName>
{
    public int CompareTo(TenantedName other)
    {
        int byTenant = string.CompareOrdinal(TenantId, other.TenantId);
        return byTenant != 0 ? byTenant : string.CompareOrdinal(Name, other.Name);
    }
}
