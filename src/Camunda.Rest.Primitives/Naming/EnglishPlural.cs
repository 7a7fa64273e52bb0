namespace Camunda.Rest;

/// <summary>As much English as resource names need. Words are changed in place and the new length is returned.</summary>
internal static class EnglishPlural
{
    /// <summary>The most characters that a plural adds (<c>batch</c>, <c>batches</c>).</summary>
    public const int MaxGrowth = 2;

    /// <summary>Resources of which the API knows only one, and words that have one form.</summary>
    private static readonly string[] Invariable =
    [
        "authentication", "clock", "cluster", "exporting", "expression", "history", "license", "mode", "requirements", "restore", "setup", "statistics", "status", "system", "topology",
    ];

    public static int Pluralise(Span<char> word, int length)
    {
        ReadOnlySpan<char> singular = word[..length];
        if (IsInvariable(singular) || IsPlural(singular))
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
        if (IsInvariable(plural) || !IsPlural(plural))
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

    private static bool IsPlural(ReadOnlySpan<char> word) => word.Length > 1 && word.EndsWith("s") && !word.EndsWith("ss");

    private static bool EndsWithSibilant(ReadOnlySpan<char> word) => word.EndsWith("ss") || word.EndsWith("x") || word.EndsWith("ch") || word.EndsWith("sh");

    private static bool EndsWithVowelAndY(ReadOnlySpan<char> word) => word.Length > 1 && "aeiou".Contains(word[^2]);

    private static bool IsInvariable(ReadOnlySpan<char> word)
    {
        foreach (string invariable in Invariable)
        {
            if (word.Equals(invariable, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
