namespace Camunda.Rest;

/// <summary>Notes on each request what its caller wants to be different.</summary>
internal sealed class CallOptionsHandler(CamundaCallOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallState.Override(request, options);
        return base.SendAsync(request, cancellationToken);
    }
}
