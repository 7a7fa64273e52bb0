using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>
/// Adds to a schema its C# names, its documentation, and the facts of its properties as Booleans that a template can test.
/// </summary>
internal sealed class SchemaComposer(Documentation documentation, JsonObject schemas)
{
    private const string SortFieldEnding = "SortField";

    /// <summary>Texts for people only: a character that cannot be sent is replaced in these, and rejected in all others.</summary>
    private static readonly string[] Messages = ["errorMessage", "deniedReason"];

    public void Compose(string name, JsonObject schema)
    {
        schema["x-name"] = CamundaNaming.ToMemberName(name);
        schema["description"] = Prose.ToXml(documentation.Types.GetValueOrDefault(name) ?? NeutralSentences.Type(name, schema));
        if (schema.Text("x-kind") == "id")
        {
            schema["x-given"] = IsGiven(name);
        }

        if (schema["enum"] is JsonArray values)
        {
            ComposeEnum(name, schema, values);
        }

        ComposeProperties(name, schema);
    }

    /// <summary>
    /// Whether people choose such an id or name, so that its pattern is a setting of the cluster. The cluster makes cursors, and the form
    /// of tags is fixed.
    /// </summary>
    private static bool IsGiven(string name) =>
        name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("name", StringComparison.OrdinalIgnoreCase);

    private void ComposeEnum(string name, JsonObject schema, JsonArray values)
    {
        List<string> texts = [.. values.Select(value => value!.ToString())];
        List<string>? given = (schema["x-enum-names"] as JsonArray)?.Select(value => value!.ToString()).ToList();
        if (given is not null && given.Count != texts.Count)
        {
            throw new ContractException($"{name}: there are {texts.Count} values and {given.Count} names for them.");
        }

        Dictionary<string, string> names = CSharpNames.EnumValues(name, texts, given);
        schema.Remove("x-enum-names");
        schema["x-enumNames"] = new JsonArray([.. texts.Select(text => JsonValue.Create(names[text]))]);
        schema["x-enumDescriptions"] = new JsonArray([.. texts.Select(text => JsonValue.Create(
            Prose.ToXml(DescribeEnumValue(name, text))))]);
    }

    private string DescribeEnumValue(string name, string text)
    {
        if (documentation.EnumValues.GetValueOrDefault((name, text)) is { } own)
        {
            return own;
        }

        if (name.EndsWith(SortFieldEnding, StringComparison.Ordinal))
        {
            // A value of such an enum is the name of a property, so the property's sentence says what is sorted by.
            string resource = name[..^SortFieldEnding.Length];
            string property = documentation.Properties.GetValueOrDefault((resource + "Result", text))
                ?? documentation.Properties.GetValueOrDefault((resource + "SearchResult", text))
                ?? documentation.Properties.GetValueOrDefault((Documentation.AnyOwner, text))
                ?? NeutralSentences.Property(text);
            return $"Sorts by {Prose.InMidSentence(property.Split(';')[0])}";
        }

        return documentation.EnumValues.GetValueOrDefault((Documentation.AnyOwner, text)) ?? NeutralSentences.EnumValue(text);
    }

    private void ComposeProperties(string type, JsonObject schema)
    {
        Dictionary<string, string> names = CSharpNames.Properties(type, schema);
        HashSet<string> required = schema.Required();
        foreach ((string name, JsonObject property) in schema.Properties())
        {
            property["description"] = Prose.ToXml(DescribeProperty(type, schema, name, property));
            property["x-name"] = names[name];
            bool isNotNull = required.Contains(name) && !property.IsTrue("nullable");
            property["x-required"] = property[ResponseNullability.WireRequired]?.DeepClone() ?? required.Contains(name);
            property.Remove(ResponseNullability.WireRequired);
            property["x-nullable"] = property.IsTrue("nullable");
            property["x-not-null"] = isNotNull;
            property["x-stored"] = names[name];
            if (isNotNull && schema.Text("x-direction") != "request" && EmptyValues.Of(property, schemas) is { } empty)
            {
                property["x-empty"] = empty;
                property["x-stored"] = empty == "default" ? names[name] : $"_{char.ToLowerInvariant(names[name][0])}{names[name][1..]}";
            }

            property["x-deprecated"] = property.IsTrue("deprecated");
            if (Messages.Contains(name) && property.Text("type") == "string" && schema.Text("x-direction") == "request"
                && !IsCondition(schema, property) && !type.EndsWith("Filter", StringComparison.Ordinal))
            {
                property["x-message"] = true;
            }
        }
    }

    private string DescribeProperty(string type, JsonObject schema, string name, JsonObject property)
    {
        if (documentation.Properties.GetValueOrDefault((type, name)) is { } own)
        {
            return own;
        }

        string general = documentation.Properties.GetValueOrDefault((Documentation.AnyOwner, name)) ?? NeutralSentences.Property(name);
        return IsCondition(schema, property) ? $"Filters by {Prose.InMidSentence(general.Split(';')[0])}" : general;
    }

    private bool IsCondition(JsonObject schema, JsonObject property) =>
        schema.IsTrue("x-filter")
        || (property.ReferredSchema() is { } referred && schemas[referred].Text("x-kind") == "filter");
}
