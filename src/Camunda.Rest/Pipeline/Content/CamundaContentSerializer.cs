using System.Net.Http.Headers;
using System.Reflection;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using Refit;

namespace Camunda.Rest;

/// <summary>Refit's serializer of bodies: generated readers and writers, never reflection and never the host's JSON defaults.</summary>
internal sealed class CamundaContentSerializer(VariableSerialization variables, ResponseLog log) : IHttpContentSerializer
{
    private readonly Action<Type, IReadOnlyList<JsonLoss>> _lost = log.Lost;
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public HttpContent ToHttpContent<T>(T item) => item switch
    {
        IJsonWritable model => new JsonModelContent(model),

        // An optional body that is omitted means the defaults, as an empty object does; this way there is always a content type.
        null => new StringContent("{}", Json),
        _ => throw new NotSupportedException($"{typeof(T)} is not a model of the API and cannot be sent as JSON."),
    };

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        if (content is BufferedContent whole)
            return JsonModels.Read<T>(whole.WrittenMemory, variables, _lost) ?? throw NothingInIt();
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            // Operations that may respond without content have no result to read.
            using var body = await PooledByteBuffer.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false);
            return JsonModels.Read<T>(body.WrittenMemory, variables, _lost) ?? throw NothingInIt();
        }
    }

    private static JsonSerializationException NothingInIt() => new("the response is empty");

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
