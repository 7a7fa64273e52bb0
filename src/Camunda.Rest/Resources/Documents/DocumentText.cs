using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>Validates the texts of documents.</summary>
internal static class DocumentText
{
    /// <exception cref="ArgumentException">The text is blank or contains control characters.</exception>
    public static string Check(string? text, [CallerArgumentExpression(nameof(text))] string? argument = null)
    {
        Require.Text(text, argument);
        return text.Any(char.IsControl) ? throw new ArgumentException("The text must not contain control characters.", argument) : text;
    }

    /// <exception cref="ArgumentException">The text is not a media type.</exception>
    public static MediaTypeHeaderValue MediaType(string? text, [CallerArgumentExpression(nameof(text))] string? argument = null) =>
        MediaTypeHeaderValue.TryParse(Check(text, argument), out var mediaType)
            ? mediaType
            : throw new ArgumentException($"'{text}' is not a media type. Use the form type/subtype, such as application/pdf.", argument);
}
