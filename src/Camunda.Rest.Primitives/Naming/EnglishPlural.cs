namespace Camunda.Rest;

/// <summary>The English plural rules that resource names need. Words are changed in place, and the new length is returned.</summary>
internal static class EnglishPlural
{
    /// <summary>The maximum number of characters that a plural adds (<c>batch</c>, <c>batches</c>).</summary>
    public const int MaxGrowth = 2;

    /// <summary>Resources that exist only once in the API.</summary>
    private static readonly string[] Single =
    [
        "authentication", "clock", "cluster", "exporting", "expression", "history", "license", "mode", "restore", "setup", "status",
        "system", "topology",
    ];

    /// <summary>Words without a singular.</summary>
    private static readonly string[] PluralOnly = ["requirements", "statistics"];

    public static int Pluralise(Span<char> word, int length)
    {
        ReadOnlySpan<char> singular = word[..length];
        if (IsOneOf(Single, singular) || IsPlural(singular))
        {
            return length;
        }

        if (singular.EndsWith("y") && !EndsWithVowelAndY(singular))
        {
            "ies".CopyTo(word[(length - 1)..]);
            return length + 2;
        }

        string ending = EndsWithSibilant(singular) ? "es" : "s";
        ending.CopyTo(word[length..]);
        return length + ending.Length;
    }

    public static int Singularise(Span<char> word, int length)
    {
        ReadOnlySpan<char> plural = word[..length];
        if (IsOneOf(PluralOnly, plural) || !IsPlural(plural))
        {
            return length;
        }

        if (plural.EndsWith("ies"))
        {
            word[length - 3] = 'y';
            return length - 2;
        }

        return plural.EndsWith("es") && EndsWithSibilant(plural[..^2]) ? length - 2 : length - 1;
    }

    public static bool IsPlural(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S') && !IsOneOf(Single, word);

    private static bool EndsWithSibilant(ReadOnlySpan<char> word) =>
        word.EndsWith("ss") || word.EndsWith("x") || word.EndsWith("ch") || word.EndsWith("sh");

    private static bool EndsWithVowelAndY(ReadOnlySpan<char> word) => word.Length > 1 && "aeiou".Contains(word[^2]);

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string one in words)
        {
            if (word.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
