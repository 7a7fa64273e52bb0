using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest;

/// <summary>A client that has been registered, to add to it.</summary>
public sealed partial class CamundaBuilder
{
    internal CamundaBuilder(IServiceCollection services, string? name, IHttpClientBuilder httpClient)
    {
        Services = services;
        Name = name;
        HttpClient = httpClient;
    }

    /// <summary>The services that the client is registered in.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name that the client is keyed by; null for the client without a name.</summary>
    public string? Name { get; }

    /// <summary>
    /// The transport of the client in <c>IHttpClientFactory</c>, to add handlers to. They sit behind everything that the client does itself, so they see each
    /// try, with its credentials.
    /// </summary>
    public IHttpClientBuilder HttpClient { get; }
}
