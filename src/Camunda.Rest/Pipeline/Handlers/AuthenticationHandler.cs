using System.Net;

namespace Camunda.Rest;

/// <summary>
/// Adds the client's credentials to every request, whatever the transport behind it. A request that the cluster rejects with 401 is sent
/// once more if there are other credentials by then: the request was not processed.
/// </summary>
internal sealed class AuthenticationHandler(CredentialSession session, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        session.TryApply(request) ? SendOutAsync(request, cancellationToken) : SendReplaceableAsync(request, cancellationToken);

    private Task<HttpResponseMessage> SendOutAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (CallState.Find(request) is { } call)
            (call.Tries, call.Credentials) = (call.Tries + 1, session);
        return base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendReplaceableAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await AuthenticateAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await SendOutAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !session.Reject(request) || !RequestFacts.CanRepeat(request))
            return response;

        var refused = request.Headers.Authorization;
        try
        {
            await AuthenticateAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (Equals(refused, request.Headers.Authorization))
            return response;
        response.Dispose();
        return await SendOutAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallState.Find(request);
        call?.IsAuthenticating = true;
        await session.ApplyAsync(request, cancellationToken).ConfigureAwait(false);
        call?.IsAuthenticating = false;
    }
}
