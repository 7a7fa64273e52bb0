using System.Net.Http.Headers;
using System.Text;

namespace Camunda.Rest;

internal sealed class BasicAuthentication : CamundaAuthentication
{
    public BasicAuthentication(string username, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentNullException.ThrowIfNull(password);

        // RFC 7617: the first colon ends the user name, so a colon within it would move part of it into the password.
        if (username.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("A user name for basic authentication cannot contain a colon.", nameof(username));
        if (username.Any(char.IsControl))
            throw new ArgumentException("A user name for basic authentication cannot contain control characters.", nameof(username));
        if (password.Any(char.IsControl))
            throw new ArgumentException("A password for basic authentication cannot contain control characters.", nameof(password));

        Header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));
        Password = password;
    }

    internal AuthenticationHeaderValue Header { get; }

    internal string Password { get; }

    public override string ToString() => "basic authentication";
}
