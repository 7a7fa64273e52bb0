using System.Net.Http.Headers;
using System.Text;

namespace Camunda.Rest;

internal sealed class BasicAuthentication : CamundaAuthentication
{
    private readonly AuthenticationHeaderValue _header;
    private readonly SecretRedactor _redactor;

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
        _redactor = SecretRedactor.For(password, _header.Parameter);
    }

    public override string ToString() => "basic authentication";

    internal override CredentialSession Open(CredentialContext context) => new Session(_header, _redactor);

    private sealed class Session(AuthenticationHeaderValue header, SecretRedactor redactor) : CredentialSession
    {
        public override SecretRedactor RedactorFor(HttpRequestMessage request) => redactor;

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
