using System.Globalization;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>The members of models as C# for the template to print: how each is declared, read and written.</summary>
internal static class ModelCode
{
    private const string Map = "IReadOnlyDictionary<";

    public static void Set(JsonObject schemas)
    {
        foreach ((_, JsonNode? node) in schemas)
        {
            if (node is JsonObject schema && schema["x-kind"] is null && schema["enum"] is null)
            {
                Set(schema, schemas);
            }
        }
    }

    private static void Set(JsonObject schema, JsonObject schemas)
    {
        HashSet<string> required = schema.Required();
        bool isRequest = schema.Text("x-direction") == "request";
        int number = 0;
        foreach ((string wireName, JsonObject property) in schema.Properties())
        {
            string bare = TypeOf(property, schemas);
            string name = property.Text("x-name")!;
            string stored = property.Text("x-stored")!;
            string local = $"p{(++number).ToString(CultureInfo.InvariantCulture)}";
            string? constant = property.Text("x-const") is { } value
                ? bare == "string" ? $"\"{value}\"" : $"{bare}.FromWire(\"{value}\")"
                : null;
            string? empty = constant is null && property.Text("x-empty") is { } kind && kind != "default" ? Empty(kind, bare) : null;
            bool isNotNull = property.IsTrue("x-not-null");
            bool isNeverNull = property.IsTrue("x-never-null");
            bool canBeNull = property.IsTrue("nullable") || !required.Contains(wireName);
            string type = bare + (canBeNull && !isNeverNull ? "?" : "");
            property["x-declaration"] = constant is not null ? $"{type} {name} {{ get; init; }} = {constant};"
                : empty is not null ? $"{type} {name} {{ get => {stored}{empty}; init => {stored} = value; }}"
                : $"{(isNotNull && isRequest ? "required " : "")}{type} {name} "
                    + $"{{ get; init; }}{(isNeverNull ? $" = {EmptyCollection(bare)};" : "")}";
            property["x-field"] = empty is null ? "" : $"private {type}? {stored};";
            property["x-local"] = $"{bare}{(canBeNull || empty is not null ? "?" : "")} {local}";
            property["x-read"] = $"{stored} = {Read(local, bare, constant, isNeverNull || (isRequest && isNotNull))}";
            property["x-wire-name"] = wireName + (property.IsTrue("x-required") && isNotNull ? "" : "?");
            property["x-present"] = isNeverNull
                ? "{ Count: > 0 }"
                : property.Text("x-empty") == "default" ? "{ IsDefault: false }" : "not null";

            // What a response did not have is not written back where the model may be sent again.
            property["x-always"] = (property.IsTrue("x-required") || constant is not null)
                && (schema.Text("x-direction") != "both" || property["x-empty"] is null);
            property["x-checked"] = isRequest && isNotNull;
            property["x-writer"] = property.IsTrue("x-message") ? "Message" : "Value";
        }
    }

    /// <summary>What reads as the value of a member that a server left out.</summary>
    private static string Empty(string kind, string type) => kind switch
    {
        "value" => ".GetValueOrDefault()",
        "text" => " ?? \"\"",
        "list" => " ?? []",
        "map" => $" ?? {EmptyMap(type)}",
        "variables" => " ?? JsonVariables.Empty",
        "json" => " ?? JsonText.Null",
        "uri" => " ?? JsonEmpty.Uri",
        "union" => $" ?? {type}.Empty",
        _ => $" ?? JsonEmpty<{type}>.Model",
    };

    private static string Read(string local, string type, string? constant, bool isNeverNull) => constant switch
    {
        not null when type == "string" => $"{local} ?? {constant}",
        not null => $"{local}.IsDefault ? {constant} : {local}",
        _ when isNeverNull && EmptyCollection(type) is { } empty => $"{local} ?? {empty}",
        _ => local,
    };

    private static string? EmptyCollection(string type) =>
        type.StartsWith("IReadOnlyList<", StringComparison.Ordinal) || type == "VariableConditions" ? "[]"
        : type.StartsWith(Map, StringComparison.Ordinal) ? EmptyMap(type)
        : type == "JsonVariables" ? "JsonVariables.Empty"
        : null;

    private static string EmptyMap(string type) => $"ImmutableDictionary<{type[Map.Length..]}.Empty";

    private static string TypeOf(JsonObject property, JsonObject schemas)
    {
        CSharpType type = CSharpType.Of(property, schemas);
        return type.IsKnown
            ? type.Name
            : throw new ContractException($"{property.Text("x-name")}: the member is of a type that has no C# type.");
    }
}
