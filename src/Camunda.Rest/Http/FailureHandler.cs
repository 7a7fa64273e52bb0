namespace Camunda.Rest;

/// <summary>
/// Turns what goes wrong, on the way or by the cluster's word, into a <see cref="CamundaException"/>, for every call alike. Refit asks for that too, but of a call without a
/// result it has the whole answer read first, however long it is, and lets an answer that breaks off pass as it is.
/// </summary>
internal sealed class FailureHandler(TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallState.Of(request, clock);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (FailureMapper.FromTransport(request, error, cancellationToken) is var mapped && mapped != error)
        {
            throw mapped;
        }

        if (response.IsSuccessStatusCode)
            return response;
        using (response)
        {
            response.RequestMessage ??= request;
            throw (await FailureMapper.FromResponseAsync(response, clock).ConfigureAwait(false))!;
        }
    }
}
