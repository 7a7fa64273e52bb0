using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check.Upstream;

namespace Camunda.Rest.Contract.Check;

/// <summary>Compares a choice between objects: its variants, and what tells them apart.</summary>
internal static class UnionCheck
{
    public static void Check(CheckReport report, string path, UpstreamSchema upstream, ContractSchema found, JsonObject contract)
    {
        List<string> variants = [.. upstream.Choices.Select(choice => choice.Names.FirstOrDefault() ?? "a variant without a name")];
        report.Compare(path, "the kind", "union", found.Kind);
        report.CompareNames(path, "the variant", variants, found.Names("x-variants"));
        report.Compare(path, "the discriminator", upstream.Discriminator?["propertyName"], found["x-discriminator"]);
        report.CompareNames(path, "the mapping", Mapping(upstream, variants), found.Names("x-mapping"));
        foreach (string variant in variants)
        {
            report.Compare($"{path}<{variant}>", "the union", found.Name, ContractSchema.Find(contract, variant)?["x-union"]);
        }

        if (upstream.Discriminator is null)
        {
            CheckMatch(report, path, upstream, found);
        }
        else
        {
            report.Compare(path, "the match", null, found["x-match"]);
        }
    }

    private static IEnumerable<string> Mapping(UpstreamSchema upstream, List<string> variants) => upstream.Discriminator switch
    {
        null => [],
        { } discriminator when discriminator["mapping"] is JsonObject mapping =>
            mapping.Select(entry => $"{entry.Key}={LastSegment(entry.Value!.ToString())}"),
        _ => variants.Select(variant => $"{variant}={variant}"),
    };

    /// <summary>The property that stands for a variant is one that this variant has and no other.</summary>
    private static void CheckMatch(CheckReport report, string path, UpstreamSchema upstream, ContractSchema found)
    {
        Dictionary<string, string> match = found.Pairs("x-match");
        report.CompareNames(path, "the match of", upstream.Choices.Select(choice => choice.Names[0]), match.Keys);
        foreach ((string variant, string property) in match.Where(entry => entry.Value.Length > 0))
        {
            List<string> owners =
            [
                .. upstream.Choices.Where(choice => choice.Properties.ContainsKey(property)).Select(choice => choice.Names[0]),
            ];
            if (owners is not [var owner] || owner != variant)
            {
                report.Add(path, $"'{property}' should tell '{variant}' from the others, and upstream it is a property of "
                    + $"{(owners.Count == 0 ? "none" : string.Join(" and ", owners))}.");
            }
        }
    }

    private static string LastSegment(string reference) => reference[(reference.LastIndexOf('/') + 1)..];
}
