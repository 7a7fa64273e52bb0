using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Objects whose property names are data. The last value of a repeated name is used.</content>
public static partial class JsonRead
{
    /// <summary>Reads a map of strings.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyDictionary<string, string>? value)
    {
        Dictionary<string, string>? entries = StartMap<string>(reader);
        while (entries is not null && NextProperty(reader, out string? name))
        {
            Read(reader, out string entry);
            entries[name] = entry;
        }

        value = entries!;
    }

    /// <summary>Reads a map of 32-bit integers.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyDictionary<string, int>? value)
    {
        Dictionary<string, int>? entries = StartMap<int>(reader);
        while (entries is not null && NextProperty(reader, out string? name))
        {
            Read(reader, out int entry);
            entries[name] = entry;
        }

        value = entries!;
    }

    /// <summary>Reads a map of 64-bit integers.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyDictionary<string, long>? value)
    {
        Dictionary<string, long>? entries = StartMap<long>(reader);
        while (entries is not null && NextProperty(reader, out string? name))
        {
            Read(reader, out long entry);
            entries[name] = entry;
        }

        value = entries!;
    }

    /// <summary>Reads a map of numbers.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyDictionary<string, double>? value)
    {
        Dictionary<string, double>? entries = StartMap<double>(reader);
        while (entries is not null && NextProperty(reader, out string? name))
        {
            Read(reader, out double entry);
            entries[name] = entry;
        }

        value = entries!;
    }

    /// <summary>Reads a map of booleans.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyDictionary<string, bool>? value)
    {
        Dictionary<string, bool>? entries = StartMap<bool>(reader);
        while (entries is not null && NextProperty(reader, out string? name))
        {
            Read(reader, out bool entry);
            entries[name] = entry;
        }

        value = entries!;
    }

    /// <summary>Reads a map of a type that reads itself.</summary>
    public static void Read<T>(JsonReader reader, [NotNull] out IReadOnlyDictionary<string, T>? value)
        where T : IJsonModel<T>
    {
        Dictionary<string, T>? entries = StartMap<T>(reader);
        while (entries is not null && NextProperty(reader, out string? name))
        {
            Read(reader, out T? entry);
            entries[name] = entry;
        }

        value = entries!;
    }

    /// <summary>Reads a map of lists of strings.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyDictionary<string, IReadOnlyList<string>>? value)
    {
        Dictionary<string, IReadOnlyList<string>>? entries = StartMap<IReadOnlyList<string>>(reader);
        while (entries is not null && NextProperty(reader, out string? name))
        {
            Read(reader, out IReadOnlyList<string>? entry);
            entries[name] = entry;
        }

        value = entries!;
    }

    /// <summary>Reads a map of lists of a type that reads itself.</summary>
    public static void Read<T>(JsonReader reader, [NotNull] out IReadOnlyDictionary<string, IReadOnlyList<T>>? value)
        where T : IJsonModel<T>
    {
        Dictionary<string, IReadOnlyList<T>>? entries = StartMap<IReadOnlyList<T>>(reader);
        while (entries is not null && NextProperty(reader, out string? name))
        {
            Read(reader, out IReadOnlyList<T>? entry);
            entries[name] = entry;
        }

        value = entries!;
    }

    private static Dictionary<string, T>? StartMap<T>(JsonReader reader)
    {
        if (!reader.MoveToNonNull()) return null;
        return reader.TokenType == JsonToken.StartObject ? new(StringComparer.Ordinal) : throw reader.Unexpected("an object");
    }
}
