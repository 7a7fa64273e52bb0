using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Naming;

namespace Camunda.Rest.Contract.Compose;

/// <summary>Sentences made of the contract's facts alone, for everything without an entry in <c>docs.yaml</c>.</summary>
internal static class NeutralSentences
{
    /// <summary>The endings by which the API names the shapes of a resource, longest first.</summary>
    private static readonly string[] ShapeEndings =
    [
        "SearchQuerySortRequest", "SearchQueryRequest", "SearchQueryResult", "QuerySortRequest", "SearchResult", "SearchQuery",
        "QueryResult", "FilterFields", "SortField",
        "Response", "Request", "Filter", "Result", "Query",
    ];

    public static string Operation(string method, string fullPath) => $"Calls `{method.ToUpperInvariant()} {fullPath}`.";

    public static string Property(string name) => CamundaNaming.TryGetEntityName(name, out string? entity)
        ? $"The {IdentifierWord(name)} of the {Words.Of(entity)}."
        : $"The `{name}` field.";

    public static string EnumValue(string value) => $"The value `{value}`.";

    public static string Type(string name, JsonNode schema)
    {
        if (schema["enum"] is not null)
        {
            return name.EndsWith("SortField", StringComparison.Ordinal)
                ? $"The fields by which a search for {Plural(name)} can sort."
                : $"The known values of {Words.WithArticle(Words.Of(name))}.";
        }

        return schema.Text("x-kind") switch
        {
            "key" or "id" => Identifier(name),
            "filter" => $"A condition on {FilteredValue(schema.Text("x-value")!)}.",
            "union" => $"One of {string.Join(", ", schema.Names("x-variants").Select(variant => $"`{variant}`"))}.",
            "variable-conditions" => "Conditions on variables; all of them must be met.",
            "json-object" => "A JSON object with members of any name and value.",
            "json-value" => "Any JSON value.",
            _ => Object(name, schema),
        };
    }

    private static string Object(string name, JsonNode schema)
    {
        HashSet<string> properties = [.. schema.Properties().Select(property => property.Key)];
        bool Has(params string[] names) => properties.IsSupersetOf(names);

        return schema.Text("x-direction") switch
        {
            "response" when Has("items", "page") => $"One page of {Plural(name)}.",
            "request" when Has("field", "order") => $"A field to sort {Plural(name)} by, and the direction.",
            "request" when Has("page") => $"A search for {Plural(name)}, with conditions and a page.",
            "request" when name.EndsWith("Filter", StringComparison.Ordinal) || name.EndsWith("FilterFields", StringComparison.Ordinal) =>
                $"The conditions of a search for {Plural(name)}; a result must meet all that are set.",
            "request" => $"{Sentence(Words.WithArticle(Words.Of(name)))}, as sent to the API.",
            "response" => $"{Sentence(Words.WithArticle(Words.Of(Resource(name))))}, as returned by the API.",
            _ => $"{Sentence(Words.WithArticle(Words.Of(name)))} of the API.",
        };
    }

    private static string FilteredValue(string type) => type switch
    {
        "string" => "text",
        "int32" or "int64" or "double" => "a number",
        "boolean" => "a Boolean",
        "date-time" => "a point in time",
        _ => Words.WithArticle(Words.Of(type)),
    };

    private static string Identifier(string name) => CamundaNaming.TryGetEntityName(name, out string? entity)
        ? $"The {IdentifierWord(name)} of {Words.WithArticle(Words.Of(entity))}."
        : $"Identifies {Words.WithArticle(Words.Of(name))}.";

    private static string IdentifierWord(string name) =>
        (CamundaNaming.GetKind(name) == CamundaNameKind.Key ? "key" : "id") + (name.EndsWith('s') ? "s" : "");

    private static string Plural(string name) => CamundaNaming.ToPathSegment(Resource(name)).Replace('-', ' ');

    private static string Resource(string name) =>
        Array.Find(ShapeEndings, ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)) is { } ending
            ? name[..^ending.Length]
            : name;

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
