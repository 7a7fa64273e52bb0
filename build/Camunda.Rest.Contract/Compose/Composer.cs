using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Backports;
using Camunda.Rest.Contract.Docs;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Operations;

namespace Camunda.Rest.Contract.Compose;

/// <summary>
/// Makes the generator's input: the contract, with the better types of later versions, our words, and the facts that templates ask for.
/// </summary>
internal sealed class Composer(Documentation documentation, BackportTable backports, OperationTable operationTable, ContractFolder folder)
{
    /// <param name="contract">The contract; it stays as it is.</param>
    /// <param name="hash">The SHA-256 of the contract file, in hexadecimal.</param>
    /// <exception cref="ContractException">
    /// The contract, the documentation or the table names something that does not exist or cannot be generated.
    /// </exception>
    public JsonObject Compose(ContractDocument contract, string hash)
    {
        RefuseUnknownNames(contract);
        ContractDocument composed = contract.Clone();
        Backporter.Apply(backports, composed, folder);
        FilterShapes.Set(composed.Schemas);

        Dictionary<string, ResourcePath> paths = ResourcePath.OfAll(composed, operationTable);
        OperationComposer operations = new(documentation, operationTable, composed.Schemas);
        foreach (ContractOperation operation in composed.Operations)
        {
            operations.Compose(operation, composed.FullPathOf(operation), paths[operation.Id]);
        }

        SchemaComposer schemas = new(documentation, composed.Schemas);
        foreach ((string name, JsonNode? schema) in composed.Schemas)
        {
            schemas.Compose(name, (JsonObject)schema!);
        }

        DiscriminatorConstants.Set(composed.Schemas);
        ModelCode.Set(composed.Schemas);

        SetFullPaths(composed);
        SetFacts(composed, hash);
        return composed.Root;
    }

    private void RefuseUnknownNames(ContractDocument contract)
    {
        IEnumerable<ContractDocument> known = folder.All.Where(other => other.Version != contract.Version).Prepend(contract);
        List<string> unknown =
        [
            .. DocumentationNames.Unknown(documentation, known),
            .. UnknownResources(known).Select(resource => $"$.resources.{resource}"),
        ];
        if (unknown.Count > 0)
        {
            throw new ContractException(
                documentation.File, string.Join(", ", unknown), "no contract has this; correct the name or delete the entry.");
        }

        operationTable.RefuseUnknown(known);
    }

    private IEnumerable<string> UnknownResources(IEnumerable<ContractDocument> contracts) =>
        documentation.Resources.Keys.Where(resource => !contracts.Any(
            contract => ResourcePath.OfAll(contract, operationTable).Values.Any(path => path.Resource == resource)));

    private static void SetFullPaths(ContractDocument contract)
    {
        Dictionary<string, string> fullPaths = contract.Operations
            .DistinctBy(operation => operation.Path)
            .ToDictionary(operation => operation.Path, contract.FullPathOf);
        List<KeyValuePair<string, JsonNode?>> items = [.. contract.Paths];
        contract.Paths.Clear();
        foreach ((string path, JsonNode? item) in items)
        {
            ((JsonObject)item!).Remove("servers");
            contract.Paths.Add(fullPaths[path], item);
        }

        contract.Root["servers"] = new JsonArray(new JsonObject { ["url"] = "/" });
    }

    /// <summary>The templates read these from the document itself; <c>info</c> repeats them for people.</summary>
    private void SetFacts(ContractDocument contract, string hash)
    {
        foreach (JsonNode owner in new[] { contract.Root, contract.Root["info"]! })
        {
            owner["x-api-version"] = contract.Version.ToString();
            owner["x-contract-hash"] = hash;
        }

        contract.Root["x-resource-docs"] = new JsonObject(
            documentation.Resources.Select(resource => KeyValuePair.Create<string, JsonNode?>(resource.Key, Prose.ToXml(resource.Value))));
        contract.Root["x-tags"] = string.Join(
            ',', contract.Operations.Select(operation => operation.Tag).Distinct().Order(StringComparer.Ordinal));
        contract.Root["x-wire-names"] = string.Join(',', contract.Schemas
            .SelectMany(schema => schema.Value!.Properties())
            .Select(property => property.Key)
            .Distinct()
            .Order(StringComparer.Ordinal));
    }
}
