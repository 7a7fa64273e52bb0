namespace Camunda.Rest.Testing.Identity;

/// <summary>Names one tenant, group, role, user, client or mapping rule.</summary>
internal readonly record struct IdentityId(IdentityKind Kind, string Value)
{
    /// <summary>Such as <c>mapping rule 'staff'</c>.</summary>
    public override string ToString() =>
        $"{(Kind == IdentityKind.MappingRule ? "mapping rule" : Kind.ToString().ToLowerInvariant())} '{Value}'";
}
