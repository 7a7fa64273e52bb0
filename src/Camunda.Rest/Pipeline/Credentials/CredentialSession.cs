namespace Camunda.Rest;

/// <summary>The credentials of one client at work. What is cached belongs to it, and goes with it.</summary>
internal abstract class CredentialSession : IDisposable
{
    /// <summary>Starts a session of a client's credentials.</summary>
    public static CredentialSession Open(CamundaAuthentication authentication, CredentialContext context) => authentication switch
    {
        NoAuthentication => FixedSession.Anonymous,
        BasicAuthentication basic => new FixedSession(basic.Header, SecretRedactor.For(basic.Password, basic.Header.Parameter)),
        TokenAuthentication tokens => new SourceSession(tokens.Source),
        OAuthAuthentication oauth => new OAuthSession(
            new OAuthTokenSource(oauth.Options, oauth.Options.Transport is { } given ? new BorrowedHandler(given) : context.CreateTransport(), context.Clock),
            oauth.Options.RefreshAhead,
            context),
        _ => throw new ArgumentException($"Authentication is {authentication.GetType().Name}, which no session is known for.", nameof(authentication)),
    };

    /// <summary>Puts the credentials on a request, each time it is sent. It throws rather than let a request go without.</summary>
    public abstract ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>Puts the credentials on a request if they are always the same, so that there are never others to try.</summary>
    public virtual bool TryApply(HttpRequestMessage request) => false;

    /// <summary>Takes note that the cluster refused the credentials of a request (401).</summary>
    /// <returns>Whether there are others to try.</returns>
    public virtual bool Reject(HttpRequestMessage request) => false;

    /// <summary>What redacts all secrets of the session, and those that a request carries, from what comes back. Asked for failures only.</summary>
    public virtual SecretRedactor RedactorFor(HttpRequestMessage request) => SecretRedactor.None;

    public virtual void Dispose()
    {
    }
}
