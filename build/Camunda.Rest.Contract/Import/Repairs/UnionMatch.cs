using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>Finds for each variant of a union without a discriminator a property that no other variant has.</summary>
internal static class UnionMatch
{
    public static string Of(ApiDocument document, JsonObject union, List<string> variants)
    {
        List<string> matches = [.. variants.Select(variant => $"{variant}={PropertyOf(document, variant, variants)}")];
        return matches.Count(match => match.EndsWith('=')) <= 1
            ? string.Join(',', matches)
            : throw document.Refuse(union, "nothing tells the variants "
                + $"{string.Join(" and ", matches.Where(match => match.EndsWith('=')).Select(match => match[..^1]))} apart: there is no "
                + "discriminator, and none of them has a property of its own.");
    }

    private static string? PropertyOf(ApiDocument document, string variant, List<string> variants)
    {
        JsonObject schema = document.Component(variant);
        HashSet<string> others = [.. variants.Where(other => other != variant)
            .SelectMany(other => document.Component(other).Object("properties")!)
            .Select(property => property.Key)];
        IReadOnlyList<string> required = schema.Texts("required");
        List<string> own = [.. schema.Object("properties")!.Select(property => property.Key).Where(name => !others.Contains(name))];
        return own.Find(required.Contains) ?? own.FirstOrDefault();
    }
}
