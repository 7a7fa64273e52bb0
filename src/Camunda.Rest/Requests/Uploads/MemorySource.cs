using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>Bytes in memory, which are not copied.</summary>
internal sealed class MemorySource(ReadOnlyMemory<byte> content) : UploadSource
{
    public override long? Length => content.Length;

#pragma warning disable CS1998 // Nothing to wait for: the content is in memory.
    public override async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
#pragma warning restore CS1998
    {
        for (int start = 0; start < content.Length; start += PieceSize)
            yield return content.Slice(start, Math.Min(PieceSize, content.Length - start));
    }

    public override Task<ReadOnlyMemory<byte>> ReadAllAsync(long most, CancellationToken cancellationToken) => Task.FromResult(content);

    protected override Stream Open() => throw new NotSupportedException();
}
