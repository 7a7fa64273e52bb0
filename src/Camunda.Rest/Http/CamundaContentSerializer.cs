using System.Reflection;
using Camunda.Rest.Json;
using Refit;

namespace Camunda.Rest;

/// <summary>What Refit asks for bodies: generated readers and writers, never reflection and never the host's JSON defaults.</summary>
internal sealed class CamundaContentSerializer(VariableSerializer variables) : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) => item switch
    {
        IJsonWritable model => new JsonModelContent(model),
        null => throw new ArgumentNullException(nameof(item), "The operation needs a request body."),
        _ => throw new NotSupportedException($"{typeof(T)} is not a model of the API and cannot be sent as JSON."),
    };

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return await JsonModels.ReadAsync<T>(stream, variables, cancellationToken).ConfigureAwait(false);
        }
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
