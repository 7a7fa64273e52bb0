using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Camunda.Rest.Json;

/// <summary>
/// Writes objects of anonymous types, as most callers give variables, without a contract: no attribute can be on them, so that there is nothing to be looked for. What comes out is what the
/// default serializer writes, which does everything else, member by member. That one takes a third of a program's start until it has written its first object.
/// </summary>
internal static class AnonymousObject
{
    private static readonly ConditionalWeakTable<Type, Member[]> Members = [];

    /// <summary>Whether a value's type is one that the compiler made for <c>new { … }</c>.</summary>
    public static bool Is([NotNullWhen(true)] object? value) => value is not null && IsAnonymous(value.GetType());

    /// <summary>Refuses an anonymous type that a trimmed program has taken members from.</summary>
    /// <exception cref="InvalidOperationException">The type has lost members.</exception>
    public static void EnsureWhole(Type type)
    {
        if (IsAnonymous(type)) Members.GetValue(type, MembersOf);
    }

    private static bool IsAnonymous(Type type) =>
        type is { IsGenericType: true, IsNotPublic: true, Namespace: null }
        && type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
        && type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>Whether it can be written here: not if two members have one name in JSON, which a contract refuses in its own words.</summary>
    /// <exception cref="InvalidOperationException">The type has lost members.</exception>
    public static bool CanWrite(object value) => Members.GetValue(value.GetType(), MembersOf).Length > 0;

    /// <summary>Writes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">An object for which <see cref="Is"/> and <see cref="CanWrite"/> hold.</param>
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

    /// <summary>The members of a type; none when it cannot be written here.</summary>
    private static Member[] MembersOf(Type type)
    {
        // What a trimmed program has lost, because nothing but reflection reads it, would be missing from what is sent as if it had never been there.
        PropertyInfo[] properties = type.GetProperties();
        if (properties.Length != type.GetGenericArguments().Length)
        {
            throw new InvalidOperationException(
                $"An anonymous type has {properties.Length} of its {type.GetGenericArguments().Length} members left, because the program was trimmed. Give a dictionary, JsonVariables, or an object of a type whose members the program keeps.");
        }

        Member[] members = Array.ConvertAll(properties, property => new Member(NameOf(property.Name), property));
        return members.DistinctBy(member => member.Name).Count() == members.Length ? members : [];
    }

    /// <summary>The name in camelCase. For what nearly all names are, the strategy is not asked, whose code a starting program would have to load first.</summary>
    private static string NameOf(string member)
    {
        bool isPlain = Ascii.IsValid(member) && !(member.Length > 1 && char.IsAsciiLetterUpper(member[0]) && char.IsAsciiLetterUpper(member[1]));
        return isPlain
            ? char.ToLowerInvariant(member[0]) + member[1..]
            : new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false).GetPropertyName(member, hasSpecifiedName: false);
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
