using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest;

/// <summary>Resolves registered clients.</summary>
internal static class ServiceProviderExtensions
{
    /// <summary>Returns the client of a name; null for the client without a name.</summary>
    public static CamundaClient GetCamundaClient(this IServiceProvider services, string? name) =>
        name is null ? services.GetRequiredService<CamundaClient>() : services.GetRequiredKeyedService<CamundaClient>(name);
}
