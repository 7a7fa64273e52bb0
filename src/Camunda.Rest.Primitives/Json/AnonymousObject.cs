using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>
/// Writes objects of anonymous types, which most callers use for variables, without a serialization contract: they cannot have attributes.
/// The result equals that of the default serializer, which writes all other types and takes a third of an application's start until it has
/// written its first object.
/// </summary>
internal static class AnonymousObject
{
    private static readonly ConditionalWeakTable<Type, Member[]> Members = [];

    /// <summary>Returns whether the type of a value was created by the compiler for <c>new { … }</c>.</summary>
    public static bool Is([NotNullWhen(true)] object? value) => value is not null && IsAnonymous(value.GetType());

    /// <summary>Rejects an anonymous type that has lost members because the application was trimmed.</summary>
    /// <exception cref="InvalidOperationException">The type has lost members.</exception>
    public static void EnsureWhole(Type type)
    {
        if (IsAnonymous(type)) Members.GetValue(type, MembersOf);
    }

    /// <summary>Returns whether a type was created by the compiler for <c>new { … }</c>.</summary>
    public static bool IsAnonymous(Type type) =>
        type is { IsGenericType: true, IsNotPublic: true, Namespace: null }
        && type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
        && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>
    /// Returns whether the type can be written here: not if two members have the same name in JSON, which the default serializer rejects.
    /// </summary>
    /// <exception cref="InvalidOperationException">The type has lost members.</exception>
    public static bool CanWrite(object value) => Members.GetValue(value.GetType(), MembersOf).Length > 0;

    /// <summary>Writes an object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">An object for which <see cref="Is"/> and <see cref="CanWrite"/> return true.</param>
    /// <param name="writeOther">Writes a member that is neither anonymous nor a plain value.</param>
    public static void Write(JsonWriter writer, object value, Action<JsonWriter, object> writeOther)
    {
        writer.WriteStartObject();
        foreach (Member member in Members.GetValue(value.GetType(), MembersOf))
        {
            writer.WritePropertyName(member.Name);
            object? item = member.Property.GetValue(value);
            if (TryWritePlain(writer, item)) continue;
            if (Is(item) && CanWrite(item)) Write(writer, item, writeOther);
            else writeOther(writer, item!);
        }

        writer.WriteEndObject();
    }

    /// <summary>Returns the members of an object by their names in C#.</summary>
    /// <param name="value">An object for which <see cref="Is"/> returns true.</param>
    /// <exception cref="InvalidOperationException">The type has lost members.</exception>
    public static IEnumerable<KeyValuePair<string, object?>> ValuesOf(object value)
    {
        PropertyInfo[] properties = PropertiesOf(value.GetType());
        return properties.Select(property => KeyValuePair.Create(property.Name, property.GetValue(value)));
    }

    /// <summary>Returns the members of a type; none when it cannot be written here.</summary>
    private static Member[] MembersOf(Type type)
    {
        Member[] members = Array.ConvertAll(PropertiesOf(type), property => new Member(NameOf(property.Name), property));
        return members.DistinctBy(member => member.Name).Count() == members.Length ? members : [];
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A type that has lost members is rejected.")]
    private static PropertyInfo[] PropertiesOf(Type type)
    {
        // Members that trimming removed, because only reflection reads them, would be silently missing from what is sent.
        PropertyInfo[] properties = type.GetProperties();
        if (properties.Length != type.GetGenericArguments().Length)
        {
            throw new InvalidOperationException(
                $"An anonymous type has {properties.Length} of its {type.GetGenericArguments().Length} members, because the application "
                    + "was trimmed. Use a dictionary, JsonVariables, or a type whose members are preserved.");
        }

        return properties;
    }

    /// <summary>
    /// Returns the name in camelCase. For most names the naming strategy is not used, whose code an application would have to load at its
    /// start.
    /// </summary>
    private static string NameOf(string member)
    {
        bool isPlain = Ascii.IsValid(member)
            && !(member.Length > 1 && char.IsAsciiLetterUpper(member[0]) && char.IsAsciiLetterUpper(member[1]));
        return isPlain
            ? char.ToLowerInvariant(member[0]) + member[1..]
            : new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false)
                .GetPropertyName(member, hasSpecifiedName: false);
    }

    private static bool TryWritePlain(JsonWriter writer, object? item)
    {
        switch (item)
        {
            case null:
                writer.WriteNull();
                return true;
            case string text:
                writer.WriteValue(text);
                return true;
            case bool truth:
                writer.WriteValue(truth);
                return true;
            case int whole:
                writer.WriteValue(whole);
                return true;
            case long whole:
                writer.WriteValue(whole);
                return true;
            case decimal number:
                writer.WriteValue(number);
                return true;
            case double number:
                writer.WriteValue(number);
                return true;
            default:
                return false;
        }
    }

    private sealed record Member(string Name, PropertyInfo Property);
}
