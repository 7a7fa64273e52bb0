using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Newtonsoft.Json.Linq;

namespace Camunda.Rest.Json;

/// <summary>Serializes variables with System.Text.Json.</summary>
internal sealed class SystemTextJsonVariables : VariableSerialization
{
    private readonly JsonSerializerOptions _options;

    /// <summary>Rejects unpaired surrogates, which System.Text.Json replaces; used only for text that has a replacement.</summary>
    private readonly Lazy<JsonSerializerOptions> _strict;
    private readonly ConcurrentDictionary<Type, VariableShape> _shapes = new();
    private readonly ConcurrentDictionary<Type, bool> _writable = new();
    private readonly bool _reflects;

    private SystemTextJsonVariables(JsonSerializerOptions options, IJsonTypeInfoResolver? resolver, bool reflects)
    {
        _reflects = reflects;
        options.MaxDepth = options.MaxDepth is > 0 and < CamundaJsonReader.DepthLimit ? options.MaxDepth : CamundaJsonReader.DepthLimit;
        bool respectsNullability = options.RespectNullableAnnotations;
        options.RespectNullableAnnotations = true;
        JsonConverter[] raw =
        [
            new JsonModelSystemTextJsonConverter<JsonText>(this),
            new JsonModelSystemTextJsonConverter<JsonVariables>(this),
        ];
        foreach (JsonConverter converter in (JsonConverter[])[.. LosslessConverters(), .. raw])
        {
            Type type = converter.Type!;
            if (!options.Converters.Any(own => own.CanConvert(type))) options.Converters.Add(converter);
        }

        options.TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, PlainVariables.Default)
            .WithAddedModifier(info => TypeInfoRules.Apply(info, respectsNullability));
        options.MakeReadOnly();
        _options = options;
        _strict = new Lazy<JsonSerializerOptions>(() =>
        {
            var strict = new JsonSerializerOptions(_options);
            strict.Converters.Insert(0, new WholeTextConverter());
            strict.MakeReadOnly();
            return strict;
        });
    }

    /// <summary>Converts plain values, lists, dictionaries and JSON only; for applications without reflection.</summary>
    public static VariableSerialization Plain { get; } = new SystemTextJsonVariables(
        CreateDefaultOptions(), resolver: null, reflects: false);

    [RequiresUnreferencedCode("System.Text.Json serializes by reflection without a context.")]
    [RequiresDynamicCode("System.Text.Json serializes by reflection without a context.")]
    public static VariableSerialization Create(JsonSerializerOptions? given)
    {
        JsonSerializerOptions options = given is null ? CreateDefaultOptions() : new JsonSerializerOptions(given);
        if (given is null) options.Converters.Add(new EnumTextJsonConverter());
        if (options.TypeInfoResolver is { } resolver)
            return new SystemTextJsonVariables(options, resolver, reflects: resolver is DefaultJsonTypeInfoResolver);
        return new SystemTextJsonVariables(
            options, new DefaultJsonTypeInfoResolver { Modifiers = { RecordStructs.ApplyDefaults } }, reflects: true);
    }

    public static VariableSerialization Create(JsonSerializerContext context) =>
        new SystemTextJsonVariables(new JsonSerializerOptions(context.Options), context, reflects: false);

    /// <inheritdoc/>
    internal override VariableShape ShapeOf(Type type) =>
        _shapes.TryGetValue(type, out VariableShape? known) ? known : _shapes.GetOrAdd(type, CreateShape(type));

    /// <inheritdoc/>
    internal override void CheckWrite(Type type)
    {
        if (_writable.ContainsKey(type)) return;
        if (!AnonymousObject.IsAnonymous(type) || _reflects) Check(type, isReading: false);
        _writable.TryAdd(type, true);
    }

    /// <inheritdoc/>
    internal override T? Read<T>(string json, string? pathPrefix)
        where T : default => JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)InfoOf(typeof(T)));

    /// <inheritdoc/>
    internal override Type? TypeOfPart(Type type, string? member)
    {
        JsonTypeInfo info = InfoOf(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object when member is not null =>
                info.Properties.FirstOrDefault(property => string.Equals(property.Name, member, Comparison))?.PropertyType,
            JsonTypeInfoKind.Dictionary => info.ElementType,
            JsonTypeInfoKind.Enumerable when member is null => info.ElementType,
            _ => null,
        };
    }

    /// <inheritdoc/>
    private protected override string Write(object value)
    {
        try
        {
            string json = !_reflects && AnonymousObject.Is(value) ? WriteAnonymous(value)
                : value is JToken or IWireValue ? JsonSerializer.Serialize(value, InfoOf(typeof(object)))
                : JsonSerializer.Serialize(value, InfoOf(value.GetType()));
            return IsWhole(json) ? json : Check(json, value);
        }
        catch (JsonException error) when (error.InnerException is ArgumentException)
        {
            throw new ArgumentException($"{SubjectOf(value)} cannot be serialized{Where(error)}: {error.InnerException.Message}", error);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new CamundaVariablesException($"{SubjectOf(value)} cannot be serialized: {error.Message}", error)
            {
                Path = VariablePath.Of(error as JsonException),
                Actual = TypeName.Of(value.GetType()),
            };
        }
    }

    private StringComparison Comparison =>
        _options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static JsonSerializerOptions CreateDefaultOptions() => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static JsonConverter[] LosslessConverters() =>
    [
        new ExactDecimalJsonConverter(),
        new ExactFloatJsonConverter<double>(),
        new ExactFloatJsonConverter<float>(),
        new ExactFloatJsonConverter<Half>(),
        new BigIntegerJsonConverter(),
        new ZonedTimeJsonConverter(),
        new ZonedDateTimeJsonConverter(),
        new DurationJsonConverter(),
        new NewtonsoftTokenJsonConverter(),
        new AnyValueJsonConverter(),
    ];

    private static string SubjectOf(object value) => $"The value ({TypeName.Of(value.GetType())})";

    private static string Where(JsonException error) => VariablePath.Of(error) is { Length: > 0 } path ? $" at '{path}'" : "";

    private static bool IsWhole(string json) =>
        !json.Contains('\uFFFD', StringComparison.Ordinal)
        && !json.Contains("\\uFFFD", StringComparison.OrdinalIgnoreCase)
        && !(json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) && HalfPairs.InEscapes(json));

    /// <summary>Writes the value again, and rejects each unpaired surrogate in it, which has become a replacement character.</summary>
    private string Check(string json, object value)
    {
        if (HalfPairs.InEscapes(json)) throw HalfPairs.Refusal(SubjectOf(value), json);
        if (!_reflects && AnonymousObject.Is(value))
        {
            foreach ((string name, object? item) in AnonymousObject.ValuesOf(value))
            {
                if (item is string text && HalfPairs.In(text))
                {
                    throw new ArgumentException($"{SubjectOf(value)} contains an unpaired surrogate at '{NameOf(name)}', which UTF-8 "
                        + "cannot encode. Check whether a text was truncated.");
                }
                if (item is not null && item is not string) Write(item);
            }

            return json;
        }

        JsonSerializer.Serialize(value, _strict.Value.GetTypeInfo(value.GetType()));
        return json;
    }

    private string NameOf(string member) => _options.PropertyNamingPolicy?.ConvertName(member) ?? member;

    /// <summary>Writes an object of an anonymous type, which no context contains.</summary>
    private string WriteAnonymous(object value)
    {
        using var buffer = new PooledByteBuffer();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = _options.Encoder, MaxDepth = _options.MaxDepth }))
            WriteAnonymous(writer, value);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void WriteAnonymous(Utf8JsonWriter writer, object value)
    {
        writer.WriteStartObject();
        foreach ((string name, object? item) in AnonymousObject.ValuesOf(value))
        {
            writer.WritePropertyName(NameOf(name));
            if (item is null) writer.WriteNullValue();
            else if (AnonymousObject.Is(item)) WriteAnonymous(writer, item);
            else JsonSerializer.Serialize(writer, item, InfoOf(item is JToken or IWireValue ? typeof(object) : item.GetType()));
        }

        writer.WriteEndObject();
    }

    /// <exception cref="CamundaVariablesException">The type is not supported.</exception>
    private JsonTypeInfo InfoOf(Type type)
    {
        try
        {
            return _options.GetTypeInfo(type);
        }
        catch (NotSupportedException error) when (!_reflects)
        {
            throw UnsupportedTypes.Refusal(
                type, "", $"is not in the JsonSerializerContext. Add [JsonSerializable(typeof({TypeName.Of(type)}))] to it, "
                    + "and set the option VariableSerialization to VariableSerialization.SystemTextJson(context).", error);
        }
        catch (Exception error) when (error is NotSupportedException or InvalidOperationException)
        {
            throw UnsupportedTypes.Refusal(type, "", $"cannot be serialized: {error.Message}", error);
        }
    }

    private VariableShape CreateShape(Type type)
    {
        if (type == typeof(object)) return VariableShape.Open;
        Check(type, isReading: true);
        JsonTypeInfo info = InfoOf(type);
        if (info.Kind == JsonTypeInfoKind.Enumerable || PlainVariables.IsPlain(Nullable.GetUnderlyingType(type) ?? type))
            return VariableShape.NoObject;
        if (info.Kind != JsonTypeInfoKind.Object) return VariableShape.Open;
        bool takesAll = info.Properties.Any(property => property.IsExtensionData) || info.PolymorphismOptions is not null;
        IEnumerable<JsonPropertyInfo> bound = info.Properties.Where(
            property => !property.IsExtensionData && (property.Set is not null || property.AssociatedParameter is not null));
        return new VariableShape(
            takesAll ? null : [.. bound.Select(property => property.Name)],
            [.. info.Properties.Where(property => property.IsRequired).Select(property => property.Name)],
            _options.PropertyNameCaseInsensitive);
    }

    private void Check(Type type, bool isReading)
    {
        var seen = new HashSet<Type>();
        Visit(type, "");

        void Visit(Type part, string path)
        {
            if (part == typeof(object) || !seen.Add(part)) return;
            JsonTypeInfo info;
            try
            {
                info = InfoOf(part);
            }
            catch (CamundaVariablesException refusal) when (path.Length > 0)
            {
                throw new CamundaVariablesException($"'{path}': {refusal.Message}", refusal) { Path = path, Actual = refusal.Actual };
            }

            if (info.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary && info.ElementType is { } item)
                Visit(item, path + "[]");
            if (info.Kind != JsonTypeInfoKind.Object) return;
            if (isReading
                && info.CreateObject is null
                && info.PolymorphismOptions is null
                && info.Properties.All(property => property.AssociatedParameter is null))
            {
                string why = part.IsInterface ? "an interface" : part.IsAbstract ? "abstract" : "a type without a usable constructor";
                throw UnsupportedTypes.Refusal(
                    part,
                    path,
                    $"is {why}, so no object of it can be created. Use a concrete type, or mark a constructor with JsonConstructor.");
            }

            foreach (JsonPropertyInfo property in info.Properties)
            {
                bool isUsed = !property.IsExtensionData && property.CustomConverter is null
                    && (isReading ? property.Set is not null || property.AssociatedParameter is not null : property.Get is not null);
                if (isUsed) Visit(property.PropertyType, path.Length == 0 ? property.Name : $"{path}.{property.Name}");
            }
        }
    }
}
