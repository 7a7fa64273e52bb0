using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Contract.Compose;

/// <summary>Gives an operation its full path, its one result, its C# names, its words, and the facts that the client asks for.</summary>
internal sealed class OperationComposer(Documentation documentation, OperationTable table, JsonObject schemas)
{
    /// <summary>How the API names operations that only read, whatever their method.</summary>
    private static readonly string[] Readers = ["get", "list", "search"];

    private const string JsonContent = "application/json";
    private const string MultipartContent = "multipart/form-data";

    /// <param name="operation">The operation to change.</param>
    /// <param name="fullPath">Its path with the server's part.</param>
    /// <param name="path">Where its path leads.</param>
    public void Compose(ContractOperation operation, string fullPath, ResourcePath path)
    {
        ResultKind result = ResultKind.Of(operation);
        JsonObject json = operation.Json;
        json["description"] = Prose.ToXml(
            documentation.Operations.GetValueOrDefault(operation.Id) ?? NeutralSentences.Operation(operation.Method, fullPath));
        json["x-tag"] = operation.Tag;
        json["x-method"] = CamundaNaming.ToMemberName(operation.Id) + "Async";
        json["x-full-path"] = fullPath;
        json["x-success-codes"] = string.Join(',', operation.Successes.Select(response => response.Key));
        json["x-error-codes"] = string.Join(',', operation.Failures.Select(response => response.Key));
        json["x-result"] = result.Name;
        ResultIdentity identity = ResultIdentity.Of(operation, result, schemas);
        json["x-result-kind"] = identity.Kind;
        json["x-result-members"] = string.Join(',', identity.Members);
        json["x-result-any"] = identity.IsAnyEnough;
        json["x-body"] = ComposeBody(operation);
        json["x-eventually-consistent"] = json.IsTrue("x-eventually-consistent");
        json["x-deprecated"] = json.IsTrue("deprecated");
        json["x-alpha"] = json.IsTrue("x-alpha");
        json["x-permissions"] = RequiredPermissions.Of(operation);
        json["x-remarks"] = Remarks(operation, fullPath);
        if (result.ContentType is not null)
        {
            json["x-produces"] = result.ContentType;
        }

        foreach (JsonObject parameter in operation.Parameters)
        {
            ComposeParameter(operation.Id, parameter);
        }

        json["responses"] = new JsonObject { [result.Code] = Response(result) };
        new RawMethod(operation, result, schemas).Compose();
        ComposeMember(operation, path);
    }

    /// <summary>The remarks about an operation, as content of an XML element: path, version, consistency and permissions.</summary>
    private static string Remarks(ContractOperation operation, string fullPath)
    {
        JsonObject json = operation.Json;
        string since = json.Text("x-added-in-version") is { } version ? $", since {version}" : "";
        string[] permissions = json.Text("x-permissions")!.Split(',', StringSplitOptions.RemoveEmptyEntries);
        List<string> sentences = [$"<c>{operation.Method.ToUpperInvariant()} {fullPath}</c>{since}."];
        if (json.IsTrue("x-eventually-consistent"))
        {
            sentences.Add("Eventually consistent: a change becomes visible after a delay.");
        }

        if (permissions.Length > 0)
        {
            sentences.Add($"Requires {string.Join(" or ", permissions)}.");
        }

        if (json.IsTrue("x-alpha"))
        {
            sentences.Add("An alpha feature of the API, which may change or be removed without notice.");
        }

        return string.Join(' ', sentences);
    }

    /// <summary>Where the operation stands in the fluent layer, and what the transport has to know of it.</summary>
    private void ComposeMember(ContractOperation operation, ResourcePath path)
    {
        OperationEntry entry = table.Of(operation.Id);
        JsonObject json = operation.Json;
        bool isRead = operation.Method == "get" || Array.Exists(Readers, verb => operation.Id.StartsWith(verb, StringComparison.Ordinal));
        json["x-read-only"] = isRead;
        json["x-idempotent"] = isRead || operation.Method is "put" or "delete" || entry.IsIdempotent;
        json["x-operation-kind"] = CamundaNaming.ToMemberName(entry.Kind ?? "request");
        OperationShape shape = OperationShapes.Of(operation, path, schemas);
        json["x-shape"] = shape.ToString();
        json["x-resource"] = path.Resource;
        json["x-entity"] = path.Entity;
        json["x-key"] = path.Key ?? "";
        json["x-rest"] = string.Join('/', path.Rest);
        json["x-class-handwritten"] = path.IsClassHandwritten;
        json["x-handwritten"] = entry.IsHandwritten;
        json["x-member"] = entry.Member ?? MemberNames.Of(operation, shape, path);
        json["x-named"] = entry.Member is not null;
        json["x-parameters"] = entry.Parameters is null ? "" : string.Join(',', entry.Parameters);
    }

    private static JsonObject Response(ResultKind result) => result.ContentType is null
        ? new() { ["description"] = "Done." }
        : new()
        {
            ["description"] = "Done.",
            ["content"] = new JsonObject { [result.ContentType] = new JsonObject { ["schema"] = result.Schema?.DeepClone() } },
        };

    private static string ComposeBody(ContractOperation operation)
    {
        if (operation.Body?["content"] is not JsonObject { Count: > 0 } content)
        {
            operation.Json.Remove("requestBody");
            return "none";
        }

        if (content.ContainsKey(JsonContent))
        {
            return "json";
        }

        if (!content.ContainsKey(MultipartContent))
        {
            throw new ContractException(
                $"{operation.Id}: the request is '{content.First().Key}', which is neither {JsonContent} nor {MultipartContent}.");
        }

        // The parts are built by hand: the template takes a MultipartFormDataContent instead.
        operation.Json.Remove("requestBody");
        return "multipart";
    }

    private void ComposeParameter(string operationId, JsonObject parameter)
    {
        string name = parameter.Text("name")!;
        parameter["x-name"] = CSharpNames.Parameter(name);
        parameter["description"] = Prose.ToXml(
            documentation.Parameters.GetValueOrDefault((operationId, name))
            ?? documentation.Parameters.GetValueOrDefault((Documentation.AnyOwner, name))
            ?? documentation.Properties.GetValueOrDefault((Documentation.AnyOwner, name))
            ?? NeutralSentences.Property(name));
    }
}
