using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes a choice between keys as one key that names them: on the wire each is a string, and nothing tells which one it is. NSwag
/// would take the first key for the type of all.
/// </summary>
internal sealed class CollapseKeyUnions : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Kind == SiteKind.Component))
        {
            if (Members(document, site.Schema) is { Count: > 1 } members)
            {
                site.Schema.Become(CreateKey(document, site.Owner, site.Schema, members));
            }
        }

        foreach (SchemaSite site in document.Sites.Where(site => site.Kind != SiteKind.Component))
        {
            if (Members(document, site.Schema) is { Count: > 0 } members)
            {
                CollapseUse(document, site, members);
            }
        }
    }

    /// <summary>The keys that a schema chooses between; none where it is another kind of choice.</summary>
    private static List<string> Members(ApiDocument document, JsonObject schema)
    {
        IReadOnlyList<JsonObject> variants = schema.Objects("oneOf");
        List<string> keys = [.. variants.Select(JsonFacts.ReferredSchema).OfType<string>()];
        return variants.All(variant => IsKeyReference(document, variant) || IsPlainText(variant)) ? keys : [];
    }

    private static bool IsKeyReference(ApiDocument document, JsonObject variant) =>
        variant.ReferredSchema() is { } name && document.Component(name).Text("x-kind") is "key" or "id";

    // A text without a rule of its own adds nothing to a key, except the value that stands for "none".
    private static bool IsPlainText(JsonObject variant) =>
        variant.Text("type") == "string" && variant.All(member => member.Key is "type" or "default");

    private static JsonObject CreateKey(ApiDocument document, string name, JsonObject schema, List<string> members)
    {
        JsonObject key = new() { ["x-kind"] = KeyShape.KindOf(name) };
        foreach ((string keyword, JsonNode? value) in schema.Where(member => member.Key is not ("oneOf" or "format")))
        {
            key[keyword] = value?.DeepClone();
        }

        if (schema.Text("format") is { } format && format != name)
        {
            key["x-format"] = format;
        }

        foreach (string fact in (string[])["x-pattern", "x-min-length", "x-max-length"])
        {
            JsonNode? first = document.Component(members[0])[fact];
            if (first is not null && members.TrueForAll(member => JsonNode.DeepEquals(document.Component(member)[fact], first)))
            {
                key[fact] = first.DeepClone();
            }
        }

        key["x-key-union"] = string.Join(',', members);
        return key;
    }

    private static void CollapseUse(ApiDocument document, SchemaSite site, List<string> members)
    {
        JsonObject use = JsonFacts.CreateReference(members.Count == 1 ? members[0] : FindOrCreate(document, site, members));
        if (use.ReferredSchema() is { } name && members.Count > 1 && document.Component(name).Text("x-key-union") is null)
        {
            use["x-key-union"] = string.Join(',', members);
        }

        IEnumerable<KeyValuePair<string, JsonNode?>> defaults = site.Schema
            .Objects("oneOf")
            .SelectMany(variant => variant)
            .Where(member => member.Key == "default");
        foreach ((string keyword, JsonNode? value) in site.Schema.Where(member => member.Key is not ("oneOf" or "format")).Concat(defaults))
        {
            use[keyword] = value?.DeepClone();
        }

        site.Schema.Become(use);
    }

    /// <summary>The key that chooses between the same keys, else the one that the property is named after, else a new one.</summary>
    private static string FindOrCreate(ApiDocument document, SchemaSite site, List<string> members)
    {
        List<string> keys =
        [
            .. document.Schemas.Where(schema => schema.Value!["x-kind"]?.ToString() is "key" or "id").Select(schema => schema.Key),
        ];
        string? same = keys.Find(
            name => document.Component(name).Names("x-key-union") is { Count: > 0 } union && union.ToHashSet().SetEquals(members));
        string wanted = PascalCase.Of(site.Property ?? site.InlineName);
        string? namesake = keys.Where(name => wanted.EndsWith(name, StringComparison.Ordinal) && !members.Contains(name))
            .MaxBy(name => name.Length);
        if (same is null && namesake is null)
        {
            string name = document.Schemas.ContainsKey(wanted) ? site.InlineName : wanted;
            document.AddSchema(name, CreateKey(document, name, [], members), document.Locate(site.Schema));
            return name;
        }

        return same ?? namesake!;
    }
}
