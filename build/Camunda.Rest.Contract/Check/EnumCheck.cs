using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Check.Upstream;

namespace Camunda.Rest.Contract.Check;

/// <summary>Compares the values of an enum, and which of them are deprecated.</summary>
internal static class EnumCheck
{
    public static void Check(CheckReport report, string path, UpstreamSchema upstream, ContractSchema found)
    {
        report.Compare(path, "the type", "string", found.Type);
        report.CompareNames(path, "the enum value", upstream.Enum, found.Texts("enum"));

        List<JsonObject> deprecated =
        [
            .. (upstream.Facts.GetValueOrDefault("x-deprecated-enum-members") as JsonArray ?? []).OfType<JsonObject>(),
        ];
        report.CompareNames(
            path,
            "the deprecated value",
            deprecated.Select(member => member["name"]!.ToString()),
            found.Names("x-deprecated-enum-members"));
        report.CompareNames(
            path,
            "the version of a deprecation",
            deprecated.Where(member => member["deprecatedInVersion"] is not null)
                .Select(member => $"{member["name"]}={member["deprecatedInVersion"]}"),
            found.Names("x-deprecated-enum-members-since"));
    }
}
