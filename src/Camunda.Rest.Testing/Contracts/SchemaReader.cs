using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>Reads the schemas of a contract. A shape that the format does not know stops it.</summary>
internal sealed class SchemaReader(Func<string, ApiSchema> component)
{
    private const string ReferencePrefix = "#/components/schemas/";

    /// <summary>Reads a shape where it is used: a reference with its own facts, or an inline shape. No schema at all means any JSON.</summary>
    public SchemaUse ReadUse(string at, JsonNode? node)
    {
        if (node is null)
        {
            return new(() => new JsonSchema(at, ObjectOnly: false), nullable: true);
        }

        bool nullable = Flag(node, "nullable");
        if (node["$ref"] is not { } reference)
        {
            return new(() => Read(at, node), nullable);
        }

        string target = reference.GetValue<string>();
        return target.StartsWith(ReferencePrefix, StringComparison.Ordinal)
            ? new(() => component(target[ReferencePrefix.Length..]), nullable)
            : throw new ContractFormatException(at, $"refers to '{target}', which is no component");
    }

    /// <summary>Reads a component or an inline shape.</summary>
    public ApiSchema Read(string at, JsonNode? node)
    {
        JsonObject schema = node as JsonObject ?? throw new ContractFormatException(at, "must be a mapping");
        if (schema["$ref"] is not null)
        {
            return ReadUse(at, schema).Schema;
        }

        return (Text(schema, "x-kind"), Text(schema, "type")) switch
        {
            ("key", _) => ReadIdentifier(at, schema, isKey: true),
            ("id", _) => ReadIdentifier(at, schema, isKey: false),
            ("filter", _) => new FilterSchema(at, ReadFilterValue(at, schema), List(schema, "x-operators")),
            ("union", _) => ReadUnion(at, schema),
            ("json-object", _) => new JsonSchema(at, ObjectOnly: true),
            ("json-value", _) => new JsonSchema(at, ObjectOnly: false),
            (null, "object") => ReadObject(at, schema),
            (null, "array") => new ArraySchema(at, ReadUse(at + "[]", schema["items"]), Number(schema, "minItems"), Number(schema, "maxItems"), Flag(schema, "uniqueItems")),
            (null, "string") => ReadString(at, schema),
            (null, "integer") => ReadNumber(at, schema, isInteger: true),
            (null, "number") => ReadNumber(at, schema, isInteger: false),
            (null, "boolean") => new BooleanSchema(at),
            (null, null) when schema.Count == 0 => new JsonSchema(at, ObjectOnly: false),
            (var kind, var type) => throw new ContractFormatException(at, $"x-kind '{kind}' with type '{type}' is not a shape of the format"),
        };
    }

    private ApiSchema ReadObject(string at, JsonObject schema)
    {
        if (schema["properties"] is null && schema["additionalProperties"] is JsonObject values)
        {
            return new MapSchema(at, ReadUse(at + ".*", values));
        }

        HashSet<string> required = [.. (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>())];
        Dictionary<string, ApiProperty> properties = (schema["properties"]?.AsObject() ?? []).ToDictionary(
            property => property.Key,
            property => new ApiProperty(property.Key, ReadUse($"{at}.{property.Key}", property.Value), required.Contains(property.Key)),
            StringComparer.Ordinal);
        return new ObjectSchema(at, properties, Flag(schema, "x-open"), Text(schema, "x-union"));
    }

    private static ApiSchema ReadString(string at, JsonObject schema) =>
        schema["enum"] is JsonArray values
            ? new EnumSchema(at, [.. values.Where(value => value is not null).Select(value => value!.ToString())])
            : new TextSchema(at, Text(schema, "format"), Number(schema, "minLength"), Number(schema, "maxLength"), Pattern(Text(schema, "pattern")));

    private static IdentifierSchema ReadIdentifier(string at, JsonObject schema, bool isKey) =>
        new(at, isKey, Number(schema, "x-min-length"), Number(schema, "x-max-length"), Pattern(Text(schema, "x-pattern")));

    private static NumberSchema ReadNumber(string at, JsonObject schema, bool isInteger) =>
        new(at, isInteger, Text(schema, "format"), schema["minimum"]?.GetValue<decimal>(), schema["maximum"]?.GetValue<decimal>());

    private SchemaUse ReadFilterValue(string at, JsonObject schema)
    {
        string value = Text(schema, "x-value") ?? throw new ContractFormatException(at, "a filter needs x-value");
        return new(() => ScalarOf(at, value) ?? component(value), nullable: false);
    }

    private static ApiSchema? ScalarOf(string at, string name) => name switch
    {
        "string" => new TextSchema(at, null, null, null, null),
        "date-time" => new TextSchema(at, "date-time", null, null, null),
        "int32" or "int64" => new NumberSchema(at, IsInteger: true, name, null, null),
        "double" => new NumberSchema(at, IsInteger: false, name, null, null),
        "boolean" => new BooleanSchema(at),
        _ => null,
    };

    private UnionSchema ReadUnion(string at, JsonObject schema)
    {
        IReadOnlyList<UnionVariant> variants = [.. List(schema, "x-variants").Select(name => new UnionVariant(name, new(() => component(name), nullable: false)))];
        return new(at, variants, Text(schema, "x-discriminator"), Pairs(schema, "x-mapping"), Pairs(schema, "x-match"));
    }

    /// <summary>Contract patterns mean what they mean in JSON Schema: ASCII classes, and an end that is the end, not the last line break.</summary>
    private static Regex? Pattern(string? pattern)
    {
        if (pattern is null)
        {
            return null;
        }

        string ended = pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern;
        bool unicode = pattern.Contains("\\p{", StringComparison.Ordinal);
        return new(ended, unicode ? RegexOptions.CultureInvariant : RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
    }

    private static bool Flag(JsonNode schema, string name) => schema[name]?.GetValue<bool>() ?? false;

    private static string? Text(JsonObject schema, string name) => schema[name]?.GetValue<string>();

    private static int? Number(JsonObject schema, string name) => schema[name]?.GetValue<int>();

    private static string[] List(JsonObject schema, string name) => Text(schema, name)?.Split(',') ?? [];

    private static Dictionary<string, string> Pairs(JsonObject schema, string name) =>
        List(schema, name).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
