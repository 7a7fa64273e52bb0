namespace Camunda.Rest;

/// <summary>How a client authenticates to the cluster. Credentials are write-only: no property and no text shows them.</summary>
public abstract class CamundaAuthentication
{
    private protected CamundaAuthentication()
    {
    }

    /// <summary>No authentication, for local development.</summary>
    public static CamundaAuthentication None { get; } = new NoAuthentication();

    /// <summary>Basic authentication with a user name and a password.</summary>
    /// <param name="username">The user name; not empty, without a colon or control characters.</param>
    /// <param name="password">The password; without control characters.</param>
    /// <exception cref="ArgumentException">The user name or the password contains a character that is not allowed.</exception>
    public static CamundaAuthentication Basic(string username, string password) => new BasicAuthentication(username, password);

    /// <summary>
    /// Access tokens from an identity provider, with the client credentials grant. A token is shared by all calls, refreshed before it
    /// expires, and replaced once when the cluster rejects it. When no token can be obtained, calls throw
    /// <see cref="CamundaTokenException"/>.
    /// </summary>
    /// <param name="options">The token endpoint and the credentials of the client. Later changes of the options have no effect.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message lists all validation errors.</exception>
    public static CamundaAuthentication OAuth(CamundaOAuthOptions options) => new OAuthAuthentication(options);

    /// <summary>Access tokens from a custom source.</summary>
    /// <param name="source">
    /// Returns the token for a request, without <c>Bearer</c> before it. It is called before every attempt, by many calls concurrently, so
    /// it should cache its token while that is valid. It is called again when the cluster rejects a token (401); the call is retried once
    /// if the new token differs. When the source throws, the call throws <see cref="CamundaTokenException"/>.
    /// </param>
    public static CamundaAuthentication Token(Func<CancellationToken, ValueTask<string>> source) => new TokenAuthentication(source);
}
