using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// The variables of a process, a job or a message: a JSON object that is kept verbatim and parsed only on access. The last value of a
/// repeated name is used. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(JsonModelConverter<JsonVariables>))]
[System.Text.Json.Serialization.JsonConverter(typeof(JsonModelSystemTextJsonConverter<JsonVariables>))]
#pragma warning disable CA1710 // The name describes the content; enumeration is a convenience.
public sealed class JsonVariables : IReadOnlyDictionary<string, JsonText>, IJsonModel<JsonVariables>, IEquatable<JsonVariables>
{
    /// <summary>No variables.</summary>
    public static readonly JsonVariables Empty = new("{}", serialization: null);

    private readonly string _json;
    private readonly VariableSerialization? _serialization;
    private Dictionary<string, JsonText>? _entries;

    private JsonVariables(string json, VariableSerialization? serialization)
    {
        _json = json;
        _serialization = serialization;
    }

    /// <summary>The number of variables.</summary>
    public int Count => Entries.Count;

    /// <summary>The names.</summary>
    public IEnumerable<string> Keys => Entries.Keys;

    /// <summary>The values.</summary>
    public IEnumerable<JsonText> Values => Entries.Values;

    // Two threads may both parse the text, with the same result.
    private Dictionary<string, JsonText> Entries => _entries ??= ReadEntries();

    /// <summary>The value of a variable.</summary>
    /// <exception cref="KeyNotFoundException">The variable does not exist; the message lists those that exist.</exception>
    public JsonText this[string key] => TryGetValue(key, out JsonText? value) ? value : throw NotFound(key);

    /// <summary>Parses a JSON object and keeps it verbatim.</summary>
    /// <exception cref="Newtonsoft.Json.JsonReaderException">The text is not JSON (RFC 8259).</exception>
    /// <exception cref="ArgumentException">
    /// The text is JSON but not an object, or a string in it contains an unpaired surrogate.
    /// </exception>
    public static JsonVariables Parse(string json)
    {
        JsonText text = JsonText.Parse(json);
        if (text.Kind == System.Text.Json.JsonValueKind.Object) return new JsonVariables(text.ToString(), serialization: null);
        throw new ArgumentException($"Variables must be a JSON object, but the text is {JsonKindName.Of(text.Kind)}.", nameof(json));
    }

    /// <summary>Creates variables from an object, whose members become the variables.</summary>
    /// <param name="value">
    /// An object, anonymous or not, a dictionary, or a JSON object of Newtonsoft.Json or System.Text.Json; null means no variables.
    /// </param>
    /// <param name="serialization">Serializes the object; null means <see cref="VariableSerialization.Default"/>.</param>
    /// <exception cref="ArgumentException">
    /// The value is a string (see <see cref="Parse"/>), cannot be serialized as a JSON object, or contains what JSON cannot represent: an
    /// unpaired surrogate, NaN, infinity. The message contains the path.
    /// </exception>
    /// <exception cref="CamundaVariablesException">The type of the value, or of a member, cannot be serialized.</exception>
    public static JsonVariables From(object? value, VariableSerialization? serialization = null)
    {
        switch (value)
        {
            case null:
                return Empty;
            case JsonVariables variables:
                return variables;
            case string:
                throw new ArgumentException("Variables must be an object, but the value is a string. "
                    + "For JSON text use JsonVariables.Parse.", nameof(value));
        }

        JsonText text = JsonText.From(value, serialization);
        if (text.Kind == System.Text.Json.JsonValueKind.Object) return new JsonVariables(text.ToString(), serialization);
        throw new ArgumentException(
            $"Variables must be an object, but {TypeName.Of(value.GetType())} is {JsonKindName.Of(text.Kind)} in JSON. "
                + $"Use an object such as new {{ value }}.",
            nameof(value));
    }

    /// <summary>Combines variables, whose values stay verbatim.</summary>
    internal static JsonVariables Of(IEnumerable<KeyValuePair<string, JsonText>> variables, VariableSerialization serialization)
    {
        StringWriter text = JsonTextBuffer.Rent();
        using (JsonTextWriter writer = CamundaJson.CreateWriter(text))
        {
            writer.WriteStartObject();
            foreach ((string name, JsonText value) in variables)
            {
                writer.WritePropertyName(name);
                value.WriteJson(writer);
            }

            writer.WriteEndObject();
        }

        return new JsonVariables(JsonTextBuffer.Complete(text), serialization);
    }

    /// <summary>Reads the current object of a reader as its text.</summary>
    /// <exception cref="JsonSerializationException">The current value is not an object.</exception>
    public static JsonVariables ReadJson(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.MoveToValue() != JsonToken.StartObject) throw reader.Unexpected("an object");
        return new JsonVariables(RawJson.Capture(reader), (reader as IExactJsonReader)?.Variables);
    }

    /// <summary>Deserializes all variables into a type.</summary>
    /// <exception cref="CamundaVariablesException">
    /// The variables do not match the type; the message contains the path and the type.
    /// </exception>
    public T As<T>()
        => this is T self ? self : VariableBinding.Bind<T>(_json, _serialization, "The variables do not match", path: null)
            ?? throw new CamundaVariablesException($"The variables were deserialized to null instead of {TypeName.Of(typeof(T))}.")
            {
                Expected = TypeName.Of(typeof(T)),
            };

    /// <summary>Deserializes one variable; a JSON null returns null or the type's default.</summary>
    /// <exception cref="KeyNotFoundException">The variable does not exist; the message lists those that exist.</exception>
    /// <exception cref="CamundaVariablesException">
    /// The value does not match the type; the message contains the path and the type.
    /// </exception>
    public T? Get<T>(string name) => this[name].As<T>($"The variable '{name}' does not match", name, _serialization);

    /// <summary>Deserializes one variable, if it exists; a JSON null counts as existing.</summary>
    /// <exception cref="CamundaVariablesException">
    /// The value does not match the type; the message contains the path and the type.
    /// </exception>
    public bool TryGet<T>(string name, out T? value)
    {
        bool isThere = TryGetValue(name, out JsonText? text);
        value = isThere ? text!.As<T>($"The variable '{name}' does not match", name, _serialization) : default;
        return isThere;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonText value) => Entries.TryGetValue(key, out value);

    /// <summary>Enumerates the variables, each name once.</summary>
    public IEnumerator<KeyValuePair<string, JsonText>> GetEnumerator() => Entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public void WriteJson(JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (writer is VariableWriter own) own.WriteChecked(_json);
        else writer.WriteRawValue(_json);
    }

    /// <summary>Returns whether both are the same text, character by character.</summary>
    public bool Equals(JsonVariables? other) => other is not null && string.Equals(_json, other._json, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonVariables);

    /// <inheritdoc/>
    public override int GetHashCode() => _json.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the exact JSON text.</summary>
    public override string ToString() => _json;

    private Dictionary<string, JsonText> ReadEntries()
    {
        var entries = new Dictionary<string, JsonText>(StringComparer.Ordinal);
        using var reader = CamundaJsonReader.Open(_json, isDeep: true);
        JsonRead.StartObject(reader);
        while (JsonRead.NextProperty(reader, out string? name)) entries[name] = new JsonText(reader.CaptureRaw(), _serialization);
        return entries;
    }

    private KeyNotFoundException NotFound(string name)
    {
        const int Shown = 20;
        string present = Count == 0 ? "there are none" : "there are " + string.Join(", ", Keys.Take(Shown).Select(key => $"'{key}'"));
        return new KeyNotFoundException(
            $"The variable '{name}' does not exist; {present}{(Count > Shown ? $" and {Count - Shown} more" : "")}.");
    }
}
