using System.Globalization;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Validation;

/// <summary>Reads JSON numbers whatever CLR type stands behind the node.</summary>
internal static class JsonNumber
{
    /// <summary>False where the number does not fit a decimal.</summary>
    public static bool TryRead(JsonNode node, out decimal number) =>
        decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>1.0 and 1e2 are whole, but no reader of 32 or 64 bits takes them.</summary>
    public static bool IsWrittenAsInteger(JsonNode node) => !node.ToJsonString().AsSpan().ContainsAny('.', 'e', 'E');
}
