using System.Globalization;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest;

/// <summary>
/// Converts variables to custom types and back, with settings of its own: <c>JsonConvert.DefaultSettings</c> of a host has no effect.
/// Immutable and safe to share.
/// </summary>
public sealed class VariableSerializer
{
    // Created on first use, because it is much code to load at the start of an application.
    private readonly Lazy<JsonSerializer> _serializer;
    private readonly bool _prefersDecimals;

    /// <summary>
    /// Writes values that are neither anonymous nor plain; null when custom settings may change how any value is written.
    /// </summary>
    private readonly Action<JsonWriter, object>? _writeOther;

    /// <summary>Creates a serializer from settings; later changes of the settings have no effect.</summary>
    /// <param name="settings">
    /// Start from <see cref="CreateDefaultSettings"/> to keep the defaults; null means the defaults. <c>TypeNameHandling</c> is always
    /// <c>None</c>, the maximum depth is 128, and a missing contract resolver defaults to one with camelCase names.
    /// </param>
    public VariableSerializer(JsonSerializerSettings? settings = null)
    {
        JsonSerializerSettings? own = settings is null ? null : Adapt(new JsonSerializerSettings(settings));
        _prefersDecimals = own is not { FloatParseHandling: FloatParseHandling.Double };
        _serializer = new Lazy<JsonSerializer>(() =>
        {
            JsonSerializer serializer = JsonSerializer.Create(own ?? Adapt(CreateDefaultSettings()));

            // Newtonsoft's own conversion to decimals rounds some and rejects others; the reader of the variables is exact.
            serializer.FloatParseHandling = FloatParseHandling.Double;
            return serializer;
        });
        if (settings is null) _writeOther = (writer, value) => _serializer.Value.Serialize(writer, value);
    }

    /// <summary>
    /// The default serializer: camelCase names for members without an explicit name, dictionary keys unchanged, enums as strings, nulls
    /// written, and untyped values as exact decimals and as strings rather than dates. Nothing is lost silently: a number that does not fit
    /// a member's type is rejected, and integers and decimals keep all digits. Only a double accepts the value nearest to a fraction.
    /// </summary>
    public static VariableSerializer Default { get; } = new();

    /// <summary>Returns the settings of <see cref="Default"/>, to be changed and passed to the constructor.</summary>
    public static JsonSerializerSettings CreateDefaultSettings() => new()
    {
        ContractResolver = CreateContractResolver(),
        Converters = [new ExactEnumConverter(writes: true)],
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = CamundaJsonReader.DepthLimit,
        NullValueHandling = NullValueHandling.Include,
        TypeNameHandling = TypeNameHandling.None,
    };

    /// <summary>Serializes a value as JSON. Null becomes a JSON null.</summary>
    /// <exception cref="ArgumentException">
    /// The value contains what JSON cannot represent: an unpaired surrogate, NaN, infinity, or malformed JSON of a custom converter. The
    /// message contains the path.
    /// </exception>
    /// <exception cref="JsonException">The value cannot be serialized for another reason, such as a reference to itself.</exception>
    /// <exception cref="InvalidOperationException">The value's type is anonymous and has lost members because of trimming.</exception>
    public string Serialize(object? value)
    {
        switch (value)
        {
            case JsonText text:
                return text.ToString();
            case JsonVariables variables:
                return variables.ToString();
        }

        StringWriter written = JsonTextBuffer.Rent();

        // A new writer for each value, because a custom converter may change its settings.
        bool isUnchecked;
        using (var writer = new VariableWriter(written))
        {
            if (AnonymousObject.Is(value) && AnonymousObject.CanWrite(value) && _writeOther is not null) AnonymousObject.Write(writer, value, _writeOther);
            else _serializer.Value.Serialize(writer, value);
            isUnchecked = writer.HasUnchecked;
        }

        string json = JsonTextBuffer.Complete(written);
        if (isUnchecked) return Check(json, value);

        // An escaped unpaired surrogate results from settings that escape all non-ASCII characters.
        bool isHalf = HalfPairs.In(json) || (json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) && HalfPairs.InEscapes(json));
        return isHalf ? throw HalfPairs.Refusal(SubjectOf(value), json) : json;
    }

    /// <summary>Deserializes JSON. A JSON null returns null or the type's default.</summary>
    /// <exception cref="JsonSerializationException">
    /// The JSON does not match the type; the message contains the path and the type.
    /// </exception>
    public T? Deserialize<T>(string json) => Deserialize<T>(json, pathPrefix: null);

    /// <summary>
    /// Returns how members of a type are bound; null for a type with its own JSON representation: a dictionary, a dynamic type, or one with
    /// a converter.
    /// </summary>
    internal JsonObjectContract? ObjectContractOf(Type type) =>
        _serializer.Value.Converters.Any(converter => converter.CanRead && converter.CanConvert(type)) ? null
            : _serializer.Value.ContractResolver.ResolveContract(type) is JsonObjectContract { Converter: null } contract ? contract
            : null;

    internal T? Deserialize<T>(string json, string? pathPrefix)
    {
        using var reader = CamundaJsonReader.OpenExact(json, this, pathPrefix, _prefersDecimals);
        return _serializer.Value.Deserialize<T>(reader);
    }

    /// <summary>Validates raw text of custom converters.</summary>
    private static string Check(string json, object? value)
    {
        try
        {
            return RawJson.Validate(json);
        }
        catch (JsonReaderException notJson)
        {
            throw new ArgumentException($"{SubjectOf(value)} cannot be serialized, "
                + $"because a converter wrote malformed JSON. {notJson.Message}", notJson);
        }
    }

    private static string SubjectOf(object? value) => value is null ? "The value" : $"The value ({TypeName.Of(value.GetType())})";

    private static JsonSerializerSettings Adapt(JsonSerializerSettings own)
    {
        bool hasEnums = own.Converters.OfType<StringEnumConverter>().Any();
        own.Converters = [.. own.Converters, .. hasEnums ? [] : new JsonConverter[] { new ExactEnumConverter(writes: false) }, new ExactValueConverter(), new SystemTextJsonValueConverter()];
        own.TypeNameHandling = TypeNameHandling.None;
        own.MaxDepth = Math.Min(own.MaxDepth ?? CamundaJsonReader.DepthLimit, CamundaJsonReader.DepthLimit);
        own.ContractResolver ??= CreateContractResolver();

        // A variable may be named "$type" or "$ref".
        if (own.PreserveReferencesHandling == PreserveReferencesHandling.None) own.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        return own;
    }

    private static VariableContractResolver CreateContractResolver()
        => new() { NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false) };
}
