using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// Converts variables to custom types and back, with settings of its own: the JSON defaults of a host have no effect. Integers and
/// decimals keep all digits, nulls are written, and a conversion that would lose something fails. Immutable and safe to share.
/// </summary>
public abstract class VariableSerialization
{
    private static readonly Lazy<VariableSerialization> TheDefault = new(CreateDefault);

    private protected VariableSerialization()
    {
    }

    /// <summary>
    /// The default: <see cref="Newtonsoft"/> without settings. In a trimmed application, or one published with native AOT, where JSON by
    /// reflection is turned off (<c>JsonSerializerIsReflectionEnabledByDefault</c>), it converts plain values, dictionaries, lists and JSON
    /// only; custom types need <see cref="SystemTextJson(JsonSerializerContext)"/>.
    /// </summary>
    public static VariableSerialization Default => TheDefault.Value;

    /// <summary>Returns serialization by Newtonsoft.Json.</summary>
    /// <remarks>
    /// It honours the attributes of both libraries that mean names, exclusion, inclusion, required members, constructors, extension data,
    /// order and enum names. A type with an attribute of System.Text.Json that it cannot honour is rejected: a custom converter,
    /// polymorphism, or numbers as strings.
    /// </remarks>
    /// <param name="settings">
    /// Start from <see cref="CreateNewtonsoftSettings"/> to keep the defaults; null means the defaults. Later changes have no effect.
    /// <c>TypeNameHandling</c> is always <c>None</c>, the maximum depth is 128, and a missing contract resolver defaults to one with
    /// camelCase names. A contract resolver of a custom type honours the attributes that it knows.
    /// </param>
    [RequiresUnreferencedCode(
        "Newtonsoft.Json serializes by reflection. In a trimmed application use VariableSerialization.SystemTextJson with a "
            + "JsonSerializerContext.")]
    [RequiresDynamicCode(
        "Newtonsoft.Json serializes by reflection. With native AOT use VariableSerialization.SystemTextJson with a JsonSerializerContext.")]
    public static VariableSerialization Newtonsoft(JsonSerializerSettings? settings = null) => new NewtonsoftVariables(settings);

    /// <summary>Returns the settings of <see cref="Newtonsoft"/>, to be changed and passed to it.</summary>
    public static JsonSerializerSettings CreateNewtonsoftSettings() => NewtonsoftVariables.CreateDefaultSettings();

    /// <summary>Returns serialization by System.Text.Json.</summary>
    /// <remarks>
    /// It honours the attributes of System.Text.Json. A type with an attribute of Newtonsoft.Json that would have another result is
    /// rejected.
    /// </remarks>
    /// <param name="options">
    /// The options; null means camelCase names, names that are read ignoring case, and enums as strings. Later changes have no effect. The
    /// client adds converters for values whose own conversion would lose something, unless the options have one for the same type, and
    /// the maximum depth is at most 128.
    /// </param>
    [RequiresUnreferencedCode(
        "System.Text.Json serializes by reflection without a JsonSerializerContext. In a trimmed application pass a context.")]
    [RequiresDynamicCode("System.Text.Json serializes by reflection without a JsonSerializerContext. With native AOT pass a context.")]
    public static VariableSerialization SystemTextJson(JsonSerializerOptions? options = null) => SystemTextJsonVariables.Create(options);

    /// <summary>
    /// Returns serialization by System.Text.Json and a source-generated context, without reflection: for trimmed applications and native
    /// AOT. Types that are neither in the context nor plain values, dictionaries, lists or JSON are rejected.
    /// </summary>
    /// <param name="context">
    /// The context with its options, such as <c>PropertyNamingPolicy</c>; set <c>JsonKnownNamingPolicy.CamelCase</c> for the usual names of
    /// variables.
    /// </param>
    public static VariableSerialization SystemTextJson(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return SystemTextJsonVariables.Create(context);
    }

    /// <summary>Serializes a value as JSON. Null becomes a JSON null.</summary>
    /// <exception cref="ArgumentException">
    /// The value contains what JSON cannot represent: an unpaired surrogate, NaN, infinity, or malformed JSON of a custom converter. The
    /// message contains the path.
    /// </exception>
    /// <exception cref="CamundaVariablesException">The type of the value, or of a member, cannot be serialized.</exception>
    /// <exception cref="InvalidOperationException">The value's type is anonymous and has lost members because of trimming.</exception>
    public string Serialize(object? value) => value switch
    {
        null => "null",
        JsonText text => text.ToString(),
        JsonVariables variables => variables.ToString(),
        _ => Write(value),
    };

    /// <summary>Deserializes JSON. A JSON null returns null or the type's default.</summary>
    /// <exception cref="CamundaVariablesException">
    /// The JSON does not match the type, or the type cannot be deserialized; the message contains the path.
    /// </exception>
    public T? Deserialize<T>(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return VariableBinding.Bind<T>(json, this, "The JSON does not match", path: null);
    }

    /// <summary>Returns how the members of a type are bound.</summary>
    /// <exception cref="CamundaVariablesException">The type, or the type of a member at any depth, cannot be deserialized.</exception>
    internal abstract VariableShape ShapeOf(Type type);

    /// <summary>Rejects a type that cannot be serialized; of a base type or an interface only what is declared is known.</summary>
    /// <exception cref="CamundaVariablesException">The type, or the type of a member at any depth, cannot be serialized.</exception>
    internal abstract void CheckWrite(Type type);

    /// <inheritdoc cref="Serialize"/>
    private protected abstract string Write(object value);

    /// <summary>Deserializes JSON; exceptions are those of the library, with the path from the start of the JSON.</summary>
    internal abstract T? Read<T>(string json, string? pathPrefix);

    /// <summary>Returns the type of a member or, without a name, of the items of a type; null when unknown.</summary>
    internal abstract Type? TypeOfPart(Type type, string? member);

    [UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "The switch is false in a trimmed application, so that the branch is removed.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The switch is false with native AOT, so that the branch is removed.")]
    private static VariableSerialization CreateDefault() =>
        System.Text.Json.JsonSerializer.IsReflectionEnabledByDefault ? new NewtonsoftVariables() : SystemTextJsonVariables.Plain;
}
