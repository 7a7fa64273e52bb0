using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Moves the versions that an object lists for its properties (<c>x-properties-added-in-version</c>) to the properties. A list on the
/// object would be lost when its properties are merged into another one, and NSwag renders it empty.
/// </summary>
internal sealed class DateProperties : IRepair
{
    private const string List = "x-properties-added-in-version";

    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["addedInVersion"] = "x-added-in-version",
        ["addedInVersionOverride"] = "x-added-in-version-override",
    };

    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites)
        {
            foreach (JsonObject entry in site.Schema.Objects(List))
            {
                Date(document, site.Schema, entry);
            }

            site.Schema.Remove(List);
        }
    }

    private static void Date(ApiDocument document, JsonObject schema, JsonObject entry)
    {
        string? name = entry.Text("propertyName");
        if (name is null || schema.Object("properties")?.Object(name) is not { } property)
        {
            throw document.Refuse(entry, $"the property '{name}' has a version, and the schema has no such property.");
        }

        foreach ((string member, JsonNode? value) in entry.Where(member => member.Key != "propertyName"))
        {
            if (!Facts.TryGetValue(member, out string? fact))
            {
                throw document.Refuse(entry, $"the member '{member}' is not understood beside a property's version.");
            }

            property[fact] = value?.DeepClone();
        }
    }
}
