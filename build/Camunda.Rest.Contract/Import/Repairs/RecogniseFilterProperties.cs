using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes a choice between a value and an object of operators on that value as one filter property, with the operators that it allows.
/// NSwag takes the first variant for a base class and loses the plain value.
/// </summary>
internal sealed class RecogniseFilterProperties : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Kind == SiteKind.Component && site.Schema.ContainsKey("oneOf")))
        {
            IReadOnlyList<JsonObject> variants = site.Schema.Objects("oneOf");
            if (variants.SingleOrDefault(variant => FilterShape.IsOperatorObject(document.Resolve(variant))) is { } advanced
                && variants.Count == 2)
            {
                Recognise(document, site.Schema, variants.Single(variant => variant != advanced), advanced);
            }
        }
    }

    private static void Recognise(ApiDocument document, JsonObject filter, JsonObject value, JsonObject advanced)
    {
        string valueName = FilterValue.Name(document, value);
        JsonObject operators = document.Resolve(advanced).Object("properties")!;
        JsonObject recognised = new()
        {
            ["x-kind"] = "filter",
            ["x-value"] = valueName,
            ["x-operators"] = string.Join(',', operators.Select(property => property.Key)),
        };
        foreach ((string name, JsonNode? operand) in operators)
        {
            CheckOperand(document, name, operand!.AsObject(), valueName);
        }

        if (advanced.ReferredSchema() is { } advancedName)
        {
            recognised["x-advanced"] = advancedName;
        }

        CopyVersions(operators, recognised);
        foreach ((string keyword, JsonNode? fact) in filter.Where(member => member.Key != "oneOf"))
        {
            if (!UseFacts.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal))
            {
                throw document.Refuse(filter, $"the keyword '{keyword}' is not understood on a filter property.");
            }

            recognised[keyword] = fact?.DeepClone();
        }

        filter.Become(recognised);
    }

    private static void CheckOperand(ApiDocument document, string name, JsonObject operand, string value)
    {
        if (!FilterShape.Operators.Contains(name))
        {
            throw document.Refuse(operand, $"the filter operator '{name}' is not understood.");
        }

        string expected = name switch { "$exists" => "boolean", "$like" => "string", _ => value };
        JsonObject schema = document.Resolve(operand);
        JsonObject? single = name is "$in" or "$notIn" ? schema.Object("items") : operand;
        if (single is null || FilterValue.Name(document, single) != expected)
        {
            throw document.Refuse(operand, $"the filter operator '{name}' does not take the filter's value, which is '{expected}'.");
        }
    }

    private static void CopyVersions(JsonObject operators, JsonObject recognised)
    {
        foreach (string fact in (string[])["x-added-in-version", "x-added-in-version-override"])
        {
            List<string> dated =
            [
                .. operators.Where(property => property.Value!.AsObject().ContainsKey(fact))
                    .Select(property => $"{property.Key}={property.Value![fact]}"),
            ];
            if (dated.Count > 0)
            {
                recognised["x-operators" + fact[1..]] = string.Join(',', dated);
            }
        }
    }
}
