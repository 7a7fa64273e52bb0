using System.Net;
using System.Net.Http.Headers;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// A JSON body, serialized when the request is created: invalid input fails before anything is sent, the length is known, and the same
/// bytes can be resent.
/// </summary>
internal sealed class JsonModelContent : HttpContent, IModelContent, IRepeatableContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly byte[] _utf8;

    public JsonModelContent(IJsonWritable model)
    {
        Model = model;
        _utf8 = CamundaJson.SerializeToUtf8Bytes(model);
        Headers.ContentType = Json;
    }

    public object? Model { get; }

    public bool CanRepeat => true;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_utf8).AsTask();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_utf8, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _utf8.Length;
        return true;
    }
}
