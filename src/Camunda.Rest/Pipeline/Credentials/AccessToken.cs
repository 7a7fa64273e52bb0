using System.Net.Http.Headers;

namespace Camunda.Rest;

/// <summary>A token and how long it is good for, from when it was asked for.</summary>
internal sealed record AccessToken(AuthenticationHeaderValue Header, TimeSpan Lifetime)
{
    /// <summary>Why a text cannot be a token; null when it can.</summary>
    public static string? FindMistake(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return "is empty";

        // Visible ASCII, as RFC 6750 has it: a line break would start another header.
        return token.All(c => c is > ' ' and <= '~') ? null : "has signs that a token cannot have, such as a space or a line break";
    }

    public static AuthenticationHeaderValue HeaderOf(string token) => new("Bearer", token);

    /// <summary>Returns how long it is good for, and nothing of the token.</summary>
    public override string ToString() => $"access token for {Lifetime}";
}
