using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// A condition on a boolean field. Assign a <see cref="bool"/> to it; in a search expression it is a condition itself:
/// <c>Where(p => p.HasIncident)</c>, <c>Where(p => !p.HasIncident)</c>.
/// </summary>
[JsonConverter(typeof(JsonModelConverter<FilterFlag>))]
[System.Text.Json.Serialization.JsonConverter(typeof(JsonModelSystemTextJsonConverter<FilterFlag>))]
public sealed class FilterFlag : IJsonModel<FilterFlag>
{
    private static readonly FilterFlag True = new(true);
    private static readonly FilterFlag False = new(false);

    private FilterFlag(bool value) => Value = value;

    /// <summary>The required value of the field.</summary>
    public bool Value { get; }

    /// <summary>Requires true or false; null is no condition.</summary>
    public static implicit operator FilterFlag?(bool? value) => FromNullableBoolean(value);

    /// <summary>In search expressions only: matches when the field is true.</summary>
    public static implicit operator bool(FilterFlag? field) => throw FilterExpression.OnlyInExpressions();

    /// <summary>Requires true or false; null is no condition.</summary>
    public static FilterFlag? FromNullableBoolean(bool? value) => value switch
    {
        true => True,
        false => False,
        null => null,
    };

    static FilterFlag IJsonModel<FilterFlag>.ReadJson(JsonReader reader) => JsonScalar.ReadBoolean(reader) is true ? True : False;

    /// <inheritdoc/>
    public void WriteJson(JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteValue(Value);
    }

    /// <summary>Returns <c>true</c> or <c>false</c>.</summary>
    public override string ToString() => Value ? "true" : "false";
}
