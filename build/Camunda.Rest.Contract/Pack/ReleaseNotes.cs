using System.Text.RegularExpressions;

namespace Camunda.Rest.Contract.Pack;

/// <summary>Finds the release notes of a package in the changelog.</summary>
internal static partial class ReleaseNotes
{
    /// <summary>A gallery of packages accepts 35,000 characters.</summary>
    private const int MaxLength = 30_000;

    private const string Unreleased = "Unreleased";

    /// <summary>
    /// Returns the section of the package version, else the one of what is not released yet, cut between two lines where it is too long.
    /// </summary>
    /// <param name="changelog">The changelog, with a heading of the second level per release that names its versions.</param>
    /// <param name="packageVersion">The version, such as <c>8.8.0</c>.</param>
    /// <exception cref="ContractException">The changelog has neither section.</exception>
    public static string Of(string changelog, string packageVersion)
    {
        string[] sections = Heading().Split(changelog.ReplaceLineEndings("\n"));
        string section = sections.FirstOrDefault(text => Names(text, packageVersion))
            ?? sections.FirstOrDefault(text => Names(text, Unreleased))
            ?? throw new ContractException($"the changelog has no section '{packageVersion}' or '{Unreleased}'.");
        string notes = section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim() + "\n";
        return notes.Length <= MaxLength
            ? notes
            : notes[..(notes.LastIndexOf('\n', MaxLength) + 1)] + "\nThe changelog contains the rest.\n";
    }

    private static bool Names(string section, string name) =>
        section.Split('\n', 2)[0].Split([' ', ',', '[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Contains(name);

    [GeneratedRegex("^## ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
