using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Camunda.Rest;

/// <summary>Converts the operand of an expression to the type of a field, if that is lossless.</summary>
internal static class FilterOperand
{
    public static T Convert<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T>(FilterOperator op, object? operand)
        where T : notnull
        => operand switch
        {
            T value => value,
            DateTime date when typeof(T) == typeof(DateTimeOffset) && date.Kind != DateTimeKind.Unspecified =>
                (T)(object)new DateTimeOffset(date),
            string text when TextId<T>.Parse is { } parse => parse(text),
            IConvertible number when IsNumber(typeof(T)) && IsNumber(number.GetType()) => Widen<T>(op, number),
            _ => throw Refuse(op, operand, TypeName.Of(typeof(T))),
        };

    public static ArgumentException Refuse(FilterOperator op, object? operand, string expected)
    {
        string found = operand is null ? "null" : TypeName.Of(operand.GetType());
        string hint = operand switch
        {
            null => " Use $exists to search for a field without a value.",
            DateTime => " The time requires an offset: use a DateTimeOffset, or a DateTime of kind Utc or Local.",
            _ => "",
        };
        return new ArgumentException($"{op.WireName()} requires {expected} here, but got {found}.{hint}", nameof(operand));
    }

    private static T Widen<T>(FilterOperator op, IConvertible number)
    {
        try
        {
            var converted = (IConvertible)System.Convert.ChangeType(number, typeof(T), CultureInfo.InvariantCulture);
            bool isSame = converted.ToDecimal(CultureInfo.InvariantCulture) == number.ToDecimal(CultureInfo.InvariantCulture);
            if (isSame) return (T)converted;
        }
        catch (OverflowException)
        {
        }

        throw Refuse(op, number, $"{TypeName.Of(typeof(T))} that holds {number.ToString(CultureInfo.InvariantCulture)}");
    }

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;
}
