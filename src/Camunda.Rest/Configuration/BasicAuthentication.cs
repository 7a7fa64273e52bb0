using System.Net.Http.Headers;
using System.Text;

namespace Camunda.Rest;

internal sealed class BasicAuthentication : CamundaAuthentication
{
    private readonly AuthenticationHeaderValue _header;

    public BasicAuthentication(string username, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        ArgumentNullException.ThrowIfNull(password);

        // RFC 7617: the first colon ends the user name, so one inside it would move part of it into the password.
        if (username.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("A user name for basic authentication cannot contain a colon.", nameof(username));
        if (username.Any(char.IsControl))
            throw new ArgumentException("A user name for basic authentication cannot contain control characters.", nameof(username));
        if (password.Any(char.IsControl))
            throw new ArgumentException("A password for basic authentication cannot contain control characters.", nameof(password));

        _header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));
    }

    public override string ToString() => "basic authentication";

    internal override CredentialSession Open(CredentialContext context) => new Session(_header);

    private sealed class Session(AuthenticationHeaderValue header) : CredentialSession
    {
        public override bool TryApply(HttpRequestMessage request)
        {
            request.Headers.Authorization = header;
            return true;
        }

        public override ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            TryApply(request);
            return ValueTask.CompletedTask;
        }
    }
}
