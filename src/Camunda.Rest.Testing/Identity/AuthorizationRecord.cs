namespace Camunda.Rest.Testing.Identity;

/// <summary>What an owner may do with resources. It is kept and not enforced.</summary>
internal sealed record AuthorizationRecord(
    long Key,
    string OwnerId,
    string OwnerType,
    string ResourceType,
    string? ResourceId,
    string? ResourcePropertyName,
    IReadOnlyList<string> PermissionTypes);
