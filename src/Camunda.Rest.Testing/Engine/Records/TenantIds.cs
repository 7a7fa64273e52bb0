namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Well-known tenants.</summary>
internal static class TenantIds
{
    /// <summary>Where everything belongs that names no tenant.</summary>
    public const string Default = "<default>";
}
