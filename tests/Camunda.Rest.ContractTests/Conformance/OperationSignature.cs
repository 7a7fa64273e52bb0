using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>The method that an operation of the contract asks for, as text; the counterpart of <see cref="RefitSignature"/>.</summary>
internal static class OperationSignature
{
    /// <param name="operation">The operation as the generator saw it.</param>
    /// <param name="fullPath">Its path with the server's part.</param>
    public static string Of(ContractOperation operation, string fullPath)
    {
        List<(string Text, bool IsOptional)> parameters = [.. operation.Parameters.Select(Parameter), .. Body(operation)];
        IEnumerable<string> inOrder = parameters
            .OrderBy(parameter => parameter.IsOptional)
            .Select(parameter => parameter.Text)
            .Append("CancellationToken cancellationToken = default");
        return $"{operation.Method.ToUpperInvariant()} {fullPath}: {Result(operation)}({string.Join(", ", inOrder)})";
    }

    private static (string Text, bool IsOptional) Parameter(JsonObject parameter)
    {
        string place = parameter.Text("in")!;
        bool isOptional = !parameter.IsTrue("required");
        string type = SchemaText.TypeOf(parameter["schema"], isOptional);
        if (place == "query" && type.TrimEnd('?') == "bool")
            type = type.Replace("bool", nameof(QueryFlag), StringComparison.Ordinal);
        string format = place == "query" && type.TrimEnd('?') == nameof(DateTimeOffset) ? ":O" : "";
        return (
            $"[{place} {parameter.Text("name")}{format}] {type} {parameter.Text("x-name")}{(isOptional ? " = default" : "")}", isOptional);
    }

    private static IEnumerable<(string Text, bool IsOptional)> Body(ContractOperation operation)
    {
        if (operation.Json.Text("x-body") == "multipart")
            return [("[body] MultipartFormDataContent body", false)];
        if (operation.Body is not { } body)
            return [];
        bool isOptional = !body.IsTrue("required");
        return
        [
            ($"[body] {SchemaText.TypeOf(body["content"]!["application/json"]!["schema"], isOptional)} "
                + $"body{(isOptional ? " = default" : "")}", isOptional),
        ];
    }

    /// <summary>What the method of an operation returns.</summary>
    public static string Result(ContractOperation operation, JsonObject? schemas = null)
    {
        JsonNode? schema = (operation.Successes.Single().Value["content"] as JsonObject)?.Single().Value!["schema"];
        return operation.Json.Text("x-result") switch
        {
            "none" => "Task",
            "json" => $"Task<{SchemaText.TypeOf(schema, schemas: schemas)}>",
            "optional-json" => $"Task<{SchemaText.TypeOf(schema, isOptional: true, schemas)}>",
            "text" => "Task<string>",
            "stream" => "Task<Stream>",
            var result => throw new NotSupportedException($"There is no rule what a method returns whose result is '{result}'."),
        };
    }
}
