using System.Globalization;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Contract.Document;

/// <summary>An API version: <c>major.minor</c> with an optional label, ordered as people count (8.9, 8.10-alpha1, 8.10).</summary>
internal readonly partial record struct ApiVersion(int Major, int Minor, string Label) : IComparable<ApiVersion>
{
    /// <exception cref="ContractException">The text is not a version.</exception>
    public static ApiVersion Parse(string text)
    {
        Match match = Form().Match(text);
        return match.Success
            ? new(Number(match.Groups[1]), Number(match.Groups[2]), match.Groups[3].Value)
            : throw new ContractException(
                $"'{text}' is not an API version; it takes 'major.minor' with an optional label, such as '8.9' or '8.11-alpha1'.");
    }

    public int CompareTo(ApiVersion other)
    {
        if (Major != other.Major || Minor != other.Minor)
        {
            return Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);
        }

        return (Label.Length == 0, other.Label.Length == 0) switch
        {
            (true, false) => 1,
            (false, true) => -1,
            _ => string.CompareOrdinal(Label, other.Label),
        };
    }

    public override string ToString() => Label.Length == 0 ? $"{Major}.{Minor}" : $"{Major}.{Minor}-{Label}";

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,4})\.([0-9]{1,4})(?:-([0-9A-Za-z][0-9A-Za-z.-]*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
