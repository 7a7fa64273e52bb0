namespace Camunda.Rest;

/// <summary>The credentials of one client at work. What is cached belongs to it, and goes with it.</summary>
internal abstract class CredentialSession : IDisposable
{
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
