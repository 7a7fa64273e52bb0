using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <content>Single values.</content>
public static partial class JsonRead
{
    /// <summary>Reads a string. A number keeps its digits.</summary>
    public static void Read(JsonReader reader, [NotNull] out string? value) => value = JsonScalar.ReadString(reader)!;

    /// <summary>Reads a boolean; a JSON null returns the default.</summary>
    public static void Read(JsonReader reader, out bool value) => value = JsonScalar.ReadBoolean(reader).GetValueOrDefault();

    /// <summary>Reads a boolean or null.</summary>
    public static void Read(JsonReader reader, out bool? value) => value = JsonScalar.ReadBoolean(reader);

    /// <summary>Reads a 32-bit integer; a JSON null returns the default.</summary>
    public static void Read(JsonReader reader, out int value) => value = JsonScalar.ReadInt32(reader).GetValueOrDefault();

    /// <summary>Reads a 32-bit integer or null.</summary>
    public static void Read(JsonReader reader, out int? value) => value = JsonScalar.ReadInt32(reader);

    /// <summary>Reads a 64-bit integer; a JSON null returns the default.</summary>
    public static void Read(JsonReader reader, out long value) => value = JsonScalar.ReadInt64(reader).GetValueOrDefault();

    /// <summary>Reads a 64-bit integer or null.</summary>
    public static void Read(JsonReader reader, out long? value) => value = JsonScalar.ReadInt64(reader);

    /// <summary>Reads a number; a JSON null returns the default.</summary>
    public static void Read(JsonReader reader, out double value) => value = JsonScalar.ReadDouble(reader).GetValueOrDefault();

    /// <summary>Reads a number or null.</summary>
    public static void Read(JsonReader reader, out double? value) => value = JsonScalar.ReadDouble(reader);

    /// <summary>Reads a decimal number, exactly; a JSON null returns the default.</summary>
    public static void Read(JsonReader reader, out decimal value) => value = JsonScalar.ReadDecimal(reader).GetValueOrDefault();

    /// <summary>Reads a decimal number, exactly or null.</summary>
    public static void Read(JsonReader reader, out decimal? value) => value = JsonScalar.ReadDecimal(reader);

    /// <summary>Reads a date and time; a JSON null returns the default.</summary>
    public static void Read(JsonReader reader, out DateTimeOffset value) => value = JsonScalar.ReadDateTime(reader).GetValueOrDefault();

    /// <summary>Reads a date and time or null.</summary>
    public static void Read(JsonReader reader, out DateTimeOffset? value) => value = JsonScalar.ReadDateTime(reader);

    /// <summary>Reads a UUID; a JSON null returns the default.</summary>
    public static void Read(JsonReader reader, out Guid value) => value = JsonScalar.ReadGuid(reader).GetValueOrDefault();

    /// <summary>Reads a UUID or null.</summary>
    public static void Read(JsonReader reader, out Guid? value) => value = JsonScalar.ReadGuid(reader);

    /// <summary>Reads a number of single precision; a JSON null returns the default.</summary>
    public static void Read(JsonReader reader, out float value) => value = (float)JsonScalar.ReadDouble(reader).GetValueOrDefault();

    /// <summary>Reads a number of single precision or null.</summary>
    public static void Read(JsonReader reader, out float? value) => value = (float?)JsonScalar.ReadDouble(reader);

    /// <summary>Reads a URI, absolute or relative.</summary>
    public static void Read(JsonReader reader, [NotNull] out Uri? value) => value = JsonScalar.ReadUri(reader)!;

    /// <summary>
    /// Reads a type that reads itself; a JSON null returns the type's default, or <see cref="JsonText.Null"/> for a <see cref="JsonText"/>.
    /// </summary>
    public static void Read<T>(JsonReader reader, [NotNull] out T? value)
        where T : IJsonModel<T>
        => value = reader.MoveToNonNull() ? T.ReadJson(reader) : T.JsonNull!;

    /// <summary>Reads a key, id or enum or null.</summary>
    public static void Read<T>(JsonReader reader, out T? value)
        where T : struct, IJsonModel<T>
        => value = reader.MoveToNonNull() ? T.ReadJson(reader) : null;
}
