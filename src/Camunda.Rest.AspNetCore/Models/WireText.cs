using System.ComponentModel;
using System.Globalization;

namespace Camunda.Rest.AspNetCore;

/// <summary>Validates the text of keys, ids and open enums whose type is known at run time only.</summary>
internal static class WireText
{
    /// <summary>Returns what is wrong with a text, as a sentence; null when it is valid.</summary>
    public static string? FaultOf(Type type, string text)
    {
        try
        {
            Parse(type, text);
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }

    /// <exception cref="FormatException">The text violates the rule of the type.</exception>
    public static object? Parse(Type type, string text) =>
        TypeDescriptor.GetConverter(type).ConvertFrom(null, CultureInfo.InvariantCulture, text);
}
