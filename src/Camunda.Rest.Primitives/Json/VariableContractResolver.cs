using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using SystemTextJson = System.Text.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>
/// Defines how Newtonsoft.Json binds custom types to variables. It honours the attributes of System.Text.Json as those of Newtonsoft.Json,
/// and treats required members, nullability and default values of constructor parameters as C# does.
/// </summary>
/// <param name="isReading">
/// Whether it serves reading: only then required members are checked, because what is null has to be written all the same.
/// </param>
[RequiresUnreferencedCode("Newtonsoft.Json serializes by reflection.")]
[RequiresDynamicCode("Newtonsoft.Json serializes by reflection.")]
internal sealed class VariableContractResolver(bool isReading) : DefaultContractResolver
{
    /// <summary>Returns the resolver to use instead of one of the settings; a custom type of resolver is kept.</summary>
    public static IContractResolver For(IContractResolver? given, bool isReading) => given switch
    {
        null => new VariableContractResolver(isReading) { NamingStrategy = CamelCase() },
        DefaultContractResolver known
            when known.GetType() == typeof(DefaultContractResolver) || known is CamelCasePropertyNamesContractResolver =>
            new VariableContractResolver(isReading)
            {
                NamingStrategy = known.NamingStrategy,
                IgnoreIsSpecifiedMembers = known.IgnoreIsSpecifiedMembers,
                IgnoreShouldSerializeMembers = known.IgnoreShouldSerializeMembers,
                IgnoreSerializableAttribute = known.IgnoreSerializableAttribute,
                IgnoreSerializableInterface = known.IgnoreSerializableInterface,
                SerializeCompilerGeneratedMembers = known.SerializeCompilerGeneratedMembers,
            },
        _ => given,
    };

    /// <inheritdoc/>
    protected override JsonContract CreateContract(Type objectType)
    {
        UnsupportedTypes.Refuse(objectType);
        ForeignAttributes.Refuse(objectType);
        JsonContract contract = base.CreateContract(objectType);
        contract.Converter ??= ForeignAttributes.ConverterOf(objectType);
        return contract;
    }

    /// <inheritdoc/>
    protected override JsonObjectContract CreateObjectContract(Type objectType)
    {
        AnonymousObject.EnsureWhole(objectType);
        JsonObjectContract contract = base.CreateObjectContract(objectType);
        ForeignAttributes.Apply(objectType, contract);
        ConstructorInfo? constructor = ConstructorOf(objectType, contract);
        if (isReading)
        {
            var nullability = new NullabilityInfoContext();
            foreach (JsonProperty property in contract.Properties) ApplyRequired(property, nullability);
            if (constructor is not null) ApplyParameters(contract, constructor, nullability);
        }

        return contract;
    }

    /// <inheritdoc/>
    protected override List<MemberInfo> GetSerializableMembers(Type objectType)
    {
        List<MemberInfo> members = base.GetSerializableMembers(objectType);
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        IEnumerable<MemberInfo> all = [.. objectType.GetProperties(Any), .. objectType.GetFields(Any)];
        members.AddRange(all.Where(member => member.IsDefined(typeof(SystemTextJson.JsonIncludeAttribute), inherit: true)
            && !members.Exists(known => known.Name == member.Name)));
        return members;
    }

    /// <inheritdoc/>
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        JsonProperty property = base.CreateProperty(member, memberSerialization);
        ForeignAttributes.Apply(member, property);
        return property;
    }

    /// <inheritdoc/>
    protected override IList<JsonProperty> CreateConstructorParameters(ConstructorInfo constructor, JsonPropertyCollection memberProperties)
    {
        IList<JsonProperty> parameters = base.CreateConstructorParameters(constructor, memberProperties);
        foreach (JsonProperty parameter in parameters)
        {
            // Newtonsoft matches by the names in JSON, which differ when only the member states one.
            JsonProperty? member = memberProperties.FirstOrDefault(property => property.PropertyType == parameter.PropertyType
                && string.Equals(property.UnderlyingName, parameter.UnderlyingName, StringComparison.OrdinalIgnoreCase));
            if (member is null) continue;
            parameter.PropertyName = member.PropertyName;
            parameter.Ignored |= member.Ignored;
            parameter.Converter ??= member.Converter;
        }

        return parameters;
    }

    private static CamelCaseNamingStrategy CamelCase() => new(processDictionaryKeys: false, overrideSpecifiedNames: false);

    /// <summary>
    /// Returns the constructor that creates the objects, and makes it the contract's; null for one without parameters. In addition to the
    /// constructors that Newtonsoft.Json selects, it is the one with the attribute of System.Text.Json, and that of a record struct.
    /// </summary>
    private ConstructorInfo? ConstructorOf(Type type, JsonObjectContract contract)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        ConstructorInfo[] constructors = type.GetConstructors(Any);
        if (Array.Find(constructors, one => one.IsDefined(typeof(JsonConstructorAttribute), inherit: false)) is not null) return Known();
        ConstructorInfo? marked = Array.Find(
            constructors, one => one.IsDefined(typeof(SystemTextJson.JsonConstructorAttribute), inherit: false));
        if (marked is null && type.IsValueType && constructors.Where(one => one.IsPublic).ToArray() is [var only] && IsPrimary(only))
            marked = only;
        if (marked is null) return Known();
        contract.CreatorParameters.Clear();
        foreach (JsonProperty parameter in CreateConstructorParameters(marked, contract.Properties))
            contract.CreatorParameters.Add(parameter);
        contract.OverrideCreator = arguments => marked.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        return marked;

        // Newtonsoft's contract identifies it by the parameters only.
        ConstructorInfo? Known() => contract.CreatorParameters.Count == 0 ? null : Array.Find(constructors, one =>
            one.GetParameters() is var parameters
            && parameters.Length == contract.CreatorParameters.Count
            && parameters.All(parameter => contract.CreatorParameters.Any(
                known => known.UnderlyingName == parameter.Name && known.PropertyType == parameter.ParameterType)));

        bool IsPrimary(ConstructorInfo constructor) => constructor.GetParameters().All(parameter =>
            contract.Properties.Any(property => string.Equals(property.UnderlyingName, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && property.PropertyType == parameter.ParameterType));
    }

    /// <summary>A required member has to be there; and must not be null unless its type is nullable.</summary>
    private static void ApplyRequired(JsonProperty property, NullabilityInfoContext nullability)
    {
        if (property.IsRequiredSpecified || property.AttributeProvider is not { } attributes) return;
        bool isRequired = attributes.GetAttributes(typeof(RequiredMemberAttribute), inherit: true).Count > 0
            || attributes.GetAttributes(typeof(SystemTextJson.JsonRequiredAttribute), inherit: true).Count > 0;
        if (isRequired) property.Required = IsNullable(property, nullability) ? Required.AllowNull : Required.Always;
    }

    private static bool IsNullable(JsonProperty property, NullabilityInfoContext nullability) => property.DeclaringType?.GetMember(
        property.UnderlyingName!, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) switch
    {
        [PropertyInfo member, ..] => nullability.Create(member).WriteState != NullabilityState.NotNull,
        [FieldInfo member, ..] => nullability.Create(member).WriteState != NullabilityState.NotNull,
        _ => true,
    };

    private static void ApplyParameters(JsonObjectContract contract, ConstructorInfo constructor, NullabilityInfoContext nullability)
    {
        ParameterInfo[] parameters = constructor.GetParameters();
        object?[] defaults = new object?[parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
        {
            JsonProperty argument = contract.CreatorParameters[i];
            if (!argument.Ignored) defaults[i] = Apply(contract, parameters[i], argument, nullability);
        }

        if (Array.TrueForAll(defaults, value => value is null)) return;
        ObjectConstructor<object> create = contract.OverrideCreator
            ?? (arguments => constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));
        contract.OverrideCreator = arguments =>
        {
            for (int i = 0; i < defaults.Length; i++)
                arguments[i] = arguments[i] is ExplicitNullConverter ? null : arguments[i] ?? defaults[i];
            return create(arguments);
        };
    }

    /// <returns>The default value of the parameter; null when there is none, and when it is null.</returns>
    private static object? Apply(
        JsonObjectContract contract, ParameterInfo parameter, JsonProperty argument, NullabilityInfoContext nullability)
    {
        JsonProperty? member = contract.Properties.GetProperty(argument.PropertyName!, StringComparison.Ordinal);
        if (member is null)
        {
            // Newtonsoft checks members only, and this parameter has none.
            member = new JsonProperty
            {
                PropertyName = argument.PropertyName,
                PropertyType = argument.PropertyType,
                UnderlyingName = argument.UnderlyingName,
                DeclaringType = contract.UnderlyingType,
                Readable = false,
                Writable = false,
            };
            contract.Properties.AddProperty(member);
        }

        bool isNullable = nullability.Create(parameter).WriteState != NullabilityState.NotNull;
        if (!isNullable && !member.IsRequiredSpecified)
            member.Required = parameter.HasDefaultValue ? Required.DisallowNull : Required.Always;
        if (!parameter.HasDefaultValue || parameter.DefaultValue is not { } value) return null;
        if (isNullable && argument.Converter is null) argument.Converter = new ExplicitNullConverter(argument.PropertyType!);
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsEnum && !type.IsInstanceOfType(value) ? Enum.ToObject(type, value) : value;
    }

    /// <summary>
    /// Reads a parameter that may be null and has another default. It returns itself for an explicit null, which Newtonsoft would replace
    /// by the default.
    /// </summary>
    private sealed class ExplicitNullConverter(Type type) : JsonConverter
    {
        public override bool CanWrite => false;

        public override bool CanConvert(Type objectType) => true;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            reader.MoveToNonNull() ? serializer.Deserialize(reader, type) : this;

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
    }
}
