using System.Globalization;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest;

/// <summary>
/// Binds variables to the caller's types and back, with settings of its own: what a host puts into <c>JsonConvert.DefaultSettings</c> has no effect.
/// Immutable and safe to share.
/// </summary>
public sealed class VariableSerializer
{
    // Made when the first value needs it, because it is much code to load for a program that starts.
    private readonly Lazy<JsonSerializer> _serializer;
    private readonly bool _prefersDecimals;

    /// <summary>Writes what is neither anonymous nor plain; null where settings of the caller's may want everything otherwise.</summary>
    private readonly Action<JsonWriter, object>? _writeOther;

    /// <summary>Makes a serializer from settings; later changes of the settings have no effect.</summary>
    /// <param name="settings">
    /// Start from <see cref="CreateDefaultSettings"/> to keep the defaults; null takes them as they are. <c>TypeNameHandling</c> is always <c>None</c>,
    /// the depth is 128 at most, and a missing contract resolver is the one with camelCase names.
    /// </param>
    public VariableSerializer(JsonSerializerSettings? settings = null)
    {
        JsonSerializerSettings? own = settings is null ? null : Adapt(new JsonSerializerSettings(settings));
        _prefersDecimals = own is not { FloatParseHandling: FloatParseHandling.Double };
        _serializer = new Lazy<JsonSerializer>(() =>
        {
            JsonSerializer serializer = JsonSerializer.Create(own ?? Adapt(CreateDefaultSettings()));

            // Its own way to decimals rounds some and refuses others; the reader of the variables has a better one.
            serializer.FloatParseHandling = FloatParseHandling.Double;
            return serializer;
        });
        if (settings is null) _writeOther = (writer, value) => _serializer.Value.Serialize(writer, value);
    }

    /// <summary>
    /// camelCase names for members that state none, dictionary keys as they are, enums as text, nulls written, and values without a type as exact decimals
    /// and as text rather than dates. Nothing is lost in silence: a number that a member's type does not hold is refused, whole numbers and decimals to the last digit. A double takes the value
    /// next to a fraction.
    /// </summary>
    public static VariableSerializer Default { get; } = new();

    /// <summary>The settings of <see cref="Default"/>, to be changed and given to the constructor.</summary>
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

    /// <summary>Writes a value of the caller's as JSON. Null becomes a JSON null.</summary>
    /// <exception cref="ArgumentException">The value holds what JSON cannot carry: half of a surrogate pair, NaN, infinity, or text that a converter wrote and that is not JSON. The message says where.</exception>
    /// <exception cref="JsonException">The value cannot be written otherwise, for instance because it contains itself.</exception>
    /// <exception cref="InvalidOperationException">The value's type is anonymous and has lost members in a trimmed program.</exception>
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

        // A new writer for each value, because a converter of the caller's may leave it with other settings.
        bool isUnchecked;
        using (var writer = new VariableWriter(written))
        {
            if (AnonymousObject.Is(value) && AnonymousObject.CanWrite(value) && _writeOther is not null) AnonymousObject.Write(writer, value, _writeOther);
            else _serializer.Value.Serialize(writer, value);
            isUnchecked = writer.HasUnchecked;
        }

        string json = JsonTextBuffer.Complete(written);
        if (isUnchecked) return Check(json, value);

        // An escape of half a pair comes of settings that have all that is not ASCII escaped.
        bool isHalf = HalfPairs.In(json) || (json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) && HalfPairs.InEscapes(json));
        return isHalf ? throw HalfPairs.Refusal(SubjectOf(value), json) : json;
    }

    /// <summary>Binds JSON to a type of the caller's. A JSON null gives null or the type's default.</summary>
    /// <exception cref="JsonSerializationException">The JSON does not fit the type; the message names the path and the type.</exception>
    public T? Deserialize<T>(string json) => Deserialize<T>(json, pathPrefix: null);

    /// <summary>How members of a type are bound; null for a type that takes JSON in a way of its own: a dictionary, a dynamic type, one with a converter.</summary>
    internal JsonObjectContract? ObjectContractOf(Type type) =>
        _serializer.Value.Converters.Any(converter => converter.CanRead && converter.CanConvert(type)) ? null
            : _serializer.Value.ContractResolver.ResolveContract(type) is JsonObjectContract { Converter: null } contract ? contract
            : null;

    internal T? Deserialize<T>(string json, string? pathPrefix)
    {
        using var reader = CamundaJsonReader.OpenExact(json, this, pathPrefix, _prefersDecimals);
        return _serializer.Value.Deserialize<T>(reader);
    }

    /// <summary>Code of the caller's has written past the grammar.</summary>
    private static string Check(string json, object? value)
    {
        try
        {
            return RawJson.Validate(json);
        }
        catch (JsonReaderException notJson)
        {
            throw new ArgumentException($"{SubjectOf(value)} does not become JSON, because a converter wrote text that is none. {notJson.Message}", notJson);
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

        // A variable may well be called "$type" or "$ref".
        if (own.PreserveReferencesHandling == PreserveReferencesHandling.None) own.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        return own;
    }

    private static VariableContractResolver CreateContractResolver()
        => new() { NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false) };
}
