using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Backports;

/// <summary>
/// Gives a contract the key, id and enum types that a newer one has where it says plain text itself, the same for filters on plain text,
/// and the nullability of responses (<see cref="ResponseNullability"/>). What goes over the wire stays the same: a change of shape is never
/// taken over. The numbers of the versions do not matter, so that an old description imported under a new number, for a trial, gets the
/// types as well.
/// </summary>
internal static class Backporter
{
    /// <summary>What plain text can say beside its type; the type that takes its place says it better.</summary>
    private static readonly string[] TextMembers = ["$ref", "type", "pattern", "minLength", "maxLength", "x-format", "x-semantic-type"];

    /// <param name="table">The types to take over.</param>
    /// <param name="contract">The contract to change.</param>
    /// <param name="folder">Where the newer contracts are.</param>
    /// <exception cref="ContractException">The table names a version or a type that does not exist.</exception>
    public static void Apply(BackportTable table, ContractDocument contract, ContractFolder folder)
    {
        foreach (IGrouping<ApiVersion, string> types in table.Types.GroupBy(entry => entry.Value, entry => entry.Key))
        {
            ContractDocument newer = table.Contract(folder, types.Key, BackportTable.TypesSection);
            if (types.FirstOrDefault(type => !newer.Schemas.ContainsKey(type)) is { } missing)
            {
                throw new ContractException(table.File, $"$.types.{missing}", $"the contract of {types.Key} has no type of this name.");
            }

            foreach (Backport backport in Between(contract, newer).Where(backport => types.Contains(backport.Type)).ToList())
            {
                Retype(backport.Slot.Schema, backport.Type);
                AddMissing(backport.Type, contract.Schemas, newer.Schemas);
            }
        }

        PlaceTypes.Apply(table, contract, folder);
        ResponseNullability.Apply(table, contract, folder);
    }

    /// <summary>All places of a contract that could take a better type from a newer one.</summary>
    public static IEnumerable<Backport> Between(ContractDocument contract, ContractDocument newer)
    {
        Dictionary<string, string> betterTypes = [];
        foreach (TypeSlot slot in TypeSlot.AllOf(newer))
        {
            if (slot.Schema.ReferredSchema() is { } type)
            {
                betterTypes[slot.Address] = type;
            }
        }

        return TypeSlot.AllOf(contract)
            .Where(slot => betterTypes.TryGetValue(slot.Address, out string? type)
                && IsBetterText(slot.Schema, contract, newer.Schemas[type]!))
            .Select(slot => new Backport(slot, betterTypes[slot.Address]));
    }

    private static bool IsBetterText(JsonObject old, ContractDocument contract, JsonNode better)
    {
        bool isText = old.Text("type") == "string" && old["enum"] is null && old["format"] is null;
        if (isText)
        {
            return better["enum"] is not null || better.Text("x-kind") is "key" or "id";
        }

        // A filter on text becomes a filter on a better type only if it has the same operators.
        JsonNode? filter = old.ReferredSchema() is { } referred ? contract.Schemas[referred] : null;
        return filter.Text("x-kind") == "filter"
            && filter.Text("x-value") == "string"
            && better.Text("x-kind") == "filter"
            && better.Text("x-value") != "string"
            && filter.Text("x-operators") == better.Text("x-operators");
    }

    private static void Retype(JsonObject schema, string type)
    {
        foreach (string member in TextMembers)
        {
            schema.Remove(member);
        }

        schema.Insert(0, "$ref", JsonFacts.ReferenceTo(type));
    }

    /// <summary>Adds a type that a contract lacks, and what this type is made of.</summary>
    internal static void AddMissing(string type, JsonObject schemas, JsonObject newer)
    {
        if (schemas.ContainsKey(type))
        {
            return;
        }

        int index = schemas.TakeWhile(schema => string.CompareOrdinal(schema.Key, type) < 0).Count();
        schemas.Insert(index, type, newer[type]!.DeepClone());
        foreach (string needed in NeededBy(newer[type]).Where(newer.ContainsKey))
        {
            AddMissing(needed, schemas, newer);
        }
    }

    private static IEnumerable<string> NeededBy(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(member => NeededBy(member.Value))
            .Concat(schema.ReferredSchema() is { } referred ? [referred] : [])
            .Concat(schema.Text("x-value") is { } value ? [value] : [])
            .Concat(schema.Names("x-variants")),
        JsonArray items => items.SelectMany(NeededBy),
        _ => [],
    };
}
