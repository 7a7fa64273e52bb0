using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Check;

/// <summary>The words by which a published operation says that it is an alpha feature.</summary>
internal static class AlphaWords
{
    private static readonly string[] Brackets = ["(alpha", "[alpha"];

    private static readonly string[] Subjects = ["endpoint", "operation", "api"];

    private static readonly string[] Links = ["is", "an", "a", "in", "currently", "still"];

    public static bool Describe(JsonObject operation)
    {
        string summary = (operation["summary"]?.ToString().ToLowerInvariant() ?? "") + "\n";
        return summary.TrimStart().StartsWith("alpha:", StringComparison.Ordinal)
            || Brackets.Any(bracket => summary.Contains(bracket, StringComparison.Ordinal)
                && !char.IsLetterOrDigit(summary[summary.IndexOf(bracket, StringComparison.Ordinal) + bracket.Length]))
            || IsSaidIn(operation["description"]?.ToString() ?? "");
    }

    /// <summary>Finds "this endpoint is an alpha …": nothing but links between the operation and the word.</summary>
    private static bool IsSaidIn(string description)
    {
        string[] words = description.ToLowerInvariant().Split([' ', '\n', '\r', '\t', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        for (int index = 0; index < words.Length; index++)
        {
            int before = index - 1;
            while (before > 0 && Links.Contains(words[before]))
            {
                before--;
            }

            if (words[index] == "alpha" && before > 0 && before < index - 1 && Subjects.Contains(words[before])
                && words[before - 1] is "this" or "api")
            {
                return true;
            }
        }

        return false;
    }
}
