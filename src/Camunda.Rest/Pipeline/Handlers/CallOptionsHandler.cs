namespace Camunda.Rest;

/// <summary>Attaches the call options to each request.</summary>
internal sealed class CallOptionsHandler(CamundaCallOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CallState.Override(request, options);
        return base.SendAsync(request, cancellationToken);
    }
}
