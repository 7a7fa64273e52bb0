using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check.Upstream;

namespace Camunda.Rest.Contract.Check;

/// <summary>Compares keys and ids, and choices between them.</summary>
internal static class KeyCheck
{
    private static readonly Dictionary<string, string> Constraints = new(StringComparer.Ordinal)
    {
        ["pattern"] = "x-pattern",
        ["minLength"] = "x-min-length",
        ["maxLength"] = "x-max-length",
    };

    public static void Check(CheckReport report, string path, UpstreamSchema upstream, ContractSchema found)
    {
        CheckKind(report, path, found);
        CheckFormat(report, path, upstream, found);
        foreach ((string keyword, string fact) in Constraints)
        {
            report.Compare(path, keyword, upstream.Constraints.GetValueOrDefault(keyword), found[fact]);
        }

        report.CompareNames(path, "the key", [], found.Names("x-key-union"));
    }

    public static void CheckChoice(CheckReport report, string path, UpstreamSchema upstream, ContractSchema found)
    {
        CheckKind(report, path, found);
        CheckFormat(report, path, upstream, found);
        List<UpstreamSchema> keys = [.. upstream.Choices.Where(choice => choice.IsKey)];
        List<string> names = [.. keys.Select(key => key.Names[0])];
        if (keys.Count == 1)
        {
            report.Compare(path, "the key", names[0], found.Name);
            return;
        }

        report.CompareNames(path, "the key", names, found.Names("x-key-union"));
        foreach ((string keyword, string fact) in Constraints)
        {
            List<JsonNode?> values = [.. keys.Select(key => key.Constraints.GetValueOrDefault(keyword))];
            JsonNode? common = values.TrueForAll(value => JsonNode.DeepEquals(value, values[0])) ? values[0] : null;
            report.Compare(path, keyword, common, found[fact]);
        }
    }

    private static void CheckKind(CheckReport report, string path, ContractSchema found)
    {
        string expected = found.Name?.EndsWith("Key", StringComparison.Ordinal) == true ? "key" : "id";
        report.Compare(path, "the kind", expected, found.Kind);
    }

    private static void CheckFormat(CheckReport report, string path, UpstreamSchema upstream, ContractSchema found)
    {
        // A format that only repeats the type's name says nothing more.
        string? format = upstream.Format is not null && upstream.Names.Contains(upstream.Format) ? null : upstream.Format;
        report.Compare(path, "the format", format, found["x-format"]);
    }
}
