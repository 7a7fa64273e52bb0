namespace Camunda.Rest;

/// <summary>Sends through the current handlers of <c>IHttpClientFactory</c>, and leaves their disposal to it.</summary>
internal sealed class FactoryHandler(IHttpMessageHandlerFactory factory, string name) : HttpMessageHandler
{
    private HttpMessageHandler? _known;
    private HttpMessageInvoker? _invoker;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Current().SendAsync(request, cancellationToken);

    private HttpMessageInvoker Current()
    {
        // The factory returns the same handler until its lifetime ends.
        var handler = factory.CreateHandler(name);
        var invoker = Volatile.Read(ref _invoker);
        if (invoker is not null && ReferenceEquals(handler, Volatile.Read(ref _known)))
            return invoker;
        invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        Volatile.Write(ref _known, null);
        Volatile.Write(ref _invoker, invoker);
        Volatile.Write(ref _known, handler);
        return invoker;
    }
}
