namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>Checks values against the types that the engine checks. Other type references are ignored, and null has every type.</summary>
internal static class TypeCheck
{
    private const string Prefix = "feel:";

    /// <summary>Why the value does not have the type, or null if it does.</summary>
    public static string? Mismatch(FeelValue value, string? type)
    {
        if (string.IsNullOrEmpty(type) || value.IsNull)
        {
            return null;
        }

        string name = type.Replace(Prefix, "", StringComparison.Ordinal);
        string? expected = name switch
        {
            "string" or "number" or "boolean" or "time" or "date" => name,
            "dateTime" => "date and time",
            "dayTimeDuration" => "days and time duration",
            "yearMonthDuration" => "years and months duration",
            _ => null,
        };
        return expected is null || value.TypeName == expected
            ? null
            : $"must be of type '{name}', but is the {value.TypeName} {FeelText.Short(value)}.";
    }
}
