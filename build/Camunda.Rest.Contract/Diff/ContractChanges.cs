using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Diff;

/// <summary>What differs between the contracts of two versions; every list is in ordinal order.</summary>
/// <param name="From">The older version.</param>
/// <param name="To">The newer version.</param>
/// <param name="OperationsAdded">The new operations, each with its method and path.</param>
/// <param name="OperationsRemoved">The operations that are gone.</param>
/// <param name="OperationsChanged">The operations that both have, with what differs.</param>
/// <param name="TypesAdded">The new types, each with its kind.</param>
/// <param name="TypesRemoved">The types that are gone.</param>
/// <param name="TypesChanged">The types that both have, with what differs.</param>
internal sealed record ContractChanges(
    ApiVersion From,
    ApiVersion To,
    IReadOnlyList<string> OperationsAdded,
    IReadOnlyList<string> OperationsRemoved,
    IReadOnlyList<Changed> OperationsChanged,
    IReadOnlyList<string> TypesAdded,
    IReadOnlyList<string> TypesRemoved,
    IReadOnlyList<Changed> TypesChanged)
{
    public static ContractChanges Between(ContractDocument from, ContractDocument to)
    {
        Dictionary<string, ContractOperation> oldOperations = from.Operations.ToDictionary(operation => operation.Id);
        Dictionary<string, ContractOperation> newOperations = to.Operations.ToDictionary(operation => operation.Id);
        Dictionary<string, JsonNode> oldTypes = from.Schemas.ToDictionary(schema => schema.Key, schema => schema.Value!);
        Dictionary<string, JsonNode> newTypes = to.Schemas.ToDictionary(schema => schema.Key, schema => schema.Value!);
        return new(
            from.Version,
            to.Version,
            Only(newOperations, oldOperations, Describe),
            Only(oldOperations, newOperations, Describe),
            Both(oldOperations, newOperations, OperationDiff.Between),
            Only(newTypes, oldTypes, Describe),
            Only(oldTypes, newTypes, Describe),
            Both(oldTypes, newTypes, SchemaDiff.Between));
    }

    /// <summary>The numbers, in one line.</summary>
    public string Summary() =>
        $"{From} -> {To}: {OperationsAdded.Count} operations added, {OperationsRemoved.Count} removed, {OperationsChanged.Count} changed; "
        + $"{TypesAdded.Count} types added, {TypesRemoved.Count} removed, {TypesChanged.Count} changed.";

    private static List<string> Only<T>(Dictionary<string, T> here, Dictionary<string, T> there, Func<string, T, string> describe) =>
        [
            .. here.Where(item => !there.ContainsKey(item.Key))
                .OrderBy(item => item.Key, StringComparer.Ordinal)
                .Select(item => describe(item.Key, item.Value)),
        ];

    private static List<Changed> Both<T>(
        Dictionary<string, T> old, Dictionary<string, T> @new, Func<T, T, IEnumerable<string>> differences) =>
    [
        .. old.Where(item => @new.ContainsKey(item.Key))
            .OrderBy(item => item.Key, StringComparer.Ordinal)
            .Select(item => new Changed(item.Key, [.. differences(item.Value, @new[item.Key])]))
            .Where(changed => changed.Differences.Count > 0),
    ];

    private static string Describe(string id, ContractOperation operation) =>
        $"{id}  {operation.Method.ToUpperInvariant()} {operation.Path}";

    private static string Describe(string name, JsonNode schema) => $"{name}  {SchemaDiff.KindOf(schema)}";
}
