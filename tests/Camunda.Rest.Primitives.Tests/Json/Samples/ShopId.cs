using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>An id as the templates emit it.</summary>
[JsonConverter(typeof(WireValueJsonConverter<ShopId>))]
[System.Text.Json.Serialization.JsonConverter(typeof(WireValueSystemTextJsonConverter<ShopId>))]
[TypeConverter(typeof(WireValueTypeConverter<ShopId>))]
#pragma warning disable CA1036 // Keys are ordered for sorting, not for comparing in code.
public readonly record struct ShopId : ISemanticType<ShopId>
{
    private static readonly SemanticTypeRule TypeRule = new(
        "ShopId", pattern: @"^(<default>|[\w\.\-]{1,31})$", minLength: 1, maxLength: 31);
    private readonly string? _value;

    private ShopId(string value) => _value = value;

    public static SemanticTypeRule Rule => TypeRule;

    public string Value => _value ?? "";

    public bool IsDefault => _value is null;

    public static implicit operator ShopId(string value) => Parse(value);

    public static ShopId Parse(string value) => new(TypeRule.Validate(value));

    public static ShopId Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? value, out ShopId result)
    {
        bool isValid = TypeRule.IsValid(value);
        result = isValid ? new ShopId(value!) : default;
        return isValid;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ShopId result) => TryParse(s, out result);

    public static bool IsValid(string? value) => TypeRule.IsValid(value);

    public static ShopId FromWire(string value) => new(value);

    public int CompareTo(ShopId other) => SemanticTypeRule.Compare(_value, other._value);

    public override string ToString() => Value;

    public string ToString(string? format, IFormatProvider? formatProvider) => Value;

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => WireValueJson.TryFormat(Value, destination, out charsWritten);

    static ShopId IJsonModel<ShopId>.ReadJson(JsonReader reader) => WireValueJson.Read<ShopId>(reader);

    public void WriteJson(JsonWriter writer) => WireValueJson.Write(writer, this);
}
