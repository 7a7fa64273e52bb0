namespace Camunda.Rest;

/// <summary>Describes a redirect, which is not followed: it comes from a proxy or a login, never from the API.</summary>
internal static class Redirect
{
    /// <param name="request">The request.</param>
    /// <param name="response">The response.</param>
    /// <param name="redactor">Redacts the credentials of the request.</param>
    public static string Describe(HttpRequestMessage request, HttpResponseMessage response, SecretRedactor redactor)
    {
        string? target = TargetOf(request, response, redactor);
        return $"the response redirects {(target is null ? "without a target" : $"to {target}")}, and redirects are not followed";
    }

    // Only scheme, host and path: a user name or a query with tokens must not reach a log.
    private static string? TargetOf(HttpRequestMessage request, HttpResponseMessage response, SecretRedactor redactor)
    {
        var location = response.Headers.Location;
        if (location is { IsAbsoluteUri: false } && request.RequestUri is { } asked && !Uri.TryCreate(asked, location, out location))
            return null;
        if (location is not { IsAbsoluteUri: true })
            return null;
        string target = location.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        string shown = redactor.Redact(target);

        // Normalisation of an address (backslashes, for example) could hide a secret from the redactor but not from a reader.
        return ReferenceEquals(shown, target)
            && response.Headers.NonValidated.TryGetValues("Location", out var given)
            && given.ToString() is var text
            && !ReferenceEquals(redactor.Redact(text), text)
            ? location.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
            : shown;
    }
}
