using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes a string with a semantic type as a key or id, without a <c>type</c>: NSwag replaces a named string by <c>string</c> at every
/// use, and keeps the name of a component that states no type.
/// </summary>
internal sealed class RecogniseKeys : IRepair
{
    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["pattern"] = "x-pattern",
        ["minLength"] = "x-min-length",
        ["maxLength"] = "x-max-length",
        ["format"] = "x-format",
    };

    public void Apply(ApiDocument document)
    {
        foreach ((string name, JsonNode? component) in document.Schemas)
        {
            if (component!.AsObject() is { } schema && schema.Text("type") == "string" && KeyShape.IsKey(name, schema))
            {
                schema.Become(Recognise(document, name, schema));
            }
        }
    }

    private static JsonObject Recognise(ApiDocument document, string name, JsonObject schema)
    {
        JsonObject key = new() { ["x-kind"] = KeyShape.KindOf(name) };
        foreach ((string keyword, JsonNode? value) in schema)
        {
            if (keyword == "type" || (keyword == "format" && schema.Text("format") == name))
            {
                continue;
            }

            if (!Facts.TryGetValue(keyword, out string? fact)
                && !UseFacts.Contains(keyword)
                && !keyword.StartsWith("x-", StringComparison.Ordinal))
            {
                throw document.Refuse(schema, $"the keyword '{keyword}' is not understood on a key or id.");
            }

            key[fact ?? keyword] = value?.DeepClone();
        }

        return key;
    }
}
