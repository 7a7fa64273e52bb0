using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Operations;

/// <summary>Where the path of an operation leads: to a resource, or by a key or id to one of its things, and on from there.</summary>
/// <param name="Resource">The client's property for the resource, such as <c>UserTasks</c>.</param>
/// <param name="Entity">One of its things, such as <c>UserTask</c>.</param>
/// <param name="Key">The path parameter that names the thing, where the path goes through one.</param>
/// <param name="Rest">The segments behind that.</param>
/// <param name="IsClassHandwritten">Whether a person wrote the resource's class.</param>
internal sealed record ResourcePath(string Resource, string Entity, string? Key, IReadOnlyList<string> Rest, bool IsClassHandwritten)
{
    /// <summary>What an administrator of the whole cluster calls has a server path of its own.</summary>
    private const string ClusterAdministration = "ClusterAdmin";

    /// <summary>The segments of the rest that are no parameters.</summary>
    public IEnumerable<string> Words => Rest.Where(segment => !IsParameter(segment));

    /// <summary>The paths of all operations of a contract, by operation id.</summary>
    public static Dictionary<string, ResourcePath> OfAll(ContractDocument contract, OperationTable table)
    {
        // The thing behind /user-tasks/{userTaskKey} is named by that parameter; another one in its place belongs to the method.
        var keys = contract.Operations
            .Where(operation => SegmentsOf(operation) is [_, { } second, ..] && IsParameter(second))
            .GroupBy(operation => SegmentOf(contract, operation))
            .ToDictionary(group => group.Key, group => SegmentsOf(group.MinBy(operation => SegmentsOf(operation).Length)!)[1]);
        return contract.Operations.DistinctBy(operation => operation.Id).ToDictionary(
            operation => operation.Id, operation => Of(contract, operation, table, keys));
    }

    /// <summary>The segment that names an operation's resource, with the server's part where that is not the usual one.</summary>
    public static string SegmentOf(ContractDocument contract, ContractOperation operation) =>
        IsOfClusterAdministration(contract, operation) ? "cluster" : SegmentsOf(operation)[0];

    public static bool IsParameter(string segment) => segment is ['{', .., '}'];

    private static ResourcePath Of(
        ContractDocument contract, ContractOperation operation, OperationTable table, Dictionary<string, string> keys)
    {
        string segment = SegmentOf(contract, operation);
        var entry = table.OfResource(segment);
        if (IsOfClusterAdministration(contract, operation))
        {
            return new(entry.Name ?? ClusterAdministration, ClusterAdministration, null, [.. SegmentsOf(operation)], entry.IsHandwritten);
        }

        string[] segments = SegmentsOf(operation);
        string resource = entry.Name ?? CamundaNaming.ToMemberName(segment);
        string entity = CamundaNaming.ToResourceName(CamundaNaming.ToKebabCase(resource));
        bool hasKey = segments.Length > 1 && keys.GetValueOrDefault(segment) == segments[1] && entry.Name is null;
        return new(resource, entity, hasKey ? segments[1].Trim('{', '}') : null, [.. segments.Skip(hasKey ? 2 : 1)], entry.IsHandwritten);
    }

    private static bool IsOfClusterAdministration(ContractDocument contract, ContractOperation operation) =>
        operation.PathItem["servers"] is JsonArray
            && !JsonNode.DeepEquals(operation.PathItem["servers"], contract.Root["servers"])
            && operation.Path.StartsWith("/cluster/", StringComparison.Ordinal);

    private static string[] SegmentsOf(ContractOperation operation) => operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
