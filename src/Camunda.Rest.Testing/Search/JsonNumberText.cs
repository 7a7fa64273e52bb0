using System.Globalization;
using System.Numerics;

namespace Camunda.Rest.Testing.Search;

/// <summary>Numbers in JSON by their value, whatever their size and precision.</summary>
internal static class JsonNumberText
{
    /// <summary>The one way to write a number: <c>-12e-1</c> for -1.20, <c>0</c> for -0.0.</summary>
    public static string Normalize(string number)
    {
        (int sign, string digits, BigInteger exponent) = Read(number);
        return sign == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{(sign < 0 ? "-" : "")}{digits}e{exponent}");
    }

    public static int Compare(string left, string right)
    {
        (int sign, string digits, BigInteger exponent) = Read(left);
        (int otherSign, string otherDigits, BigInteger otherExponent) = Read(right);
        if (sign != otherSign || sign == 0)
        {
            return sign.CompareTo(otherSign);
        }

        // Where the first digit stands decides, and then the digits do.
        int order = (exponent + digits.Length).CompareTo(otherExponent + otherDigits.Length);
        return sign * (order != 0 ? order : string.CompareOrdinal(digits, otherDigits));
    }

    /// <summary>Digits without zeros at either end, and the power of ten behind the last one.</summary>
    private static (int Sign, string Digits, BigInteger Exponent) Read(string number)
    {
        bool isNegative = number[0] == '-';
        string unsigned = isNegative ? number[1..] : number;
        int e = unsigned.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? unsigned : unsigned[..e];
        BigInteger exponent = e < 0
            ? 0
            : BigInteger.Parse(unsigned[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        string digits = mantissa.TrimStart('0');
        string trimmed = digits.TrimEnd('0');
        return trimmed.Length == 0 ? (0, "", 0) : (isNegative ? -1 : 1, trimmed, exponent + digits.Length - trimmed.Length);
    }
}
