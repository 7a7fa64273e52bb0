namespace Camunda.Rest;

/// <summary>
/// A stream of the caller's, from its position at the time it was passed; it is never closed. A stream that can seek can be sent several
/// times, but not concurrently; any other stream once.
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
            throw new ArgumentException("The stream cannot be read: it is closed or write-only.", argument);
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
            {
                throw new InvalidOperationException($"The stream for '{_name}' was closed before it was sent. "
                    + "Keep it open until the call returns.");
            }

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
                ? new InvalidOperationException($"The stream for '{_name}' is already being sent by another call. "
                    + "Wait for that call, or pass bytes or a file.")
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
        $"The stream for '{_name}' cannot be resent: it was already read and cannot seek. "
            + "Pass a new stream, a seekable stream, a file or bytes.");
}
