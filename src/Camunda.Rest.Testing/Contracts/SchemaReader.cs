using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Camunda.Rest.Contract;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>Reads the schemas of a contract. A shape that the format does not know stops it.</summary>
/// <param name="file">The contract's name, for errors.</param>
/// <param name="component">Finds a component by its name.</param>
internal sealed class SchemaReader(string file, Func<string, ApiSchema> component)
{
    /// <summary>
    /// Reads a shape where it is used: a reference with its own facts, or an inline shape. No schema at all means any JSON.
    /// </summary>
    public SchemaUse ReadUse(string at, JsonNode? node)
    {
        if (node is null)
        {
            return new(() => new JsonSchema(at, ObjectOnly: false), nullable: true);
        }

        bool nullable = node.IsTrue("nullable");
        if (node["$ref"] is not { } reference)
        {
            return new(() => Read(at, node), nullable);
        }

        return node.ReferredSchema() is { } target
            ? new(() => component(target), nullable)
            : throw Refuse(at, $"this refers to '{reference}', which is no component.");
    }

    /// <summary>Reads a component or an inline shape.</summary>
    public ApiSchema Read(string at, JsonNode? node)
    {
        JsonObject schema = node as JsonObject ?? throw Refuse(at, "a schema has to be a mapping.");
        if (schema["$ref"] is not null)
        {
            return ReadUse(at, schema).Schema;
        }

        return (schema.Text("x-kind"), schema.Text("type")) switch
        {
            ("key", _) => ReadIdentifier(at, schema, isKey: true),
            ("id", _) => ReadIdentifier(at, schema, isKey: false),
            ("filter", _) => new FilterSchema(at, ReadFilterValue(at, schema), schema.Names("x-operators")),
            ("union", _) => ReadUnion(at, schema),
            ("json-object", _) => new JsonSchema(at, ObjectOnly: true),
            ("json-value", _) => new JsonSchema(at, ObjectOnly: false),
            (null, "object") => ReadObject(at, schema),
            (null, "array") => new ArraySchema(
                at,
                ReadUse(at + "[]", schema["items"]),
                Whole(schema, "minItems"),
                Whole(schema, "maxItems"),
                schema.IsTrue("uniqueItems")),
            (null, "string") => ReadString(at, schema),
            (null, "integer") => ReadNumber(at, schema, isInteger: true),
            (null, "number") => ReadNumber(at, schema, isInteger: false),
            (null, "boolean") => new BooleanSchema(at),
            (null, null) when schema.Count == 0 => new JsonSchema(at, ObjectOnly: false),
            (var kind, var type) => throw Refuse(at, $"the x-kind '{kind}' with the type '{type}' is not a shape of the format."),
        };
    }

    private ApiSchema ReadObject(string at, JsonObject schema)
    {
        if (schema["properties"] is null && schema["additionalProperties"] is JsonObject values)
        {
            return new MapSchema(at, ReadUse(at + ".*", values));
        }

        HashSet<string> required = schema.Required();
        Dictionary<string, ApiProperty> properties = schema.Properties().ToDictionary(
            property => property.Key,
            property => new ApiProperty(property.Key, ReadUse($"{at}.{property.Key}", property.Value), required.Contains(property.Key)),
            StringComparer.Ordinal);
        return new ObjectSchema(at, properties, schema.IsTrue("x-open"), schema.Text("x-union"));
    }

    private static ApiSchema ReadString(string at, JsonObject schema) =>
        schema["enum"] is JsonArray values
            ? new EnumSchema(at, [.. values.Where(value => value is not null).Select(value => value!.ToString())])
            : new TextSchema(
                at, schema.Text("format"), Whole(schema, "minLength"), Whole(schema, "maxLength"), Pattern(schema.Text("pattern")));

    private static IdentifierSchema ReadIdentifier(string at, JsonObject schema, bool isKey) =>
        new(at, isKey, Whole(schema, "x-min-length"), Whole(schema, "x-max-length"), Pattern(schema.Text("x-pattern")));

    private static NumberSchema ReadNumber(string at, JsonObject schema, bool isInteger) =>
        new(at, isInteger, schema.Text("format"), schema.Number("minimum"), schema.Number("maximum"));

    private SchemaUse ReadFilterValue(string at, JsonObject schema)
    {
        string value = schema.Text("x-value") ?? throw Refuse(at, "a filter needs x-value.");
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
        IReadOnlyList<UnionVariant> variants =
        [
            .. schema.Names("x-variants").Select(name => new UnionVariant(name, new(() => component(name), nullable: false))),
        ];
        return new(at, variants, schema.Text("x-discriminator"), schema.Pairs("x-mapping"), schema.Pairs("x-match"));
    }

    /// <summary>
    /// Contract patterns mean what they mean in JSON Schema: ASCII classes, and an end that is the end, not the last line break.
    /// </summary>
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

    private static int? Whole(JsonObject schema, string name) => (int?)schema.Number(name);

    private ContractException Refuse(string at, string sentence) => new(file, at, sentence);
}
