using System.Net.Http.Headers;

namespace Camunda.Rest;

/// <summary>Normalises the boundary of a form.</summary>
internal static class FormBoundary
{
    /// <summary>
    /// Removes the quotes around the boundary in the content type of a form where they are not required: .NET writes them, and some servers
    /// and proxies take them for a part of the boundary.
    /// </summary>
    public static void Unquote(HttpContent? form)
    {
        if (form is not MultipartContent
            || form.Headers.ContentType?.Parameters.FirstOrDefault(IsBoundary)
                is not { Value: ['"', .. { Length: > 0 } boundary, '"'] } parameter)
        {
            return;
        }
        if (boundary.All(static c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)))
            parameter.Value = boundary;

        static bool IsBoundary(NameValueHeaderValue parameter) => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase);
    }
}
