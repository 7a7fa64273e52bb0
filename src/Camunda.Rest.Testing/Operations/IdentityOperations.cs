using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Identity;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Tenants, groups, roles, users and mapping rules themselves.</summary>
internal sealed class IdentityOperations(IdentityStore store)
{
    public void Register(OperationTable table)
    {
        RegisterKind(table, IdentityKind.Tenant, "Tenant", "searchTenants");
        RegisterKind(table, IdentityKind.Group, "Group", "searchGroups");
        RegisterKind(table, IdentityKind.Role, "Role", "searchRoles");
        RegisterKind(table, IdentityKind.User, "User", "searchUsers");
        RegisterKind(table, IdentityKind.MappingRule, "MappingRule", "searchMappingRule");
        EntityView<IdentityRecord> users = IdentityView.Create(IdentityKind.User);
        table.Add("createAdminUser", request => new(201, users.ToJson(store.AddAdministrator(Read(IdentityKind.User, request.Body)))));
    }

    private void RegisterKind(OperationTable table, IdentityKind kind, string noun, string search)
    {
        EntityView<IdentityRecord> view = IdentityView.Create(kind);
        table
            .Add($"create{noun}", request => new(201, view.ToJson(store.Add(Read(kind, request.Body)))))
            .Add($"get{noun}", request => OperationResult.Ok(view.ToJson(store.Get(IdOf(request)))))
            .Add($"update{noun}", request => OperationResult.Ok(view.ToJson(Update(IdOf(request), request.Body))))
            .Add($"delete{noun}", request => Delete(IdOf(request)))
            .Add(search, request => EntitySearch.Answer(view, store.List(kind), request.Body));

        IdentityId IdOf(OperationRequest request) => new(kind, request.PathValues[IdentityView.IdField(kind)]);
    }

    private OperationResult Delete(IdentityId id)
    {
        if (id == IdentityStore.DefaultTenant)
        {
            throw ProblemException.InvalidArgument("The default tenant is always there and cannot be deleted.");
        }

        store.Delete(id);
        return OperationResult.NoContent;
    }

    /// <summary>
    /// Sets what the body says. A description that is left out is cleared; a name, email or password of a user that is left out stays.
    /// </summary>
    private IdentityRecord Update(IdentityId id, JsonObject? body)
    {
        IdentityRecord change = ReadAttributes(new(id), body, nameRequired: id.Kind != IdentityKind.User);
        return store.Change(id, record => id.Kind == IdentityKind.User
            ? record with { Name = change.Name ?? record.Name, Email = change.Email ?? record.Email }
            : change with { Key = record.Key });
    }

    private static IdentityRecord Read(IdentityKind kind, JsonObject? body)
    {
        IdentityRecord record = ReadAttributes(
            new(new(kind, body.FilledText(IdentityView.IdField(kind)))), body, nameRequired: kind != IdentityKind.User);
        if (kind == IdentityKind.User)
        {
            body.FilledText("password");
        }

        return record;
    }

    private static IdentityRecord ReadAttributes(IdentityRecord record, JsonObject? body, bool nameRequired) => record with
    {
        Name = nameRequired ? body.FilledText("name") : body.Text("name"),
        Description = body.Text("description"),
        Email = body.Text("email"),
        ClaimName = record.Id.Kind == IdentityKind.MappingRule ? body.FilledText("claimName") : null,
        ClaimValue = record.Id.Kind == IdentityKind.MappingRule ? body.FilledText("claimValue") : null,
    };
}
