namespace Camunda.Rest;

/// <summary>Says where an answer points to that is not followed: the API has none of these, a proxy or a login has.</summary>
internal static class Redirect
{
    /// <param name="request">The request.</param>
    /// <param name="response">The response.</param>
    /// <param name="redactor">Redacts the credentials of the request.</param>
    public static string Describe(HttpRequestMessage request, HttpResponseMessage response, SecretRedactor redactor)
    {
        string? target = TargetOf(request, response, redactor);
        return $"the answer points {(target is null ? "elsewhere without saying where" : $"to {target}")}, and redirects are not followed";
    }

    // What else an address may carry, user names and queries with tokens, is no matter of a log.
    private static string? TargetOf(HttpRequestMessage request, HttpResponseMessage response, SecretRedactor redactor)
    {
        var location = response.Headers.Location;
        if (location is { IsAbsoluteUri: false } && request.RequestUri is { } asked && !Uri.TryCreate(asked, location, out location))
            return null;
        if (location is not { IsAbsoluteUri: true })
            return null;
        string target = location.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        string shown = redactor.Redact(target);

        // What an address makes of backslashes and the like would hide a secret from the redactor, and show it to people.
        return ReferenceEquals(shown, target) && response.Headers.NonValidated.TryGetValues("Location", out var given) && given.ToString() is var text && !ReferenceEquals(redactor.Redact(text), text)
            ? location.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
            : shown;
    }
}
