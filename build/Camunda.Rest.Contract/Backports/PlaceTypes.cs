using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Backports;

/// <summary>
/// Gives single places the type that they have in the contract of another version, older or newer, where two descriptions of the same JSON
/// differ in words
/// only: a schema of another name, a text with or without its format. Whether it may be null, its default and its dates stay as they are;
/// and so does all
/// of a place whose JSON is of another kind (<see cref="SameJson"/>), because then the API itself has changed.
/// </summary>
internal static class PlaceTypes
{
    /// <summary>What makes up a type; all else about a place stays.</summary>
    private static readonly string[] TypeMembers =
    [
        "$ref", "type", "format", "items", "additionalProperties", "pattern", "minLength", "maxLength", "x-format", "x-semantic-type",
        "x-json-types", "x-key-union",
    ];

    /// <param name="table">The places.</param>
    /// <param name="contract">The contract to change.</param>
    /// <param name="folder">Where the other contracts are.</param>
    /// <exception cref="ContractException">The table names a version that does not exist, or a place that its contract does not
    /// have.</exception>
    public static void Apply(BackportTable table, ContractDocument contract, ContractFolder folder)
    {
        if (table.Places.Count == 0)
        {
            return;
        }

        ILookup<string, TypeSlot> own = TypeSlot.AllOf(contract).ToLookup(slot => slot.Address);
        foreach (IGrouping<ApiVersion, string> places in table.Places.GroupBy(entry => entry.Value, entry => entry.Key))
        {
            ContractDocument source = table.Contract(folder, places.Key, BackportTable.PlacesSection);
            ILookup<string, TypeSlot> slots = TypeSlot.AllOf(source).ToLookup(slot => slot.Address);
            foreach (string place in places)
            {
                TypeSlot from = slots[place].FirstOrDefault()
                    ?? throw new ContractException(
                        table.File, $"$.{BackportTable.PlacesSection}.{place}", $"the contract of {places.Key} has no such place.");
                foreach (TypeSlot to in own[place].Where(slot => SameJson.Is(slot.Schema, contract.Schemas, from.Schema, source.Schemas)))
                {
                    string? old = InnerReference(to.Schema);
                    Retype(to.Schema, from.Schema);
                    if (InnerReference(to.Schema) is { } type)
                    {
                        Backporter.AddMissing(type, contract.Schemas, source.Schemas);
                    }

                    DropUnused(contract, old);
                }
            }
        }
    }

    private static void Retype(JsonObject to, JsonObject from)
    {
        foreach (string member in TypeMembers)
        {
            to.Remove(member);
        }

        int index = 0;
        foreach (string member in TypeMembers.Where(from.ContainsKey))
        {
            to.Insert(index++, member, from[member]!.DeepClone());
        }
    }

    /// <summary>The schema that a place refers to, itself or as an item or value.</summary>
    private static string? InnerReference(JsonNode? schema)
    {
        JsonNode? node = schema;
        while (node is JsonObject && node.ReferredSchema() is null)
        {
            node = node["items"] ?? node["additionalProperties"];
        }

        return node.ReferredSchema();
    }

    /// <summary>A schema that only this place used is not part of the API's C# face any more.</summary>
    private static void DropUnused(ContractDocument contract, string? schema)
    {
        if (schema is not null && !Refers(contract.Root, schema))
        {
            contract.Schemas.Remove(schema);
        }
    }

    private static bool Refers(JsonNode? node, string schema) => node switch
    {
        JsonObject members => members.ReferredSchema() == schema
            || members.Text("x-value") == schema
            || members.Names("x-variants").Contains(schema)
            || members.Any(member => Refers(member.Value, schema)),
        JsonArray items => items.Any(item => Refers(item, schema)),
        _ => false,
    };
}
