namespace Camunda.Rest;

/// <summary>The credentials of one client in use. It owns what it caches.</summary>
internal abstract class CredentialSession : IDisposable
{
    /// <summary>Opens a session of a client's credentials.</summary>
    public static CredentialSession Open(CamundaAuthentication authentication, CredentialContext context) => authentication switch
    {
        NoAuthentication => FixedSession.Anonymous,
        BasicAuthentication basic => new FixedSession(basic.Header, SecretRedactor.For(basic.Password, basic.Header.Parameter)),
        TokenAuthentication tokens => new SourceSession(tokens.Source),
        OAuthAuthentication oauth => new OAuthSession(
            new OAuthTokenSource(
                oauth.Options,
                oauth.Options.Transport is { } given ? new BorrowedHandler(given) : context.CreateTransport(),
                context.Clock),
            oauth.Options.RefreshAhead,
            context),
        _ => throw new ArgumentException($"Authentication is of the unsupported type {authentication.GetType().Name}. Use one of the "
            + "members of CamundaAuthentication.", nameof(authentication)),
    };

    /// <summary>Adds the credentials to a request before each attempt. Throws when there are none to add.</summary>
    public abstract ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>Adds the credentials to a request if they never change, so that there are never others to try.</summary>
    public virtual bool TryApply(HttpRequestMessage request) => false;

    /// <summary>Records that the cluster rejected the credentials of a request (401).</summary>
    /// <returns>Whether there are others to try.</returns>
    public virtual bool Reject(HttpRequestMessage request) => false;

    /// <summary>Returns what redacts all secrets of the session and of a request from responses. Called for failures only.</summary>
    public virtual SecretRedactor RedactorFor(HttpRequestMessage request) => SecretRedactor.None;

    public virtual void Dispose()
    {
    }
}
