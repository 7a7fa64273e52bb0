namespace Camunda.Rest;

/// <summary>Who a client is to the cluster. Credentials go in and never come out: no property and no text shows them.</summary>
public abstract class CamundaAuthentication
{
    private protected CamundaAuthentication()
    {
    }

    /// <summary>No credentials: for local development.</summary>
    public static CamundaAuthentication None { get; } = new NoAuthentication();

    /// <summary>Basic authentication with a user name and a password.</summary>
    /// <param name="username">The user name; not empty, without a colon or control characters.</param>
    /// <param name="password">The password; without control characters.</param>
    /// <exception cref="ArgumentException">The user name or the password cannot be sent.</exception>
    public static CamundaAuthentication Basic(string username, string password) => new BasicAuthentication(username, password);

    /// <summary>
    /// Access tokens from an identity provider, with the client credentials grant. A token is fetched once for all calls, replaced before it ends, and
    /// replaced once when the cluster refuses it. When none can be had, calls fail with <see cref="CamundaTokenException"/>.
    /// </summary>
    /// <param name="options">Where tokens come from and who asks. They are read once.</param>
    /// <exception cref="ArgumentException">An option cannot be used; each mistake is a sentence of the message.</exception>
    public static CamundaAuthentication OAuth(CamundaOAuthOptions options) => new OAuthAuthentication(options);

    /// <summary>Access tokens that the caller gets in a way of its own.</summary>
    /// <param name="source">
    /// Gives the token for a request, without <c>Bearer</c> before it. It is asked each time that a request is sent, by many calls at a time, so it should keep its token while
    /// that is good. It is asked again when the cluster refuses a token (401); the call is repeated once if the token is another one then. When it throws, the call fails
    /// with <see cref="CamundaTokenException"/>.
    /// </param>
    public static CamundaAuthentication Token(Func<CancellationToken, ValueTask<string>> source) => new TokenAuthentication(source);
}
