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

    /// <summary>Starts a session of these credentials for one client.</summary>
    internal abstract CredentialSession Open(CredentialContext context);
}
