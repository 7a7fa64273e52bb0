using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Contract.Yaml;

/// <summary>The YAML 1.2 core schema: which type a plain scalar has.</summary>
internal static partial class YamlScalar
{
    /// <summary>Reads a plain scalar as null, boolean, number or string.</summary>
    /// <exception cref="FormatException">The scalar is a number that JSON cannot carry.</exception>
    public static JsonNode? Resolve(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE":
                return JsonValue.Create(true);
            case "false" or "False" or "FALSE":
                return JsonValue.Create(false);
        }

        if (Integer().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            return JsonValue.Create(integer);
        }

        if (Number().IsMatch(text))
        {
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                ? JsonValue.Create(number)
                : JsonValue.Create(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        if (NotJson().IsMatch(text))
        {
            throw new FormatException($"'{text}' is a number that JSON cannot carry; quote it if it is meant as text.");
        }

        return JsonValue.Create(text);
    }

    /// <summary>Whether some YAML reader, of version 1.1 or 1.2, would take this plain text for something other than a string.</summary>
    public static bool ReadsAsAnotherType(string text) =>
        text.Length == 0 || NotText().IsMatch(text);

    [GeneratedRegex(@"^[-+]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex NotJson();

    // Words and shapes of YAML 1.1 as well: booleans such as "no", dates, sexagesimal and grouped numbers.
    [GeneratedRegex(
        @"^(~|null|true|false|y|n|yes|no|on|off|<<|=|[-+]?\.(inf|nan)|[-+]?\.?[0-9][-+0-9a-fox_.:TZ ]*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotText();
}
