using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>Serializes variables with Newtonsoft.Json.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only the constructor makes it usable, which requires reflection.")]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only the constructor makes it usable, which requires reflection.")]
internal sealed class NewtonsoftVariables : VariableSerialization
{
    // Created on first use, because they are much code to load at the start of an application.
    private readonly Lazy<JsonSerializer> _reading;
    private readonly Lazy<JsonSerializer> _writing;
    private readonly ConcurrentDictionary<Type, VariableShape> _shapes = new();
    private readonly ConcurrentDictionary<Type, bool> _writable = new();
    private readonly bool _prefersDecimals;

    /// <summary>
    /// Writes values that are neither anonymous nor plain; null when custom settings may change how any value is written.
    /// </summary>
    private readonly Action<JsonWriter, object>? _writeOther;

    /// <summary>Creates a serializer from settings; later changes of the settings have no effect.</summary>
    [RequiresUnreferencedCode("Newtonsoft.Json serializes by reflection.")]
    [RequiresDynamicCode("Newtonsoft.Json serializes by reflection.")]
    public NewtonsoftVariables(JsonSerializerSettings? settings = null)
    {
        JsonSerializerSettings? own = settings is null ? null : new JsonSerializerSettings(settings);
        _prefersDecimals = own is not { FloatParseHandling: FloatParseHandling.Double };
        _reading = new Lazy<JsonSerializer>(() => CreateSerializer(own, isReading: true));
        _writing = new Lazy<JsonSerializer>(() => CreateSerializer(own, isReading: false));
        if (settings is null) _writeOther = (writer, value) => _writing.Value.Serialize(writer, value);
    }

    /// <summary>Returns the settings of the default, to be changed.</summary>
    public static JsonSerializerSettings CreateDefaultSettings() => new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver
        {
            NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false),
        },
        Converters = [new ExactEnumConverter(writes: true)],
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = CamundaJsonReader.DepthLimit,
        NullValueHandling = NullValueHandling.Include,
        TypeNameHandling = TypeNameHandling.None,
    };

    /// <inheritdoc/>
    internal override VariableShape ShapeOf(Type type) =>
        _shapes.TryGetValue(type, out VariableShape? known) ? known : _shapes.GetOrAdd(type, CreateShape(type));

    /// <inheritdoc/>
    internal override void CheckWrite(Type type)
    {
        if (_writable.ContainsKey(type)) return;
        new NewtonsoftTypeCheck(_writing.Value, isReading: false).Check(type);
        _writable.TryAdd(type, true);
    }

    /// <inheritdoc/>
    internal override T? Read<T>(string json, string? pathPrefix)
        where T : default
    {
        using var reader = CamundaJsonReader.OpenExact(json, this, pathPrefix, _prefersDecimals);
        return _reading.Value.Deserialize<T>(reader);
    }

    /// <inheritdoc/>
    internal override Type? TypeOfPart(Type type, string? member) => ContractOf(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        JsonObjectContract contract when member is not null =>
            contract.Properties.GetClosestMatchProperty(member)?.PropertyType
                ?? contract.CreatorParameters.GetClosestMatchProperty(member)?.PropertyType,
        JsonDictionaryContract contract => contract.DictionaryValueType,
        JsonArrayContract contract when member is null => contract.CollectionItemType,
        _ => null,
    };

    /// <inheritdoc/>
    private protected override string Write(object value)
    {
        StringWriter written = JsonTextBuffer.Rent();

        // A new writer for each value, because a custom converter may change its settings.
        bool isUnchecked;
        try
        {
            using var writer = new VariableWriter(written);
            if (AnonymousObject.Is(value) && AnonymousObject.CanWrite(value) && _writeOther is not null)
                AnonymousObject.Write(writer, value, _writeOther);
            else _writing.Value.Serialize(writer, value);
            isUnchecked = writer.HasUnchecked;
        }
        catch (JsonException error)
        {
            throw new CamundaVariablesException($"{SubjectOf(value)} cannot be serialized: {error.Message}", error)
            {
                Path = (error as JsonSerializationException)?.Path ?? "",
                Actual = TypeName.Of(value.GetType()),
            };
        }

        string json = JsonTextBuffer.Complete(written);
        if (isUnchecked) return Check(json, value);

        // An escaped unpaired surrogate results from settings that escape all non-ASCII characters.
        bool isHalf = HalfPairs.In(json) || (json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) && HalfPairs.InEscapes(json));
        return isHalf ? throw HalfPairs.Refusal(SubjectOf(value), json) : json;
    }

    /// <summary>Validates raw text of custom converters.</summary>
    private static string Check(string json, object value)
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

    private static string SubjectOf(object value) => $"The value ({TypeName.Of(value.GetType())})";

    private static JsonSerializer CreateSerializer(JsonSerializerSettings? given, bool isReading)
    {
        JsonSerializerSettings own = given is null ? CreateDefaultSettings() : new JsonSerializerSettings(given);
        bool hasEnums = own.Converters.OfType<StringEnumConverter>().Any();
        own.Converters =
        [
            .. own.Converters,
            .. hasEnums ? [] : new JsonConverter[] { new ExactEnumConverter(writes: false) },
            new ExactValueConverter(),
            new TimeValueConverter(),
            new SystemTextJsonValueConverter(),
        ];
        own.TypeNameHandling = TypeNameHandling.None;
        own.MaxDepth = Math.Min(own.MaxDepth ?? CamundaJsonReader.DepthLimit, CamundaJsonReader.DepthLimit);
        own.ContractResolver = VariableContractResolver.For(own.ContractResolver, isReading);

        // A variable may be named "$type" or "$ref".
        if (own.PreserveReferencesHandling == PreserveReferencesHandling.None)
            own.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        var serializer = JsonSerializer.Create(own);

        // Newtonsoft's own conversion to decimals rounds some and rejects others; the reader of the variables is exact.
        serializer.FloatParseHandling = FloatParseHandling.Double;
        return serializer;
    }

    private VariableShape CreateShape(Type type)
    {
        if (type == typeof(object)) return VariableShape.Open;
        new NewtonsoftTypeCheck(_reading.Value, isReading: true).Check(type);
        if (ContractOf(type) is not JsonObjectContract contract) return IsObject(type) ? VariableShape.Open : VariableShape.NoObject;
        IEnumerable<JsonProperty> bound = contract.Properties.Where(
            property => !property.Ignored && (property.Writable || IsParameter(property)));
        return new VariableShape(
            contract.ExtensionDataSetter is not null
                ? null
                :
                [
                    .. bound.Concat(contract.CreatorParameters)
                        .Select(member => member.PropertyName!)
                        .Distinct(StringComparer.OrdinalIgnoreCase),
                ],
            [
                .. contract.Properties
                    .Where(property => !property.Ignored && IsRequired(property))
                    .Select(property => property.PropertyName!),
            ],
            isCaseIgnored: true);

        bool IsParameter(JsonProperty property) => contract.CreatorParameters.GetClosestMatchProperty(property.PropertyName!) is not null;

        bool IsRequired(JsonProperty property) =>
            (property.IsRequiredSpecified ? property.Required : contract.ItemRequired) is Required.Always or Required.AllowNull;
    }

    private bool IsObject(Type type)
    {
        if (typeof(JArray).IsAssignableFrom(type) || typeof(JValue).IsAssignableFrom(type)) return false;
        if (typeof(JsonArray).IsAssignableFrom(type) || typeof(JsonValue).IsAssignableFrom(type)) return false;
        Type underlying = Nullable.GetUnderlyingType(type) ?? type;
        return ContractOf(type) is not (JsonArrayContract or JsonPrimitiveContract or JsonStringContract)
            && !underlying.IsEnum && !underlying.IsPrimitive && !PlainVariables.IsPlain(underlying);
    }

    /// <summary>Returns how a type is read; null for a type with its own JSON representation, because a converter reads it.</summary>
    private JsonContract? ContractOf(Type type) =>
        _reading.Value.Converters.Any(converter => converter.CanRead && converter.CanConvert(type)) ? null
            : _reading.Value.ContractResolver.ResolveContract(type) is { Converter: null } contract ? contract
            : null;
}
