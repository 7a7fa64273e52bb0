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
    // Made when the first value needs them, because they are much code to load for a program that starts.
    private readonly Lazy<JsonSerializer> _exact;
    private readonly Lazy<JsonSerializer> _approximate;

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
        _exact = new Lazy<JsonSerializer>(() => JsonSerializer.Create(own ?? Adapt(CreateDefaultSettings())));
        _approximate = new Lazy<JsonSerializer>(() =>
        {
            JsonSerializer approximate = JsonSerializer.Create(own ?? Adapt(CreateDefaultSettings()));
            approximate.FloatParseHandling = FloatParseHandling.Double;
            return approximate;
        });
        if (settings is null) _writeOther = (writer, value) => _exact.Value.Serialize(writer, value);
    }

    /// <summary>
    /// camelCase names for members that state none, dictionary keys as they are, enums as text, nulls written, and values without a type as exact decimals
    /// and as text rather than dates.
    /// </summary>
    public static VariableSerializer Default { get; } = new();

    /// <summary>The settings of <see cref="Default"/>, to be changed and given to the constructor.</summary>
    public static JsonSerializerSettings CreateDefaultSettings() => new()
    {
        ContractResolver = CreateContractResolver(),
        Converters = [new StringEnumConverter()],
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = CamundaJsonReader.DepthLimit,
        NullValueHandling = NullValueHandling.Include,
        TypeNameHandling = TypeNameHandling.None,
    };

    /// <summary>Writes a value of the caller's as JSON. Null becomes a JSON null.</summary>
    /// <exception cref="JsonException">The value cannot be written, for instance because it contains itself.</exception>
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
        using (JsonTextWriter writer = CamundaJson.CreateWriter(written))
        {
            if (AnonymousObject.Is(value) && AnonymousObject.CanWrite(value) && _writeOther is not null) AnonymousObject.Write(writer, value, _writeOther);
            else _exact.Value.Serialize(writer, value);
        }

        return JsonTextBuffer.Complete(written);
    }

    /// <summary>Binds JSON to a type of the caller's. A JSON null gives null or the type's default.</summary>
    /// <exception cref="JsonSerializationException">The JSON does not fit the type; the message names the path and the type.</exception>
    public T? Deserialize<T>(string json) => Deserialize<T>(json, pathPrefix: null);

    /// <summary>How members of a type are bound; null for a type that takes JSON in a way of its own: a dictionary, a dynamic type, one with a converter.</summary>
    internal JsonObjectContract? ObjectContractOf(Type type) =>
        _exact.Value.Converters.Any(converter => converter.CanRead && converter.CanConvert(type)) ? null
            : _exact.Value.ContractResolver.ResolveContract(type) is JsonObjectContract { Converter: null } contract ? contract
            : null;

    internal T? Deserialize<T>(string json, string? pathPrefix)
    {
        try
        {
            return Bind<T>(_exact.Value, json, pathPrefix);
        }
        catch (JsonReaderException) when (_exact.Value.FloatParseHandling == FloatParseHandling.Decimal)
        {
            // A number without a type may be larger than a decimal holds; then doubles are as close as it gets.
            return Bind<T>(_approximate.Value, json, pathPrefix);
        }
    }

    private static JsonSerializerSettings Adapt(JsonSerializerSettings own)
    {
        own.Converters = [.. own.Converters, new SystemTextJsonValueConverter()];
        own.TypeNameHandling = TypeNameHandling.None;
        own.MaxDepth = Math.Min(own.MaxDepth ?? CamundaJsonReader.DepthLimit, CamundaJsonReader.DepthLimit);
        own.ContractResolver ??= CreateContractResolver();

        // A variable may well be called "$type" or "$ref".
        if (own.PreserveReferencesHandling == PreserveReferencesHandling.None) own.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        return own;
    }

    private T? Bind<T>(JsonSerializer serializer, string json, string? pathPrefix)
    {
        using var reader = CamundaJsonReader.Open(json, names: null, this, pathPrefix);
        return serializer.Deserialize<T>(reader);
    }

    private static VariableContractResolver CreateContractResolver()
        => new() { NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false) };
}
