using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Objects whose property names are data.</content>
public static partial class JsonWrite
{
    /// <summary>Writes a map of strings.</summary>
    public static void Value(JsonWriter writer, IReadOnlyDictionary<string, string>? value)
    {
        if (!StartMap(writer, value)) return;
        foreach (KeyValuePair<string, string> entry in value!)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a map of integers.</summary>
    public static void Value(JsonWriter writer, IReadOnlyDictionary<string, int>? value)
    {
        if (!StartMap(writer, value)) return;
        foreach (KeyValuePair<string, int> entry in value!)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a map of integers.</summary>
    public static void Value(JsonWriter writer, IReadOnlyDictionary<string, long>? value)
    {
        if (!StartMap(writer, value)) return;
        foreach (KeyValuePair<string, long> entry in value!)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a map of numbers.</summary>
    public static void Value(JsonWriter writer, IReadOnlyDictionary<string, double>? value)
    {
        if (!StartMap(writer, value)) return;
        foreach (KeyValuePair<string, double> entry in value!)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a map of booleans.</summary>
    public static void Value(JsonWriter writer, IReadOnlyDictionary<string, bool>? value)
    {
        if (!StartMap(writer, value)) return;
        foreach (KeyValuePair<string, bool> entry in value!)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a map of a type that writes itself.</summary>
    public static void Value<T>(JsonWriter writer, IReadOnlyDictionary<string, T>? value)
        where T : IJsonModel<T>
    {
        if (!StartMap(writer, value)) return;
        foreach (KeyValuePair<string, T> entry in value!)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a map of lists of strings.</summary>
    public static void Value(JsonWriter writer, IReadOnlyDictionary<string, IReadOnlyList<string>>? value)
    {
        if (!StartMap(writer, value)) return;
        foreach (KeyValuePair<string, IReadOnlyList<string>> entry in value!)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a map of lists of a type that writes itself.</summary>
    public static void Value<T>(JsonWriter writer, IReadOnlyDictionary<string, IReadOnlyList<T>>? value)
        where T : IJsonModel<T>
    {
        if (!StartMap(writer, value)) return;
        foreach (KeyValuePair<string, IReadOnlyList<T>> entry in value!)
        {
            writer.WritePropertyName(entry.Key);
            Value(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static bool StartMap(JsonWriter writer, object? map)
    {
        if (map is null) writer.WriteNull();
        else writer.WriteStartObject();
        return map is not null;
    }
}
