using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Operations;

/// <summary>Tells the shape of an operation from its method, its path, its body and its result.</summary>
internal static class OperationShapes
{
    /// <param name="operation">The operation, composed: it has one result.</param>
    /// <param name="path">Where its path leads.</param>
    /// <param name="schemas">The contract's schemas.</param>
    public static OperationShape Of(ContractOperation operation, ResourcePath path, JsonObject schemas)
    {
        JsonObject json = operation.Json;
        if (json.Text("x-operation-kind") == "Activation")
        {
            return OperationShape.Activation;
        }

        if (json.Text("x-body") == "multipart")
        {
            return OperationShape.Upload;
        }

        if (json.Text("x-result") == "stream")
        {
            return OperationShape.Download;
        }

        JsonNode? body = BodyOf(operation) is { } request ? schemas[request] : null;
        JsonNode? result = ResultOf(operation) is { } response ? schemas[response] : null;
        if (operation.Method == "post" && Has(result, "items") && (Has(body, "page") || Has(body, "filter")))
        {
            return path.Words.Contains("statistics") ? OperationShape.Statistics : OperationShape.Search;
        }

        if (ResultOf(operation) == "BatchOperationCreatedResult" && Has(body, "filter"))
        {
            return OperationShape.Batch;
        }

        bool isMember = path is { Key: not null, Rest: [_, { } member] } && ResourcePath.IsParameter(member);
        return (operation.Method, path.Rest) switch
        {
            ("put" or "delete", _) when isMember && json.Text("x-body") == "none" && json.Text("x-result") == "none" =>
                OperationShape.Membership,
            ("get", _) => IsList(operation, result) ? OperationShape.List : OperationShape.Read,
            ("post", []) => OperationShape.Create,
            ("put" or "patch", []) => OperationShape.Update,
            ("delete", []) => OperationShape.Delete,
            _ => OperationShape.Action,
        };
    }

    /// <summary>The schema of the request, or null where there is none of a name.</summary>
    public static string? BodyOf(ContractOperation operation) =>
        operation.Body?["content"]?["application/json"]?["schema"].ReferredSchema();

    /// <summary>The schema of the result, or null where there is none of a name.</summary>
    public static string? ResultOf(ContractOperation operation) => ResultSchemaOf(operation).ReferredSchema();

    public static JsonNode? ResultSchemaOf(ContractOperation operation) =>
        operation.Successes.First().Value.Contents().FirstOrDefault().Value;

    /// <summary>A result that is a list, or has a list and nothing beside it.</summary>
    private static bool IsList(ContractOperation operation, JsonNode? result) =>
        ResultSchemaOf(operation).Text("type") == "array" || (result.Properties().Count() == 1 && Has(result, "items"));

    private static bool Has(JsonNode? schema, string property) => schema.Properties().Any(candidate => candidate.Key == property);
}
