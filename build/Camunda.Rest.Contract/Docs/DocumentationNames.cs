using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Docs;

/// <summary>
/// Checks the names in <c>docs.yaml</c> against the contracts: an entry that matches no version is a mistake in the file.
/// </summary>
internal static class DocumentationNames
{
    /// <summary>The paths of the entries that match nothing in any of the contracts.</summary>
    /// <param name="documentation">The sentences.</param>
    /// <param name="contracts">The contracts; later ones are read only if an earlier one lacks a name.</param>
    public static IEnumerable<string> Unknown(Documentation documentation, IEnumerable<ContractDocument> contracts)
    {
        return
        [
            .. documentation.Operations.Keys.Where(id => !Any(c => HasOperation(c, id))).Select(id => $"$.operations.{id}"),
            .. documentation.Types.Keys.Where(type => !Any(c => c.Schemas.ContainsKey(type))).Select(type => $"$.types.{type}"),
            .. documentation.Properties.Keys
                .Where(key => !Any(c => HasProperty(c, key)))
                .Select(key => $"$.properties.{key.Owner}.{key.Name}"),
            .. documentation.Parameters.Keys
                .Where(key => !Any(c => HasParameter(c, key)))
                .Select(key => $"$.parameters.{key.Owner}.{key.Name}"),
            .. documentation.EnumValues.Keys
                .Where(key => !Any(c => HasEnumValue(c, key)))
                .Select(key => $"$.enumValues.{key.Owner}.{key.Name}"),
        ];

        bool Any(Func<ContractDocument, bool> has) => contracts.Any(has);
    }

    private static bool HasOperation(ContractDocument contract, string id) => contract.Operations.Any(operation => operation.Id == id);

    private static bool HasProperty(ContractDocument contract, (string Owner, string Name) key) => key.Owner == Documentation.AnyOwner
        ? contract.Schemas.Any(schema => schema.Value.HasProperty(key.Name))
        : contract.Schemas[key.Owner].HasProperty(key.Name);

    private static bool HasParameter(ContractDocument contract, (string Owner, string Name) key) => contract.Operations.Any(operation =>
        (key.Owner == Documentation.AnyOwner || key.Owner == operation.Id)
            && operation.Parameters.Any(parameter => parameter.Text("name") == key.Name));

    private static bool HasEnumValue(ContractDocument contract, (string Owner, string Name) key) => key.Owner == Documentation.AnyOwner
        ? contract.Schemas.Any(schema => schema.Value.HasEnumValue(key.Name))
        : contract.Schemas[key.Owner].HasEnumValue(key.Name);

    private static bool HasEnumValue(this JsonNode? schema, string text) =>
        schema?["enum"] is JsonArray values && values.Any(value => value?.ToString() == text);

    private static bool HasProperty(this JsonNode? schema, string name) =>
        schema?["properties"] is JsonObject properties && properties.ContainsKey(name);
}
