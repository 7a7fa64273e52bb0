using System.Text.RegularExpressions;
using System.Xml.Linq;
using Camunda.Rest.Contract.Files;

namespace Camunda.Rest.Contract.Bump;

/// <summary>The solution's projects that stand on the generated code, each after those that it refers to.</summary>
internal static partial class ProjectOrder
{
    public const string Generated = "generated/Camunda.Rest.Generated/Camunda.Rest.Generated.csproj";

    public const string Client = "src/Camunda.Rest/Camunda.Rest.csproj";

    public static IReadOnlyList<string> Of(string root, string solution)
    {
        Dictionary<string, IReadOnlyList<string>> references = Projects().Matches(TextFile.Read(Path.Combine(root, solution)))
            .Select(match => match.Groups[1].Value.Replace('\\', '/'))
            .ToDictionary(project => project, project => References(root, project));
        List<string> ordered = [];
        foreach (string project in references.Keys)
        {
            Add(project, references, ordered);
        }

        return [.. ordered.Where(project => StandsOn(project, Generated, references))];
    }

    private static void Add(string project, Dictionary<string, IReadOnlyList<string>> references, List<string> ordered)
    {
        if (ordered.Contains(project))
        {
            return;
        }

        foreach (string reference in references.GetValueOrDefault(project) ?? [])
        {
            Add(reference, references, ordered);
        }

        ordered.Add(project);
    }

    private static bool StandsOn(string project, string other, Dictionary<string, IReadOnlyList<string>> references) =>
        project == other || (references.GetValueOrDefault(project) ?? []).Any(reference => StandsOn(reference, other, references));

    private static IReadOnlyList<string> References(string root, string project)
    {
        string file = Path.Combine(root, project);
        return
        [
            .. XDocument.Parse(TextFile.Read(file)).Descendants("ProjectReference")
                .Select(reference => reference.Attribute("Include")?.Value)
                .OfType<string>()
                .Select(include => Path.GetRelativePath(
                    root, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, include.Replace('\\', '/')))).Replace('\\', '/')),
        ];
    }

    [GeneratedRegex("\"([^\"]+\\.csproj)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Projects();
}
