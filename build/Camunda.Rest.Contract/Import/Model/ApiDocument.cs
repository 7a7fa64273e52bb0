using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Source;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>The description as one tree, which the repairs turn into the contract; it remembers where each part came from.</summary>
internal sealed class ApiDocument(JsonObject root, SourceLocation origin)
{
    private readonly Dictionary<string, SourceLocation> _schemaOrigins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> _pathOrigins = new(StringComparer.Ordinal);

    public JsonObject Root => root;

    public JsonObject Paths { get; } = root["paths"]!.AsObject();

    public JsonObject Schemas { get; } = root["components"]!["schemas"]!.AsObject();

    public IEnumerable<ContractOperation> Operations => ContractOperation.AllOf(Paths);

    /// <summary>Every schema of the document, inner ones before the ones that contain them.</summary>
    public IReadOnlyList<SchemaSite> Sites => SchemaSites.Of(this);

    public void AddPath(string path, JsonObject item, SourceLocation from)
    {
        Paths.Add(path, item);
        _pathOrigins.Add(path, from);
    }

    public void AddSchema(string name, JsonObject schema, SourceLocation from)
    {
        Schemas.Add(name, schema);
        _schemaOrigins.Add(name, from);
    }

    /// <summary>Moves the schema at a site into a component of its own, and leaves a reference with the facts of the use behind.</summary>
    public void Extract(SchemaSite site, string name)
    {
        JsonObject component = new(site.Schema
            .Where(member => !UseFacts.Contains(member.Key))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        if (!Schemas.TryGetPropertyValue(name, out JsonNode? taken))
        {
            AddSchema(name, component, Locate(site.Schema));
        }
        else if (!JsonNode.DeepEquals(taken, component))
        {
            throw Refuse(site.Schema, $"the schema written out here would be called '{name}', and another schema has that name already "
                + $"({_schemaOrigins[name].File.Name}#{_schemaOrigins[name].Pointer}).");
        }

        Refer(site, name);
    }

    /// <summary>Replaces the schema at a site by a reference, and keeps the facts of the use.</summary>
    public static void Refer(SchemaSite site, string name)
    {
        JsonObject use = JsonFacts.CreateReference(name);
        foreach ((string keyword, JsonNode? value) in site.Schema.Where(member => UseFacts.Contains(member.Key)))
        {
            use.Add(keyword, value?.DeepClone());
        }

        site.Schema.Become(use);
    }

    /// <summary>Renames a component and every reference to it.</summary>
    public void Rename(string name, string newName)
    {
        int index = Schemas.IndexOf(name);
        JsonNode? schema = Schemas.Take(name);
        Schemas.Insert(index, newName, schema);
        _schemaOrigins.Add(newName, _schemaOrigins[name]);
        _schemaOrigins.Remove(name);
        foreach (SchemaSite site in Sites)
        {
            if (site.Schema.ReferredSchema() == name)
            {
                site.Schema["$ref"] = JsonFacts.ReferenceTo(newName);
            }

            if (site.Schema["discriminator"]?["mapping"] is JsonObject mapping)
            {
                foreach (string wire in mapping.Where(entry => entry.Value!.ToString() == JsonFacts.ReferenceTo(name))
                    .Select(entry => entry.Key)
                    .ToList())
                {
                    mapping[wire] = JsonFacts.ReferenceTo(newName);
                }
            }
        }
    }

    /// <summary>The component of that name.</summary>
    public JsonObject Component(string name) => Schemas[name]!.AsObject();

    /// <summary>The schema itself, or the component that it refers to in the end.</summary>
    public JsonObject Resolve(JsonObject schema)
    {
        HashSet<string> passed = new(StringComparer.Ordinal);
        while (schema.ReferredSchema() is { } name)
        {
            if (!passed.Add(name))
            {
                throw Refuse(schema, $"the schema '{name}' refers to itself and to nothing else.");
            }

            schema = Component(name);
        }

        return schema;
    }

    /// <summary>The place in the published description that a node of this tree came from.</summary>
    public SourceLocation Locate(JsonNode node)
    {
        List<string> segments = [];
        for (JsonNode? at = node; at?.Parent is { } parent; at = parent)
        {
            segments.Add(parent is JsonArray ? JsonPointer.Append("", at.GetElementIndex())[1..] : at.GetPropertyName());
        }

        segments.Reverse();
        return segments switch
        {
            ["paths", var path, .. var rest] when _pathOrigins.TryGetValue(path, out SourceLocation? from) => Descend(from, rest),
            ["components", "schemas", var name, .. var rest] when _schemaOrigins.TryGetValue(name, out SourceLocation? from) =>
                Descend(from, rest),
            _ => Descend(origin, segments),
        };
    }

    public ContractException Refuse(JsonNode node, string sentence) => Locate(node).Refuse(sentence);

    private static SourceLocation Descend(SourceLocation from, IEnumerable<string> segments) =>
        segments.Aggregate(from, (at, segment) => at.Child(segment));
}
