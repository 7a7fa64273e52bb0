using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>How a filter's object of operators looks.</summary>
internal static class FilterShape
{
    public static IReadOnlyList<string> Operators { get; } =
    [
        "$eq", "$neq", "$gt", "$gte", "$lt", "$lte", "$in", "$notIn", "$like", "$exists",
    ];

    /// <summary>Whether all properties are operators.</summary>
    public static bool IsOperatorObject(JsonObject schema) =>
        schema.Object("properties") is { Count: > 0 } properties
            && properties.All(property => property.Key.StartsWith('$') && property.Key != "$or");
}
