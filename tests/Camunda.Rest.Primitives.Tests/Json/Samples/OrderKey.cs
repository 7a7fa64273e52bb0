using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>A key as the templates emit it.</summary>
[JsonConverter(typeof(WireValueJsonConverter<OrderKey>))]
[System.Text.Json.Serialization.JsonConverter(typeof(WireValueSystemTextJsonConverter<OrderKey>))]
[TypeConverter(typeof(WireValueTypeConverter<OrderKey>))]
#pragma warning disable CA1036 // Keys are ordered for sorting, not for comparing in code.
public readonly record struct OrderKey : ISemanticType<OrderKey>
{
    private static readonly SemanticTypeRule TypeRule = new("OrderKey", pattern: "^-?[0-9]+$", minLength: 1, maxLength: 25, isKey: true);
    private readonly string? _value;

    private OrderKey(string value) => _value = value;

    public static SemanticTypeRule Rule => TypeRule;

    public string Value => _value ?? "";

    public bool IsDefault => _value is null;

    public static OrderKey Parse(string value) => new(TypeRule.Validate(value));

    public static OrderKey Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? value, out OrderKey result)
    {
        bool isValid = TypeRule.IsValid(value);
        result = isValid ? new OrderKey(value!) : default;
        return isValid;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderKey result) => TryParse(s, out result);

    public static bool IsValid(string? value) => TypeRule.IsValid(value);

    public static OrderKey FromWire(string value) => new(value);

    public int CompareTo(OrderKey other) => SemanticTypeRule.Compare(_value, other._value);

    public override string ToString() => Value;

    public string ToString(string? format, IFormatProvider? formatProvider) => Value;

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => WireValueJson.TryFormat(Value, destination, out charsWritten);

    static OrderKey IJsonModel<OrderKey>.ReadJson(JsonReader reader) => WireValueJson.Read<OrderKey>(reader);

    public void WriteJson(JsonWriter writer) => WireValueJson.Write(writer, this);
}
