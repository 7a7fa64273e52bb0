namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>Who the client is to the cluster.</summary>
    public AuthenticationResource Authentication => field ??= new(_context);

    /// <summary>Authorizations: who may do what with which resource.</summary>
    public AuthorizationResource Authorizations => field ??= new(_context);

    /// <summary>Groups and who is in them.</summary>
    public GroupResource Groups => field ??= new(_context);

    /// <summary>Mapping rules: what the claims of a token bring.</summary>
    public MappingRuleResource MappingRules => field ??= new(_context);

    /// <summary>Roles and who has them.</summary>
    public RoleResource Roles => field ??= new(_context);

    /// <summary>The setup of a fresh cluster.</summary>
    public SetupResource Setup => field ??= new(_context);

    /// <summary>Tenants and who belongs to them.</summary>
    public TenantResource Tenants => field ??= new(_context);

    /// <summary>Users that the cluster keeps.</summary>
    public UserResource Users => field ??= new(_context);
}
