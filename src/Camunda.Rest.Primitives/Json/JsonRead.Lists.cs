using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Lists and lists of lists. Null items are kept.</content>
public static partial class JsonRead
{
    /// <summary>Reads a list of strings.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyList<string>? value)
    {
        List<string>? items = StartList<string>(reader);
        while (items is not null && NextItem(reader))
        {
            Read(reader, out string item);
            items.Add(item);
        }

        value = items!;
    }

    /// <summary>Reads a list of 32-bit integers.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyList<int>? value)
    {
        List<int>? items = StartList<int>(reader);
        while (items is not null && NextItem(reader))
        {
            Read(reader, out int item);
            items.Add(item);
        }

        value = items!;
    }

    /// <summary>Reads a list of 64-bit integers.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyList<long>? value)
    {
        List<long>? items = StartList<long>(reader);
        while (items is not null && NextItem(reader))
        {
            Read(reader, out long item);
            items.Add(item);
        }

        value = items!;
    }

    /// <summary>Reads a list of numbers.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyList<double>? value)
    {
        List<double>? items = StartList<double>(reader);
        while (items is not null && NextItem(reader))
        {
            Read(reader, out double item);
            items.Add(item);
        }

        value = items!;
    }

    /// <summary>Reads a list of booleans.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyList<bool>? value)
    {
        List<bool>? items = StartList<bool>(reader);
        while (items is not null && NextItem(reader))
        {
            Read(reader, out bool item);
            items.Add(item);
        }

        value = items!;
    }

    /// <summary>Reads a list of dates and times.</summary>
    public static void Read(JsonReader reader, [NotNull] out IReadOnlyList<DateTimeOffset>? value)
    {
        List<DateTimeOffset>? items = StartList<DateTimeOffset>(reader);
        while (items is not null && NextItem(reader))
        {
            Read(reader, out DateTimeOffset item);
            items.Add(item);
        }

        value = items!;
    }

    /// <summary>Reads a list of a type that reads itself.</summary>
    public static void Read<T>(JsonReader reader, [NotNull] out IReadOnlyList<T>? value)
        where T : IJsonModel<T>
    {
        List<T>? items = StartList<T>(reader);
        if (items is not null && reader is CamundaJsonReader { Losses: not null } tolerant && !typeof(T).IsValueType)
            tolerant.ReadItems(items);
        else while (items is not null && NextItem(reader)) items.Add(reader.MoveToNonNull() ? T.ReadJson(reader) : T.JsonNull!);
        value = items!;
    }

    /// <summary>Reads a list of lists of a type that reads itself.</summary>
    public static void Read<T>(JsonReader reader, [NotNull] out IReadOnlyList<IReadOnlyList<T>>? value)
        where T : IJsonModel<T>
    {
        List<IReadOnlyList<T>>? items = StartList<IReadOnlyList<T>>(reader);
        while (items is not null && NextItem(reader))
        {
            Read(reader, out IReadOnlyList<T>? item);
            items.Add(item);
        }

        value = items!;
    }

    private static List<T>? StartList<T>(JsonReader reader)
    {
        if (!reader.MoveToNonNull()) return null;
        return reader.TokenType == JsonToken.StartArray ? [] : throw reader.Unexpected("an array");
    }
}
