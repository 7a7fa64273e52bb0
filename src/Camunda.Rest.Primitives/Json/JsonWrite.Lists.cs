using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Lists and lists of lists.</content>
public static partial class JsonWrite
{
    /// <summary>Writes a list of strings.</summary>
    public static void Value(JsonWriter writer, IReadOnlyList<string>? value)
    {
        if (!StartList(writer, value)) return;
        foreach (string item in value!) Value(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of integers.</summary>
    public static void Value(JsonWriter writer, IReadOnlyList<int>? value)
    {
        if (!StartList(writer, value)) return;
        foreach (int item in value!) Value(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of integers.</summary>
    public static void Value(JsonWriter writer, IReadOnlyList<long>? value)
    {
        if (!StartList(writer, value)) return;
        foreach (long item in value!) Value(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of numbers.</summary>
    public static void Value(JsonWriter writer, IReadOnlyList<double>? value)
    {
        if (!StartList(writer, value)) return;
        foreach (double item in value!) Value(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of booleans.</summary>
    public static void Value(JsonWriter writer, IReadOnlyList<bool>? value)
    {
        if (!StartList(writer, value)) return;
        foreach (bool item in value!) Value(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of dates and times.</summary>
    public static void Value(JsonWriter writer, IReadOnlyList<DateTimeOffset>? value)
    {
        if (!StartList(writer, value)) return;
        foreach (DateTimeOffset item in value!) Value(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of a type that writes itself.</summary>
    public static void Value<T>(JsonWriter writer, IReadOnlyList<T>? value)
        where T : IJsonModel<T>
    {
        if (!StartList(writer, value)) return;
        foreach (T item in value!) Value(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of lists of a type that writes itself.</summary>
    public static void Value<T>(JsonWriter writer, IReadOnlyList<IReadOnlyList<T>>? value)
        where T : IJsonModel<T>
    {
        if (!StartList(writer, value)) return;
        foreach (IReadOnlyList<T> item in value!) Value(writer, item);
        writer.WriteEndArray();
    }

    private static bool StartList(JsonWriter writer, object? list)
    {
        if (list is null) writer.WriteNull();
        else writer.WriteStartArray();
        return list is not null;
    }
}
