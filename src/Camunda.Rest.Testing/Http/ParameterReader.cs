using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Camunda.Rest.Testing.Http;

/// <summary>
/// Reads and judges path and query parameters. A query parameter that the operation does not have is passed over, as the API does.
/// </summary>
internal static class ParameterReader
{
    /// <summary>The query parameters that were sent, typed by the contract; what is wrong goes to <paramref name="violations"/>.</summary>
    public static Dictionary<string, JsonNode> Read(RouteMatch match, IQueryCollection query, List<Violation> violations)
    {
        Dictionary<string, JsonNode> values = new(StringComparer.Ordinal);
        foreach (ApiParameter parameter in match.Operation.Parameters)
        {
            if (parameter.In == "path")
            {
                Judge(parameter, Typed(parameter.Use.Schema, match.PathValues[parameter.Name]), violations);
            }
            else if (query.TryGetValue(parameter.Name, out StringValues texts))
            {
                values[parameter.Name] = Judge(parameter, Typed(parameter.Use.Schema, texts), violations);
            }
            else if (parameter.Required)
            {
                violations.Add(new($"{parameter.In}.{parameter.Name}", "is required and missing"));
            }
        }

        return values;
    }

    private static JsonNode Judge(ApiParameter parameter, JsonNode? value, List<Violation> violations)
    {
        violations.AddRange(SchemaValidator.ValidateRequest(parameter.Use, ref value, $"{parameter.In}.{parameter.Name}"));
        return value!;
    }

    /// <summary>Text that is not of the schema's type stays text, and the validator says so.</summary>
    private static JsonNode Typed(ApiSchema schema, StringValues texts) => schema switch
    {
        ArraySchema array => new JsonArray([.. texts.Select(text => Typed(array.Items.Schema, text))]),
        BooleanSchema when bool.TryParse(texts, out bool flag) => JsonValue.Create(flag),
        NumberSchema when long.TryParse(texts, System.Globalization.CultureInfo.InvariantCulture, out long number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(texts.ToString()),
    };
}
