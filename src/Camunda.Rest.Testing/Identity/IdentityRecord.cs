namespace Camunda.Rest.Testing.Identity;

/// <summary>A tenant, group, role, user, client or mapping rule; what its kind does not have is null. Passwords are not kept.</summary>
internal sealed record IdentityRecord(IdentityId Id)
{
    /// <summary>Gets the place in the order of creation; where it is listed as a member, in the order of assignment.</summary>
    public long Key { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Email { get; init; }

    public string? ClaimName { get; init; }

    public string? ClaimValue { get; init; }
}
