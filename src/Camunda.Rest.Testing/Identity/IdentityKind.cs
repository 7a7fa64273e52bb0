namespace Camunda.Rest.Testing.Identity;

/// <summary>What identity knows. A client has no entity of its own: it is known by its id where it is assigned.</summary>
internal enum IdentityKind
{
    Tenant,
    Group,
    Role,
    User,
    Client,
    MappingRule,
}
