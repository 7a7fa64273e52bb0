namespace Camunda.Rest;

/// <summary>Puts the client's credentials on every request, whatever the transport behind it.</summary>
internal sealed class AuthenticationHandler(CredentialSession session, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await session.ApplyAsync(request, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
