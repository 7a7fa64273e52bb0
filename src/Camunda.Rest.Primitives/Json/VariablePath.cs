using Newtonsoft.Json.Linq;

namespace Camunda.Rest.Json;

/// <summary>A path in JSON as messages show it: <c>order.items[2]['unit price']</c>.</summary>
internal readonly struct VariablePath
{
    /// <summary>The names, and null for an item of a list.</summary>
    private readonly List<string?> _parts;
    private readonly List<int> _indexes;

    private VariablePath(List<string?> parts, List<int> indexes) => (_parts, _indexes) = (parts, indexes);

    /// <summary>Returns the path of an exception of System.Text.Json, without the sign for the root; empty for none.</summary>
    public static string Of(System.Text.Json.JsonException? error) =>
        error?.Path is not { } path ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path.TrimStart('$');

    /// <summary>Returns the path of a value within another one.</summary>
    public static string Join(string? prefix, string path) =>
        string.IsNullOrEmpty(prefix) ? path : path.Length == 0 ? prefix : path[0] == '[' ? prefix + path : $"{prefix}.{path}";

    /// <summary>Parses a path; what is not understood ends it.</summary>
    public static VariablePath Parse(string path)
    {
        var (parts, indexes) = (new List<string?>(), new List<int>());
        ReadOnlySpan<char> rest = path;
        while (!rest.IsEmpty)
        {
            if (rest[0] == '.')
            {
                rest = rest[1..];
            }
            else if (rest.StartsWith("['"))
            {
                int end = rest.IndexOf("']");
                if (end < 0) break;
                Add(rest[2..end].ToString(), -1);
                rest = rest[(end + 2)..];
            }
            else if (rest[0] == '[')
            {
                int end = rest.IndexOf(']');
                if (end < 0 || !int.TryParse(rest[1..end], out int index)) break;
                Add(null, index);
                rest = rest[(end + 1)..];
            }
            else
            {
                int end = rest.IndexOfAny('.', '[');
                if (end < 0) end = rest.Length;
                Add(rest[..end].ToString(), -1);
                rest = rest[end..];
            }
        }

        return new VariablePath(parts, indexes);

        void Add(string? name, int index)
        {
            parts.Add(name);
            indexes.Add(index);
        }
    }

    /// <summary>Returns the type at the path; null when it is unknown.</summary>
    public Type? TypeIn(Type root, VariableSerialization serialization)
    {
        Type? type = root;
        foreach (string? part in _parts)
        {
            if (type is null) return null;
            type = serialization.TypeOfPart(type, part);
        }

        return type;
    }

    /// <summary>Returns what kind of value is at the path; null when there is none.</summary>
    public string? KindIn(JToken root)
    {
        JToken? value = root;
        for (int i = 0; i < _parts.Count && value is not null; i++)
        {
            value = (value, _parts[i]) switch
            {
                (JObject members, { } name) => members[name],
                (JArray items, null) when _indexes[i] < items.Count => items[_indexes[i]],
                _ => null,
            };
        }

        return value?.Type switch
        {
            null => null,
            JTokenType.Object => "an object",
            JTokenType.Array => "an array",
            JTokenType.Integer or JTokenType.Float => "a number",
            JTokenType.Boolean => "a boolean",
            JTokenType.Null or JTokenType.Undefined => "null",
            _ => "a string",
        };
    }
}
