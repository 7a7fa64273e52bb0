using System.Globalization;

namespace Camunda.Rest.Feel.Syntax;

/// <summary>Classifies characters as the grammar of FEEL does.</summary>
internal static class Characters
{
    /// <summary>True for the blanks and line breaks of FEEL, which are more than those of .NET.</summary>
    public static bool IsBlank(char character) => character switch
    {
        ' ' or '\t' or '\n' or '\r' or '\v' or '\f' => true,
        < '\u0080' => false,
        '\u0085' or '\u00A0' or '\u1680' or '\u180E' or (>= '\u2000' and <= '\u200B') => true,
        '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' or '\uFEFF' => true,
        _ => false,
    };

    /// <summary>True for a digit of a number.</summary>
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>True if a name can start with the character.</summary>
    public static bool StartsName(char character)
    {
        if (character < '\u0080')
        {
            return character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$';
        }

        if (IsBlank(character))
        {
            return false;
        }

        return char.IsLetter(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character)
            is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation
            or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol;
    }

    /// <summary>True if a name can continue with the character.</summary>
    public static bool ContinuesName(char character)
    {
        if (character < '\u0080')
        {
            return IsDigit(character) || StartsName(character);
        }

        return StartsName(character) || (!IsBlank(character) && char.GetUnicodeCategory(character)
            is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);
    }
}
