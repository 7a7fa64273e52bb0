using System.Text.Json;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// Any JSON value, kept as its exact text: no digit, escape or key order is lost between reading and writing. A property of this type that
/// is null is omitted; <see cref="Null"/> is a JSON null. Immutable.
/// </summary>
[JsonConverter(typeof(JsonModelConverter<JsonText>))]
[System.Text.Json.Serialization.JsonConverter(typeof(JsonModelSystemTextJsonConverter<JsonText>))]
public sealed class JsonText : IJsonModel<JsonText>, IEquatable<JsonText>
{
    /// <summary>The JSON value <c>null</c>.</summary>
    public static readonly JsonText Null = new("null", serialization: null);

    static JsonText IJsonModel<JsonText>.JsonNull => Null;

    private readonly string _json;
    private readonly VariableSerialization? _serialization;

    internal JsonText(string json, VariableSerialization? serialization)
    {
        _json = json;
        _serialization = serialization;
    }

    /// <summary>The kind of the value: an object, an array, a string, a number, true, false or null.</summary>
    public JsonValueKind Kind => _json[0] switch
    {
        '{' => JsonValueKind.Object,
        '[' => JsonValueKind.Array,
        '"' or '\'' => JsonValueKind.String,
        't' => JsonValueKind.True,
        'f' => JsonValueKind.False,
        'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Whether the value is a JSON null.</summary>
    public bool IsNull => Kind == JsonValueKind.Null;

    /// <summary>Parses JSON text and keeps it verbatim, without the white space around it.</summary>
    /// <exception cref="Newtonsoft.Json.JsonReaderException">
    /// The text is not exactly one JSON value (RFC 8259), or nests more than 100,000 deep.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// A string in it contains an unpaired surrogate, verbatim or escaped; the message contains the path.
    /// </exception>
    public static JsonText Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new JsonText(RawJson.Validate(json), serialization: null);
    }

    /// <summary>Creates JSON from a value: a string becomes a JSON string, null becomes <see cref="Null"/>.</summary>
    /// <param name="value">A value of any type, including the dynamic types of Newtonsoft.Json and System.Text.Json.</param>
    /// <param name="serialization">Serializes the value; null means <see cref="VariableSerialization.Default"/>.</param>
    /// <exception cref="ArgumentException">
    /// The value contains what JSON cannot represent: an unpaired surrogate, NaN, infinity. The message contains the path.
    /// </exception>
    /// <exception cref="CamundaVariablesException">The type of the value, or of a member, cannot be serialized.</exception>
    public static JsonText From(object? value, VariableSerialization? serialization = null) => value switch
    {
        null => Null,
        JsonText text => text,
        _ => new JsonText((serialization ?? VariableSerialization.Default).Serialize(value), serialization),
    };

    /// <summary>Reads the current value of a reader as its text.</summary>
    public static JsonText ReadJson(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new JsonText(RawJson.Capture(reader), (reader as IExactJsonReader)?.Variables);
    }

    /// <summary>Deserializes the value; a JSON null returns null or the type's default.</summary>
    /// <exception cref="CamundaVariablesException">
    /// The value does not match the type; the message contains the path and the type.
    /// </exception>
    public T? As<T>() => VariableBinding.Bind<T>(_json, _serialization, "The value does not match", path: null);

    /// <inheritdoc/>
    public void WriteJson(JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (writer is VariableWriter own) own.WriteChecked(_json);
        else writer.WriteRawValue(_json);
    }

    /// <summary>Returns whether both are the same text, character by character.</summary>
    public bool Equals(JsonText? other) => other is not null && string.Equals(_json, other._json, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonText);

    /// <inheritdoc/>
    public override int GetHashCode() => _json.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the exact JSON text.</summary>
    public override string ToString() => _json;

    internal T? As<T>(string claim, string path, VariableSerialization? serialization) =>
        VariableBinding.Bind<T>(_json, serialization ?? _serialization, claim, path);
}
