namespace Camunda.Rest.Json;

/// <summary>Reads the characters of a buffer that the caller owns.</summary>
internal sealed class CharBufferReader(char[] buffer, int length) : TextReader
{
    private int _position;

    public override int Peek() => _position < length ? buffer[_position] : -1;

    public override int Read() => _position < length ? buffer[_position++] : -1;

    public override int Read(char[] destination, int index, int count) => Read(destination.AsSpan(index, count));

    public override int Read(Span<char> destination)
    {
        int count = Math.Min(destination.Length, length - _position);
        buffer.AsSpan(_position, count).CopyTo(destination);
        _position += count;
        return count;
    }
}
