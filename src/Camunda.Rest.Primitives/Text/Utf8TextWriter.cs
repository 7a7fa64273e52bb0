using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Newtonsoft.Json;

namespace Camunda.Rest.Json;

/// <summary>Encodes text as UTF-8 into a buffer writer, in blocks, and rejects unpaired surrogates, which have no encoding.</summary>
internal sealed class Utf8TextWriter(IBufferWriter<byte> output) : TextWriter
{
    private const int BlockSize = 4096;
    private const int MaxBytesPerChar = 3;

    private char[] _block = ArrayPool<char>.Shared.Rent(BlockSize);
    private int _count;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_count == _block.Length) Encode(isEnd: false);
        _block[_count++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_count == _block.Length) Encode(isEnd: false);
            int count = Math.Min(buffer.Length, _block.Length - _count);
            buffer[..count].CopyTo(_block.AsSpan(_count));
            _count += count;
            buffer = buffer[count..];
        }
    }

    /// <summary>Encodes the rest of the text.</summary>
    public void Complete() => Encode(isEnd: true);

    protected override void Dispose(bool disposing)
    {
        char[] block = Interlocked.Exchange(ref _block, []);
        if (block.Length > 0) ArrayPool<char>.Shared.Return(block);
        base.Dispose(disposing);
    }

    private void Encode(bool isEnd)
    {
        ReadOnlySpan<char> text = _block.AsSpan(0, _count);
        OperationStatus status = Utf8.FromUtf16(
            text, output.GetSpan((_count * MaxBytesPerChar) + 1), out int read, out int written, replaceInvalidSequences: false, isEnd);
        if (status is not (OperationStatus.Done or OperationStatus.NeedMoreData))
        {
            throw new JsonWriterException($"A text contains an unpaired surrogate (U+{(int)text[read]:X4}), which UTF-8 cannot encode.");
        }

        output.Advance(written);
        // At most a high surrogate is kept for the next block.
        text[read..].CopyTo(_block);
        _count -= read;
    }
}
