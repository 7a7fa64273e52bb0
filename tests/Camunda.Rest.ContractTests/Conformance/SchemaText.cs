using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;

namespace Camunda.Rest.ContractTests.Conformance;

/// <summary>The C# type that a schema of the contract asks for, as text; the counterpart of <see cref="ReflectedText"/>.</summary>
internal static class SchemaText
{
    /// <param name="schema">The schema.</param>
    /// <param name="isOptional">Whether the value may be left out.</param>
    /// <param name="schemas">The schemas that it may refer to; those of the version that is tested by default.</param>
    public static string TypeOf(JsonNode? schema, bool isOptional = false, JsonObject? schemas = null) =>
        NotNull(schema, schemas ?? ComposedContract.Composed.Schemas) + (isOptional || schema.IsTrue("nullable") ? "?" : "");

    /// <summary>The type of a filter's operands.</summary>
    public static string OperandOf(string value) => value switch
    {
        "int32" => "int",
        "int64" => "long",
        "boolean" => "bool",
        "date-time" => "DateTimeOffset",
        _ => value,
    };

    private static string NotNull(JsonNode? schema, JsonObject schemas)
    {
        if (schema.ReferredSchema() is { } referred)
            return Named(referred, schemas);
        if (schema?["additionalProperties"] is JsonObject values)
            return $"IReadOnlyDictionary<string, {TypeOf(values, schemas: schemas)}>";
        return (schema.Text("type"), schema.Text("format")) switch
        {
            ("array", _) => $"IReadOnlyList<{TypeOf(schema!["items"], schemas: schemas)}>",
            ("boolean", _) => "bool",
            ("integer", "int64") => "long",
            ("integer", _) => "int",
            ("number", "float") => "float",
            ("number", _) => "double",
            ("string", "binary") => "Stream",
            ("string", "date-time") => "DateTimeOffset",
            ("string", "uri") => "Uri",
            ("string", "uuid") => "Guid",
            ("string", _) => "string",
            var (type, format) => throw new NotSupportedException(
                $"There is no rule which C# type a schema of type '{type}' and format '{format}' asks for."),
        };
    }

    private static string Named(string schema, JsonObject schemas) => schemas[schema].Text("x-kind") switch
    {
        "json-object" => nameof(JsonVariables),
        "json-value" => nameof(JsonText),
        _ => schemas[schema].Text("x-name")!,
    };
}
