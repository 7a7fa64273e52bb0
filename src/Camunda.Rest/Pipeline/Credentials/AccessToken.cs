using System.Net.Http.Headers;

namespace Camunda.Rest;

/// <summary>A token and its lifetime, counted from when it was requested.</summary>
internal sealed record AccessToken(AuthenticationHeaderValue Header, TimeSpan Lifetime)
{
    /// <summary>Returns why a text is not a valid token; null when it is valid.</summary>
    public static string? FindMistake(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return "is empty";

        // Visible ASCII, as in RFC 6750: a line break would start another header.
        return token.All(c => c is > ' ' and <= '~') ? null : "contains an invalid character, such as a space or a line break";
    }

    public static AuthenticationHeaderValue HeaderOf(string token) => new("Bearer", token);

    /// <summary>Returns the lifetime, and nothing of the token.</summary>
    public override string ToString() => $"access token for {Lifetime}";
}
