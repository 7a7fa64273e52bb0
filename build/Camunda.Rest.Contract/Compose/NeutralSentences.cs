using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>What can be said from the contract's facts alone, for anything that <c>docs.yaml</c> does not speak of.</summary>
internal static class NeutralSentences
{
    public static string Operation(string method, string fullPath) => $"Calls `{method.ToUpperInvariant()} {fullPath}`.";

    public static string Type(string name, JsonNode schema)
    {
        if (schema["enum"] is not null)
        {
            return name.EndsWith("SortField", StringComparison.Ordinal)
                ? $"The fields by which {Words.Of(name[..^"SortField".Length])} results can be sorted."
                : $"The known values of {Words.WithArticle(Words.Of(name))}.";
        }

        return schema.Text("x-kind") switch
        {
            "key" or "id" => Identifier(name),
            "filter" => $"A condition on a field of type `{schema.Text("x-value")}`.",
            "union" => $"One of {string.Join(", ", (schema.Text("x-variants") ?? "").Split(',').Select(variant => $"`{variant}`"))}.",
            "json-object" => "A JSON object with members of any name and value.",
            "json-value" => "Any JSON value.",
            _ => schema.Text("x-direction") switch
            {
                "request" => $"The API takes this as {Words.WithArticle(Words.Of(name))}.",
                "response" => $"The API returns this as {Words.WithArticle(Words.Of(name))}.",
                _ => $"The API knows this as {Words.WithArticle(Words.Of(name))}.",
            },
        };
    }

    public static string Property(string name) => CamundaNaming.TryGetEntityName(name, out string? entity)
        ? $"The {Kind(name)} of the {Words.Of(entity)}."
        : $"The API's `{name}`.";

    public static string Parameter(string name) => Property(name);

    private static string Identifier(string name) => CamundaNaming.TryGetEntityName(name, out string? entity)
        ? $"The {Kind(name)} of {Words.WithArticle(Words.Of(entity))}."
        : $"Identifies {Words.WithArticle(Words.Of(name))}.";

    private static string Kind(string name) =>
        (CamundaNaming.GetKind(name) == CamundaNameKind.Key ? "key" : "id") + (name.EndsWith('s') ? "s" : "");
}
