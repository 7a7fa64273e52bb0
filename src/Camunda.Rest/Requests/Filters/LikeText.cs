using System.Text;

namespace Camunda.Rest;

/// <summary>Creates the patterns of <c>$like</c> from literal texts.</summary>
internal static class LikeText
{
    private const char Quote = '"';

    /// <param name="text">The text, or a pattern for <see cref="LikeMatch.Pattern"/>.</param>
    /// <param name="match">The required position of the text.</param>
    /// <param name="inJson">Whether the API compares the JSON text of the value, so that the text has to be quoted and escaped.</param>
    public static string Create(string text, LikeMatch match, bool inJson)
    {
        if (match == LikeMatch.Pattern)
            return text;

        var pattern = new StringBuilder(text.Length + 4);
        if (inJson)
            pattern.Append(Quote);
        if (match != LikeMatch.Start)
            pattern.Append('*');
        foreach (char c in inJson ? JsonText.From(text).ToString()[1..^1] : text)
        {
            if (c is '*' or '?' or '\\')
                pattern.Append('\\');
            pattern.Append(c);
        }

        if (match != LikeMatch.End)
            pattern.Append('*');
        if (inJson)
            pattern.Append(Quote);
        return pattern.ToString();
    }
}
