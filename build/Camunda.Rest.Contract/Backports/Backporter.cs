using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Backports;

/// <summary>Gives an older contract the key, id and enum types that a newer one has where the older says plain text.</summary>
internal static class Backporter
{
    /// <summary>What plain text can say beside its type; the type that takes its place says it better.</summary>
    private static readonly string[] TextMembers = ["type", "pattern", "minLength", "maxLength", "x-format", "x-semantic-type"];

    /// <param name="table">The types to take over.</param>
    /// <param name="contract">The contract to change; newer ones than the table names stay as they are.</param>
    /// <param name="folder">Where the newer contracts are.</param>
    /// <exception cref="ContractException">The table names a version or a type that does not exist.</exception>
    public static void Apply(BackportTable table, ContractDocument contract, ContractFolder folder)
    {
        foreach (IGrouping<ApiVersion, string> types in table.Types.GroupBy(entry => entry.Value, entry => entry.Key))
        {
            ContractDocument newer = folder.Find(types.Key)
                ?? throw new ContractException(table.File, "$.types", $"there is no contract of version {types.Key}; the versions are {string.Join(", ", folder.Versions)}.");
            if (types.FirstOrDefault(type => !newer.Schemas.ContainsKey(type)) is { } missing)
            {
                throw new ContractException(table.File, $"$.types.{missing}", $"the contract of {types.Key} has no type of this name.");
            }

            if (newer.Version.CompareTo(contract.Version) > 0)
            {
                Apply([.. types], contract, newer);
            }
        }
    }

    private static void Apply(HashSet<string> types, ContractDocument contract, ContractDocument newer)
    {
        Dictionary<string, string> betterTypes = [];
        foreach (TypeSlot slot in TypeSlot.AllOf(newer))
        {
            if (slot.Schema.ReferredSchema() is { } type && types.Contains(type))
            {
                betterTypes[slot.Address] = type;
            }
        }

        foreach (TypeSlot slot in TypeSlot.AllOf(contract))
        {
            if (IsPlainText(slot.Schema) && betterTypes.TryGetValue(slot.Address, out string? type))
            {
                Retype(slot.Schema, type);
                AddMissing(type, contract.Schemas, newer.Schemas);
            }
        }
    }

    private static bool IsPlainText(JsonObject schema) => schema.Text("type") == "string" && schema["enum"] is null && schema["format"] is null;

    private static void Retype(JsonObject schema, string type)
    {
        foreach (string member in TextMembers)
        {
            schema.Remove(member);
        }

        schema.Insert(0, "$ref", JsonFacts.ReferenceTo(type));
    }

    private static void AddMissing(string type, JsonObject schemas, JsonObject newer)
    {
        if (!schemas.ContainsKey(type))
        {
            int index = schemas.TakeWhile(schema => string.CompareOrdinal(schema.Key, type) < 0).Count();
            schemas.Insert(index, type, newer[type]!.DeepClone());
        }
    }
}
