using System.Net.Http.Headers;

namespace Camunda.Rest;

/// <summary>Sends the same credentials with every request, or none.</summary>
internal sealed class FixedSession(AuthenticationHeaderValue? header, SecretRedactor redactor) : CredentialSession
{
    public static readonly FixedSession Anonymous = new(null, SecretRedactor.None);

    public override SecretRedactor RedactorFor(HttpRequestMessage request) => redactor;

    public override bool TryApply(HttpRequestMessage request)
    {
        if (header is not null)
            request.Headers.Authorization = header;
        return true;
    }

    public override ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        TryApply(request);
        return ValueTask.CompletedTask;
    }
}
