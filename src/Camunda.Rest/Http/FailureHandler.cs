namespace Camunda.Rest;

/// <summary>
/// Turns what goes wrong on the way into a <see cref="CamundaException"/>, for every call: Refit asks for that only where a call has a result.
/// </summary>
internal sealed class FailureHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (FailureMapper.FromTransport(request, error, cancellationToken) is var mapped && mapped != error)
        {
            throw mapped;
        }
    }
}
