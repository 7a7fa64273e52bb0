using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Identity;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Authorizations, which are kept and not enforced.</summary>
internal sealed class AuthorizationOperations(AuthorizationStore store, IdentityStore identity, string? username)
{
    private readonly EntityView<AuthorizationRecord> _view = AuthorizationView.Create();

    public void Register(OperationTable table) => table
        .Add(
            "createAuthorization",
            request => new(201, new JsonObject { ["authorizationKey"] = $"{store.Add(Read(request, 0)).Key}" }))
        .Add("getAuthorization", request => OperationResult.Ok(_view.ToJson(store.Get(KeyOf(request)))))
        .Add("updateAuthorization", Update)
        .Add("deleteAuthorization", Delete)
        .Add("searchAuthorizations", request => EntitySearch.Answer(_view, store.List(), request.Body))
        .Add("searchOwnAuthorizations", SearchOwn);

    private static long KeyOf(OperationRequest request) => request.Key("authorizationKey");

    private OperationResult Update(OperationRequest request)
    {
        store.Replace(Read(request, KeyOf(request)));
        return OperationResult.NoContent;
    }

    private OperationResult Delete(OperationRequest request)
    {
        store.Delete(KeyOf(request));
        return OperationResult.NoContent;
    }

    private OperationResult SearchOwn(OperationRequest request)
    {
        IdentityId user = new(IdentityKind.User, username ?? "anonymous");
        HashSet<(string Type, string Id)> owners =
        [
            ("USER", user.Value),
            .. identity.AllOwnersOf(user, IdentityKind.Group).Select(group => ("GROUP", group.Id.Value)),
            .. identity.AllOwnersOf(user, IdentityKind.Role).Select(role => ("ROLE", role.Id.Value)),
        ];
        OperationResult result = EntitySearch.Answer(
            _view, store.List(), request.Body, authorization => owners.Contains((authorization.OwnerType, authorization.OwnerId)));
        result.Json!["authorizationsEnabled"] = false;
        return result;
    }

    private static AuthorizationRecord Read(OperationRequest request, long key)
    {
        IReadOnlyList<string> permissions = request.Body.Texts("permissionTypes")!;
        return permissions.Count == 0
            ? throw ProblemException.InvalidArgument("$.permissionTypes: must have at least one item.")
            : new(
                key,
                request.Body.FilledText("ownerId"),
                request.Body.Text("ownerType")!,
                request.Body.Text("resourceType")!,
                request.Body.Text("resourceId"),
                request.Body.Text("resourcePropertyName"),
                permissions);
    }
}
