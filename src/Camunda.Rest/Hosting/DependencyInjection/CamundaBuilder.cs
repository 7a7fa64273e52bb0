using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest;

/// <summary>Configures a registered client.</summary>
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

    /// <summary>The name and service key of the client; null for the client without a name.</summary>
    public string? Name { get; }

    /// <summary>
    /// The transport of the client in <c>IHttpClientFactory</c>, for additional handlers. They run behind the client's own handlers, so
    /// they see each attempt, with its credentials.
    /// </summary>
    public IHttpClientBuilder HttpClient { get; }
}
