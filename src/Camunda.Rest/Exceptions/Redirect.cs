namespace Camunda.Rest;

/// <summary>Says where an answer points to that is not followed: the API has none of these, a proxy or a login has.</summary>
internal static class Redirect
{
    public static string Describe(HttpRequestMessage request, HttpResponseMessage response)
    {
        string? target = TargetOf(request, response);
        return $"the answer points {(target is null ? "elsewhere without saying where" : $"to {target}")}, and redirects are not followed";
    }

    // What else an address may carry, user names and queries with tokens, is no matter of a log.
    private static string? TargetOf(HttpRequestMessage request, HttpResponseMessage response)
    {
        var location = response.Headers.Location;
        if (location is { IsAbsoluteUri: false } && request.RequestUri is { } asked && !Uri.TryCreate(asked, location, out location))
            return null;
        return location is { IsAbsoluteUri: true } ? location.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : null;
    }
}
