using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Gives a name to each enum value that cannot become one by capitalising its words, and writes the lists of deprecated values flat.
/// NSwag would make up a name, and renders a nested fact empty.
/// </summary>
internal sealed partial class NameEnumMembers : IRepair
{
    private const string Deprecated = "x-deprecated-enum-members";

    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites.Where(site => site.Schema.ContainsKey("enum")))
        {
            IReadOnlyList<string> values = site.Schema.Texts("enum");
            if (site.Schema.Text("type") is not (null or "string") || values.Count == 0 || values.Distinct().Count() != values.Count)
            {
                throw document.Refuse(site.Schema, "an enum is a list of different texts.");
            }

            site.Schema["type"] = "string";
            List<string> unnamed = [.. values.Where(value => !Nameable().IsMatch(value))];
            if (unnamed.Count > 0)
            {
                site.Schema["x-enum-names"] = string.Join(
                    ',', unnamed.Select(value => $"{Encodable(document, site, value)}={NameOf(value)}"));
            }

            if (site.Schema.Take(Deprecated) is JsonArray members)
            {
                WriteDeprecated(document, site.Schema, members, values);
            }
        }
    }

    private static void WriteDeprecated(ApiDocument document, JsonObject schema, JsonArray members, IReadOnlyList<string> values)
    {
        List<string> names = [];
        List<string> versions = [];
        foreach (JsonNode? member in members)
        {
            string? name = member is JsonObject entry ? entry.Text("name") : member?.ToString();
            if (name is null || !values.Contains(name))
            {
                throw document.Refuse(schema, $"'{name}' is listed as a deprecated value, and the enum has no such value.");
            }

            names.Add(name);
            if ((member as JsonObject)?["deprecatedInVersion"] is { } version)
            {
                versions.Add($"{name}={version}");
            }
        }

        schema[Deprecated] = string.Join(',', names);
        if (versions.Count > 0)
        {
            schema["x-deprecated-enum-members-since"] = string.Join(',', versions);
        }
    }

    private static string Encodable(ApiDocument document, SchemaSite site, string value) =>
        value.AsSpan().IndexOfAny(',', '=') < 0
            ? value
            : throw document.Refuse(
                site.Schema, $"the enum value '{value}' holds a comma or an equals sign, which the contract uses to separate values.");

    private static string NameOf(string value)
    {
        string name = PascalCase.Of(value);
        return name.Length == 0 ? "Empty" : char.IsAsciiDigit(name[0]) ? "Value" + name : name;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*([-_. ][A-Za-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Nameable();
}
