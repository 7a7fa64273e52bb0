using Camunda.Rest.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the validation of the client's types in requests to an application.</summary>
public static class CamundaModelBindingExtensions
{
    /// <summary>
    /// Rejects malformed keys, ids and models in requests with 400 and problem details, which name each field and the expected form: in
    /// route values, query strings, headers and JSON bodies, for minimal APIs and controllers. How the client reads responses of the
    /// cluster does not change.
    /// </summary>
    /// <remarks>
    /// It adds converters to the JSON options of minimal APIs and of MVC. JSON bodies that another serializer reads, such as
    /// Newtonsoft.Json in MVC, are not validated. Open enums accept any text except an empty one.
    /// </remarks>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddCamundaModelBinding(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(BindingScope)))
            return services;
        services.AddSingleton<BindingScope>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, BindingEndpointPolicy>());
        services.AddOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>()
            .Configure<BindingScope>((json, scope) => json.SerializerOptions.Converters.Add(new BindingConverterFactory(scope)));
        services.AddOptions<JsonOptions>()
            .Configure<BindingScope>((json, scope) => json.JsonSerializerOptions.Converters.Add(new BindingConverterFactory(scope)));
        services.AddOptions<MvcOptions>()
            .Configure(mvc => mvc.ModelBinderProviders.Insert(0, new WireValueModelBinderProvider()));
        return services;
    }
}
