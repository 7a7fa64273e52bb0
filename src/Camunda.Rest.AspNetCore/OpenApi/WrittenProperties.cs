using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.AspNetCore;

/// <summary>
/// The properties that a model always writes. They are taken from what it does write, because the C# types do not tell: the API requires
/// some properties that can be null.
/// </summary>
internal static class WrittenProperties
{
    private static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> Known = new();

    public static IReadOnlySet<string> Of(Type model) => Known.GetOrAdd(model, Write);

    private static HashSet<string> Write(Type model)
    {
        object? least = LeastJson.Of(model).Deserialize(model);
        return [.. JsonSerializer.SerializeToNode(least, model) is JsonObject written ? written.Select(property => property.Key) : []];
    }
}
