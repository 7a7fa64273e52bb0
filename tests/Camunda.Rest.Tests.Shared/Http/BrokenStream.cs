namespace Camunda.Rest.Tests.Shared.Http;

/// <summary>A body that breaks off after its first bytes.</summary>
internal sealed class BrokenStream() : MemoryStream("""{"name":"App"""u8.ToArray())
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position < Length
            ? base.ReadAsync(buffer, cancellationToken)
            : throw new HttpIOException(HttpRequestError.ResponseEnded, "The body broke off.");
}
