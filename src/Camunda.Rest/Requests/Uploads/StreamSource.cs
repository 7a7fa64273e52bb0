namespace Camunda.Rest;

/// <summary>
/// A stream of the caller's, from the position that it had when it was given; it is never closed. One that can seek is sent as often as
/// wanted, but only once at a time; any other once.
/// </summary>
internal sealed class StreamSource : UploadSource
{
    private readonly Stream _stream;
    private readonly string _name;
    private readonly long _start;
    private int _isTaken;

    /// <exception cref="ArgumentException">The stream is closed or cannot be read.</exception>
    public StreamSource(Stream stream, string name, string argument)
    {
        ArgumentNullException.ThrowIfNull(stream, argument);
        if (!stream.CanRead)
            throw new ArgumentException("The stream cannot be read: it is closed, or made for writing.", argument);
        _stream = stream;
        _name = name;
        CanRepeat = stream.CanSeek;
        _start = CanRepeat ? stream.Position : 0;
    }

    public override bool CanRepeat { get; }

    public override long? Length
    {
        get
        {
            if (!_stream.CanRead)
                throw new InvalidOperationException($"The stream for '{_name}' was closed before it was sent. Keep it open until then.");
            if (!CanRepeat && Volatile.Read(ref _isTaken) != 0)
                throw ReadBefore();
            return CanRepeat ? Math.Max(0, _stream.Length - _start) : null;
        }
    }

    protected override Stream Open()
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0)
        {
            throw CanRepeat
                ? new InvalidOperationException($"The stream for '{_name}' is being sent already, and a stream has one position. Wait for that call, or give bytes or a file.")
                : ReadBefore();
        }

        if (CanRepeat)
            _stream.Position = _start;
        return _stream;
    }

    protected override ValueTask CloseAsync(Stream stream)
    {
        if (CanRepeat)
            Volatile.Write(ref _isTaken, 0);
        return ValueTask.CompletedTask;
    }

    private InvalidOperationException ReadBefore() => new(
        $"The stream for '{_name}' cannot be sent a second time: it was read before and cannot seek back. Give a new stream, a stream that can seek, a file or bytes.");
}
