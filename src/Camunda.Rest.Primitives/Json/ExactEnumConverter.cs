using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Camunda.Rest.Json;

/// <summary>Converts enums as Newtonsoft does, but rejects numbers that exceed the enum's type, which Newtonsoft truncates.</summary>
/// <param name="writes">Whether enums are written too, as strings.</param>
internal sealed class ExactEnumConverter(bool writes) : StringEnumConverter
{
    public override bool CanWrite => writes;

    /// <summary>Whether values are written as numbers.</summary>
    public bool WritesNumbers { get; init; }

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        Type type = Nullable.GetUnderlyingType(objectType) ?? objectType;
        string? digits = reader.TokenType switch
        {
            JsonToken.Integer or JsonToken.Float => JsonScalar.NumberText(reader),
            JsonToken.String => reader.Value as string,
            _ => null,
        };
        if (digits is not null
            && ExactNumber.TryParse(digits, out _)
            && !(ExactNumber.TryWhole(digits, out BigInteger value) && Holds(Type.GetTypeCode(type), value)))
        {
            throw reader.Unexpected($"a value of {TypeName.Of(type)}");
        }
        return digits is not null && EnumNames.Of(type)?.TryValue(digits, out object? named) is true
            ? named
            : base.ReadJson(reader, objectType, existingValue, serializer);
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else if (WritesNumbers)
        {
            writer.WriteValue(Convert.ChangeType(
                value, Enum.GetUnderlyingType(value.GetType()), System.Globalization.CultureInfo.InvariantCulture));
        }
        else if (EnumNames.Of(value.GetType())?.TryName(value, out string? name) is true)
        {
            writer.WriteValue(name);
        }
        else
        {
            base.WriteJson(writer, value, serializer);
        }
    }

    private static bool Holds(TypeCode type, BigInteger value) => type switch
    {
        TypeCode.SByte => value >= sbyte.MinValue && value <= sbyte.MaxValue,
        TypeCode.Byte => value >= byte.MinValue && value <= byte.MaxValue,
        TypeCode.Int16 => value >= short.MinValue && value <= short.MaxValue,
        TypeCode.UInt16 => value >= ushort.MinValue && value <= ushort.MaxValue,
        TypeCode.Int32 => value >= int.MinValue && value <= int.MaxValue,
        TypeCode.UInt32 => value >= uint.MinValue && value <= uint.MaxValue,
        TypeCode.Int64 => value >= long.MinValue && value <= long.MaxValue,
        _ => value >= ulong.MinValue && value <= ulong.MaxValue,
    };
}
