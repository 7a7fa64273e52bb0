using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>The one result that an operation has in C#, made of all its success responses.</summary>
/// <param name="Name"><c>none</c>, <c>json</c>, <c>optional-json</c>, <c>text</c> or <c>stream</c>.</param>
/// <param name="Code">The code of the response that carries it.</param>
/// <param name="ContentType">What that response is served as, or null for <c>none</c>.</param>
/// <param name="Schema">What it contains, or null for <c>none</c>.</param>
internal sealed record ResultKind(string Name, string Code, string? ContentType, JsonNode? Schema)
{
    private const string Json = "application/json";

    /// <exception cref="ContractException">The responses do not add up to one result.</exception>
    public static ResultKind Of(ContractOperation operation)
    {
        List<ResultKind> results = [.. operation.Successes.Select(response => Of(operation, response.Key, response.Value))];
        if (results.Count == 0)
        {
            throw Refuse(operation, "there is no success response.");
        }

        ResultKind? first = results.Find(result => result.Name != "none");
        if (first is null)
        {
            return results[0];
        }

        // A 204 has no body, whatever content it declares.
        List<ResultKind> others = [.. results.Where(result => result.Name != "none" && result != first)];
        if (others.Find(other => other.Name != first.Name || !JsonNode.DeepEquals(other.Schema, first.Schema)) is { } other)
        {
            throw Refuse(
                operation, $"the responses {first.Code} and {other.Code} differ in what they contain, so there is no one result type.");
        }

        return first.Name == "json" && results.Exists(result => result.Name == "none") ? first with { Name = "optional-json" } : first;
    }

    private static ResultKind Of(ContractOperation operation, string code, JsonObject response)
    {
        if (code == "204" || response["content"] is not JsonObject { Count: > 0 } content)
        {
            return new("none", code, null, null);
        }

        string contentType = content.ContainsKey(Json) ? Json : content.First().Key;
        JsonNode? schema = content[contentType]?["schema"];
        string name = contentType switch
        {
            // A bare string is a document served as it is, not a JSON string.
            Json when schema.Text("type") == "string" && schema!["enum"] is null => "text",
            Json => "json",
            "application/octet-stream" => "stream",
            _ when contentType.StartsWith("text/", StringComparison.Ordinal) => "text",
            _ => throw Refuse(operation, $"the response {code} is served as '{contentType}', which is none of application/json, "
                + "application/octet-stream and text/*."),
        };
        return new(name, code, contentType, schema);
    }

    private static ContractException Refuse(ContractOperation operation, string sentence) => new($"{operation.Id}: {sentence}");
}
