using System.Text.RegularExpressions;

namespace Camunda.Rest.ContractTests.Versions;

/// <summary>A member in an outline of a public API: what a caller names, and the line that declares it.</summary>
/// <param name="Name">Type, member and the names of its parameters: <c>UserTaskReference.AssignAsync(assignee,
/// cancellationToken)</c>.</param>
/// <param name="Declaration">The whole line.</param>
internal sealed partial record OutlineMember(string Name, string Declaration)
{
    public static IEnumerable<OutlineMember> AllOf(string outline)
    {
        string type = "";
        foreach (string line in outline.Split('\n'))
        {
            if (TypeLine().Match(line) is { Success: true } header)
            {
                type = header.Groups["name"].Value;
            }
            else if (MemberLine().Match(line) is { Success: true } member)
            {
                yield return new($"{type}.{member.Groups["name"].Value}{Parameters(line)}", line.Trim());
            }
        }
    }

    private static string Parameters(string line)
    {
        int start = line.IndexOf('(', StringComparison.Ordinal);
        return start < 0
            ? ""
            : $"({string.Join(", ", ParameterName().Matches(line[start..]).Select(match => match.Groups["name"].Value))})";
    }

    [GeneratedRegex(
        @"^    (?:public|protected).*\b(?:class|struct|interface|enum|record) (?<name>\w+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeLine();

    [GeneratedRegex(
        @"^        (?:public|protected)\b[^({]*?(?<name>\w+)(<[^(<>]*>)?\s*[({\[;]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MemberLine();

    [GeneratedRegex(
        @"(?<= )(?<name>\w+)(?: = [^,()]*(\(\w*\))?)?(?=, [\w\[(]|\) )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ParameterName();
}
