using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using JsonConverter = Newtonsoft.Json.JsonConverter;
using Native = Newtonsoft.Json;
using SystemTextJson = System.Text.Json;

namespace Camunda.Rest.Json;

/// <summary>
/// Honours the attributes of System.Text.Json in contracts of Newtonsoft.Json, and rejects those that it cannot honour. Where both
/// libraries have an attribute for the same, Newtonsoft's applies; a member that either library ignores is ignored.
/// </summary>
[RequiresUnreferencedCode("Newtonsoft.Json serializes by reflection.")]
[RequiresDynamicCode("Newtonsoft.Json serializes by reflection.")]
internal static class ForeignAttributes
{
    // Their names came with System.Text.Json 10, which an application on .NET 8 may bring although this library asks for less.
    private const JsonIgnoreCondition WhenWriting = (JsonIgnoreCondition)4;
    private const JsonIgnoreCondition WhenReading = (JsonIgnoreCondition)5;

    private const string Way = "Use VariableSerialization.SystemTextJson, or an attribute of Newtonsoft.Json.";

    private static readonly ConcurrentDictionary<Type, ExactEnumConverter?> Converters = new();

    /// <exception cref="CamundaVariablesException">The type has an attribute that cannot be honoured.</exception>
    public static void Refuse(Type type)
    {
        UnsupportedTypes.RefuseUnion(type);
        if (type.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false)
            || type.IsDefined(typeof(JsonDerivedTypeAttribute), inherit: false))
        {
            throw UnsupportedTypes.Refusal(
                type, "", "is polymorphic by attributes of System.Text.Json, which Newtonsoft.Json does not support. "
                    + "Set the option VariableSerialization to VariableSerialization.SystemTextJson.");
        }

        Refuse(type, type, "");
    }

    /// <summary>Returns the converter that an enum's attribute of System.Text.Json means; null for none.</summary>
    public static JsonConverter? ConverterOf(Type type) =>
        type.IsEnum ? Converters.GetOrAdd(type, static one => EnumConverterOf(one, one)) : null;

    /// <summary>Applies the attributes of a type to its contract.</summary>
    public static void Apply(Type type, JsonObjectContract contract)
    {
        if (type.GetCustomAttribute<JsonUnmappedMemberHandlingAttribute>(inherit: false)
            is { UnmappedMemberHandling: JsonUnmappedMemberHandling.Disallow })
        {
            contract.MissingMemberHandling ??= MissingMemberHandling.Error;
        }
        MemberInfo? extension = contract.ExtensionDataSetter is null
            ? Array.Find(
                Members(type), member => member.IsDefined(typeof(SystemTextJson.Serialization.JsonExtensionDataAttribute), inherit: true))
            : null;
        if (extension is not null) ApplyExtensionData(extension, contract);
    }

    /// <summary>Applies the attributes of a member to its property in the contract.</summary>
    /// <exception cref="CamundaVariablesException">The member has an attribute that cannot be honoured.</exception>
    public static void Apply(MemberInfo member, JsonProperty property)
    {
        var own = member.GetCustomAttribute<JsonPropertyAttribute>(inherit: true);
        if (own?.PropertyName is null && member.GetCustomAttribute<JsonPropertyNameAttribute>(inherit: true) is { } named)
            property.PropertyName = named.Name;
        if (member.GetCustomAttribute<JsonPropertyOrderAttribute>(inherit: true) is { } ordered)
        {
            // Members without an order have -1 in Newtonsoft.Json, and 0 in System.Text.Json.
            property.Order ??= ordered.Order > 0 ? ordered.Order : ordered.Order - 1;
        }

        if (member.IsDefined(typeof(JsonIncludeAttribute), inherit: true)) Include(member, property);
        if (member.GetCustomAttribute<SystemTextJson.Serialization.JsonIgnoreAttribute>(inherit: true) is { } ignored)
            Ignore(ignored.Condition, property);
        if (property.Ignored) return;
        Refuse(member, member.DeclaringType!, member.Name);
        if (member.GetCustomAttribute<JsonObjectCreationHandlingAttribute>(inherit: true) is { } creation)
        {
            property.ObjectCreationHandling ??= creation.Handling == JsonObjectCreationHandling.Populate
                ? ObjectCreationHandling.Reuse
                : ObjectCreationHandling.Replace;
        }
        Type type = Nullable.GetUnderlyingType(property.PropertyType!) ?? property.PropertyType!;
        if (type.IsEnum) property.Converter ??= EnumConverterOf(member, type);
    }

    private static MemberInfo[] Members(Type type)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        return [.. type.GetProperties(Any), .. type.GetFields(Any)];
    }

    /// <summary>Rejects attributes of a type or a member that cannot be honoured.</summary>
    private static void Refuse(MemberInfo subject, Type owner, string member)
    {
        string name = member.Length == 0 ? TypeName.Of(owner) : $"{TypeName.Of(owner)}.{member}";
        var numbers = subject.GetCustomAttribute<JsonNumberHandlingAttribute>(inherit: true);
        if (numbers is not null && (numbers.Handling & ~JsonNumberHandling.AllowReadingFromString) != JsonNumberHandling.Strict)
            throw Refusal($"{name} has [JsonNumberHandling({numbers.Handling})]");
        if (subject.IsDefined(typeof(Native.JsonConverterAttribute), inherit: true)) return;
        if (subject.GetCustomAttribute<SystemTextJson.Serialization.JsonConverterAttribute>(inherit: false) is not { } converted) return;
        if (converted.ConverterType is null || !IsKnown(converted.ConverterType))
            throw Refusal($"{name} has the converter {TypeName.Of(converted.ConverterType ?? converted.GetType())} of System.Text.Json");

        CamundaVariablesException Refusal(string what) => new($"{what}, which Newtonsoft.Json does not support. {Way}")
        {
            Path = member,
            Actual = TypeName.Of(owner),
        };
    }

    private static bool IsKnown(Type converter) =>
        converter == typeof(JsonStringEnumConverter)
        || (converter.IsGenericType
            && (converter.GetGenericTypeDefinition() == typeof(JsonStringEnumConverter<>)
                || converter.GetGenericTypeDefinition() == typeof(JsonNumberEnumConverter<>)));

    private static ExactEnumConverter? EnumConverterOf(MemberInfo subject, Type type)
    {
        Type? stated = subject.IsDefined(typeof(Native.JsonConverterAttribute), inherit: false)
            ? null
            : subject.GetCustomAttribute<SystemTextJson.Serialization.JsonConverterAttribute>(inherit: false)?.ConverterType;
        bool hasNames = EnumNames.Of(type) is not null;
        return stated switch
        {
            null => hasNames && subject is Type ? new ExactEnumConverter(writes: true) : null,
            { IsGenericType: true } when stated.GetGenericTypeDefinition() == typeof(JsonNumberEnumConverter<>) =>
                new ExactEnumConverter(writes: true) { WritesNumbers = true },
            _ => new ExactEnumConverter(writes: true),
        };
    }

    private static void Include(MemberInfo member, JsonProperty property)
    {
        property.Ignored = false;
        property.Readable = member is FieldInfo or PropertyInfo { CanRead: true };
        property.Writable = member is FieldInfo { IsInitOnly: false } or PropertyInfo { CanWrite: true };
        property.ValueProvider ??= new ReflectionValueProvider(member);
    }

    private static void Ignore(JsonIgnoreCondition condition, JsonProperty property)
    {
        switch (condition)
        {
            case JsonIgnoreCondition.Always:
                property.Ignored = true;
                break;
            case JsonIgnoreCondition.Never:
                property.NullValueHandling = NullValueHandling.Include;
                property.DefaultValueHandling = DefaultValueHandling.Include;
                break;
            case JsonIgnoreCondition.WhenWritingNull:
                WriteOnlyIf(property, value => value is not null);
                break;
            case JsonIgnoreCondition.WhenWritingDefault:
                object? none = property.PropertyType is { IsValueType: true } type
                    ? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)
                    : null;
                if (Nullable.GetUnderlyingType(property.PropertyType!) is not null) none = null;
                WriteOnlyIf(property, value => !Equals(value, none));
                break;
            case WhenWriting:
                property.Readable = false;
                break;
            case WhenReading:
                property.Writable = false;
                break;
        }
    }

    private static void WriteOnlyIf(JsonProperty property, Predicate<object?> isWritten)
    {
        Predicate<object>? before = property.ShouldSerialize;
        property.ShouldSerialize = owner => (before is null || before(owner)) && isWritten(property.ValueProvider!.GetValue(owner));
    }

    /// <summary>Reads and writes the members that the type does not declare.</summary>
    private static void ApplyExtensionData(MemberInfo member, JsonObjectContract contract)
    {
        if (contract.Properties.FirstOrDefault(property => property.UnderlyingName == member.Name) is { } listed)
            contract.Properties.Remove(listed);
        var values = new ReflectionValueProvider(member);
        Type type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        contract.ExtensionDataValueType = typeof(JToken);
        contract.ExtensionDataSetter = (owner, name, value) => Add(
            values, type, owner, name, value as JToken ?? (value is null ? JValue.CreateNull() : JToken.FromObject(value)));
        contract.ExtensionDataGetter = owner => values.GetValue(owner) switch
        {
            JsonObject members => members.Select(entry => KeyValuePair.Create<object, object>(entry.Key, entry.Value!)),
            IEnumerable<KeyValuePair<string, SystemTextJson.JsonElement>> members =>
                members.Select(entry => KeyValuePair.Create<object, object>(entry.Key, entry.Value)),
            IEnumerable<KeyValuePair<string, object?>> members =>
                members.Select(entry => KeyValuePair.Create<object, object>(entry.Key, entry.Value!)),
            _ => [],
        };
    }

    private static void Add(ReflectionValueProvider values, Type type, object owner, string name, JToken value)
    {
        string json = value.ToString(Formatting.None);
        object? there = values.GetValue(owner);
        if (there is null)
        {
            there = type == typeof(JsonObject) ? new JsonObject()
                : type.IsAssignableFrom(typeof(Dictionary<string, SystemTextJson.JsonElement>))
                    ? new Dictionary<string, SystemTextJson.JsonElement>()
                : new Dictionary<string, object?>();
            values.SetValue(owner, there);
        }

        switch (there)
        {
            case JsonObject members:
                members[name] = JsonNode.Parse(json);
                break;
            case IDictionary<string, SystemTextJson.JsonElement> members:
                members[name] = Element(json);
                break;
            case IDictionary<string, object?> members:
                members[name] = value.Type == JTokenType.Null ? null : Element(json);
                break;
        }
    }

    private static SystemTextJson.JsonElement Element(string json)
    {
        using var document = SystemTextJson.JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
