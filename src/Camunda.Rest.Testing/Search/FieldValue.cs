using System.Globalization;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Validation;

namespace Camunda.Rest.Testing.Search;

/// <summary>Turns field values to JSON and back; values of one kind compare with each other.</summary>
internal static class FieldValue
{
    /// <summary>Reads an operand that validation has already let through.</summary>
    public static IComparable Read(FieldKind kind, JsonNode operand) => kind switch
    {
        // Where the contract takes any text for a key, one that is no number is the key of nothing.
        FieldKind.Key =>
            long.TryParse(operand.GetValue<string>(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long key)
                ? key
                : long.MinValue,
        FieldKind.Json => JsonValueText.Parse(operand.GetValue<string>()),
        FieldKind.Number => operand.GetValue<long>(),
        FieldKind.Flag => operand.GetValue<bool>(),
        FieldKind.Moment when Rfc3339.TryParse(operand.GetValue<string>(), out DateTimeOffset moment) => moment,
        _ => operand.GetValue<string>(),
    };

    public static JsonNode? Write(IComparable? value) => value switch
    {
        null => null,
        bool flag => JsonValue.Create(flag),
        DateTimeOffset moment => JsonValue.Create(Rfc3339.Format(moment)),
        _ => JsonValue.Create(Text(value)),
    };

    /// <summary>The value as <c>$like</c> sees it.</summary>
    public static string Text(IComparable value) => value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)!;

    public static int Compare(IComparable left, IComparable right) =>
        left is string text ? string.CompareOrdinal(text, (string)right) : left.CompareTo(right);
}
