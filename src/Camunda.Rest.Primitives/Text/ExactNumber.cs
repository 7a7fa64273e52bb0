using System.Globalization;
using System.Numerics;

namespace Camunda.Rest.Json;

/// <summary>A number by its digits, to determine whether a type of .NET holds it without loss.</summary>
internal readonly struct ExactNumber : IEquatable<ExactNumber>
{
    public const string OfDouble = "a number that a double holds";
    public const string OfDecimal = "a number that a decimal holds with all its digits";

    /// <summary>The maximum number of digits; no supported type has more.</summary>
    private const int MostDigits = 400;

    private readonly bool _isNegative;

    /// <summary>The digits without zeros at either end; empty for zero.</summary>
    private readonly string _digits;

    /// <summary>The power of ten that the digits are multiplied by.</summary>
    private readonly long _exponent;

    private ExactNumber(bool isNegative, string digits, long exponent) =>
        (_isNegative, _digits, _exponent) = (isNegative && digits.Length > 0, digits, digits.Length > 0 ? exponent : 0);

    private bool IsWhole => _exponent >= 0;

    /// <summary>Parses a number in the syntax of JSON, or with a plus sign.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ExactNumber number)
    {
        number = default;
        bool isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..]) text = text[1..];
        long exponent = 0;
        int mark = text.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            // No realistic number has an exponent that exceeds 64 bits.
            if (!long.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || Math.Abs(exponent) > int.MaxValue)
            {
                return false;
            }
            text = text[..mark];
        }

        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.IsEmpty
            || (point >= 0 && fraction.IsEmpty)
            || whole.ContainsAnyExceptInRange('0', '9')
            || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }
        string digits = string.Concat(whole, fraction).TrimStart('0');
        string trimmed = digits.TrimEnd('0');
        number = new ExactNumber(isNegative, trimmed, exponent - fraction.Length + (digits.Length - trimmed.Length));
        return true;
    }

    /// <summary>Parses an integer of any size, up to some hundred digits.</summary>
    public static bool TryWhole(ReadOnlySpan<char> text, out BigInteger value)
    {
        value = default;
        return TryParse(text, out ExactNumber number) && number.TryWhole(out value);
    }

    /// <summary>Parses a decimal, if it holds all digits.</summary>
    public static bool TryDecimal(ReadOnlySpan<char> text, out decimal value)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return false;
        if (IsSurelyDecimal(text)) return true;
        return TryParse(text, out ExactNumber number)
            && TryParse(value.ToString(CultureInfo.InvariantCulture), out ExactNumber held)
            && number.Equals(held);
    }

    /// <summary>Returns whether a text is short enough that a decimal holds all digits of the number, wherever the point is.</summary>
    public static bool IsSurelyDecimal(ReadOnlySpan<char> text)
    {
        const int Most = 28;
        return text.Length <= Most && !text.ContainsAny('e', 'E');
    }

    /// <summary>Returns whether a double is not zero and in the range in which doubles represent all integers, as nearly all are.</summary>
    public static bool IsSurelyDouble(double value) => Math.Abs(value) is > 0 and < 1L << 52;

    /// <summary>Parses a double whose shortest text equals the number.</summary>
    public static bool TryExactDouble(ReadOnlySpan<char> text, out double value) =>
        TryNearest(text, out value, out ExactNumber number) && IsTextOf(value, number);

    /// <summary>Parses the nearest double, or a shorter floating-point type; an integer only if it is represented exactly.</summary>
    public static bool TryDouble<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        IsSurely(text, out value)
        || (TryNearest(text, out value, out ExactNumber number) && IsHeld(value, number));

    /// <inheritdoc/>
    public bool Equals(ExactNumber other) => _isNegative == other._isNegative && _exponent == other._exponent && _digits == other._digits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_isNegative, _digits, _exponent);

    /// <summary>Returns whether the value is in the range in which the type represents all integers, as nearly all are.</summary>
    private static bool IsSurely<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && !T.IsZero(value)
        && T.Abs(value) < T.ScaleB(T.One, T.Zero.GetSignificandBitLength() - 1);

    private static bool IsHeld<T>(T value, ExactNumber number)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        !number.IsWhole
            || IsTextOf(value, number)
            || (number.TryWhole(out BigInteger whole) && BigInteger.CreateTruncating(value) == whole);

    /// <summary>Returns the nearest value, unless it is infinite, or zero although the number is not.</summary>
    private static bool TryNearest<T>(ReadOnlySpan<char> text, out T value, out ExactNumber number)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        value = default;
        return TryParse(text, out number)
            && T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && T.IsFinite(value)
            && (!T.IsZero(value) || number._digits.Length == 0);
    }

    private static bool IsTextOf<T>(T value, ExactNumber number)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        TryParse(value.ToString("R", CultureInfo.InvariantCulture), out ExactNumber held) && held.Equals(number);

    private bool TryWhole(out BigInteger value)
    {
        value = default;
        if (!IsWhole || _digits.Length + _exponent > MostDigits) return false;
        value = BigInteger.Parse("0" + _digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, (int)_exponent);
        if (_isNegative) value = -value;
        return true;
    }
}
