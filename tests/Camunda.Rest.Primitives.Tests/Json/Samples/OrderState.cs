using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Json.Samples;

/// <summary>An open enum as the templates emit it.</summary>
[JsonConverter(typeof(WireValueJsonConverter<OrderState>))]
[System.Text.Json.Serialization.JsonConverter(typeof(WireValueSystemTextJsonConverter<OrderState>))]
[TypeConverter(typeof(WireValueTypeConverter<OrderState>))]
public readonly record struct OrderState : IOpenEnum<OrderState>
{
    private readonly string? _value;

    private OrderState(string value) => _value = value;

    public static OrderState Created { get; } = new("CREATED");

    public static OrderState Shipped { get; } = new("SHIPPED");

    public static IReadOnlyList<OrderState> KnownValues { get; } = [Created, Shipped];

    public string Value => _value ?? "";

    public bool IsDefault => _value is null;

    public bool IsKnown => KnownValues.Contains(this);

    public static OrderState FromWire(string value) => new(value);

    public static OrderState Parse(string s, IFormatProvider? provider)
    {
        ArgumentException.ThrowIfNullOrEmpty(s);
        return new OrderState(s);
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderState result)
    {
        result = string.IsNullOrEmpty(s) ? default : new OrderState(s);
        return !result.IsDefault;
    }

    public override string ToString() => Value;

    public string ToString(string? format, IFormatProvider? formatProvider) => Value;

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        => WireValueJson.TryFormat(Value, destination, out charsWritten);

    static OrderState IJsonModel<OrderState>.ReadJson(JsonReader reader) => WireValueJson.Read<OrderState>(reader);

    public void WriteJson(JsonWriter writer) => WireValueJson.Write(writer, this);
}
