using Camunda.Rest.Contract.Check.Upstream;

namespace Camunda.Rest.Contract.Check;

/// <summary>Compares a filter property: its value, its operators, and since when each exists.</summary>
internal static class FilterCheck
{
    public static void Check(CheckReport report, string path, UpstreamSchema upstream, ContractSchema found)
    {
        UpstreamSchema operators = upstream.Choices.Find(choice => choice.IsOperators)!;
        UpstreamSchema value = upstream.Choices.Find(choice => !choice.IsOperators)!;
        report.Compare(path, "the kind", "filter", found.Kind);
        report.CompareNames(path, "the operator", operators.Properties.Keys, found.Names("x-operators"));
        report.Compare(path, "the name of the operators", operators.Names.Count > 0 ? operators.Names[0] : null, found["x-advanced"]);
        CheckValue(report, path, value, found["x-value"]?.ToString());
        foreach (string fact in (string[])["x-added-in-version", "x-added-in-version-override"])
        {
            report.CompareNames(
                path,
                "the version of an operator",
                operators.Properties.SelectMany(property => property.Value
                    .Where(definition => definition.Facts.ContainsKey(fact))
                    .Select(definition => $"{property.Key}={definition.Facts[fact]}")),
                found.Names("x-operators" + fact[1..]));
        }
    }

    private static void CheckValue(CheckReport report, string path, UpstreamSchema value, string? name)
    {
        bool same = value.IsKey || value.Enum.Count > 0
            ? value.Names.Exists(known => known == name || known == name + "Enum")
            : name == (value.Format ?? value.Type switch { "integer" => "int32", "number" => "double", var type => type });
        if (!same)
        {
            report.Add(path, $"the filter's value is '{value.Names.FirstOrDefault() ?? value.Format ?? value.Type}' upstream and '{name}' "
                + "in the contract.");
        }
    }
}
