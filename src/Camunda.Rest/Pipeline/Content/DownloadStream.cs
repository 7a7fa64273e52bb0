using System.Net;

namespace Camunda.Rest;

/// <summary>
/// The content of a response as it arrives, with a time limit between two pieces, for synchronous and asynchronous reads. Errors while
/// reading are thrown as <see cref="CamundaException"/>. Disposing it ends a pending read.
/// </summary>
internal sealed class DownloadStream : ReadOnlyStream
{
    /// <summary>The maximum number of bytes of a synchronous read.</summary>
    private const int MaxPiece = 32 * 1024;

    private readonly Stream _inner;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _clock;
    private readonly HttpRequestMessage _request;
    private readonly HttpStatusCode _status;
    // A pending read may still use it, and without one it needs no disposal.
    private CancellationTokenSource? _timer;
    private byte[]? _piece;
    private bool _isAbandoned;
    private volatile bool _isDisposed;

    /// <param name="inner">The content as it arrives.</param>
    /// <param name="patience">The time limit for the next bytes; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="clock">The clock for the time limit.</param>
    /// <param name="request">The request.</param>
    /// <param name="status">The status of the response.</param>
    public DownloadStream(Stream inner, TimeSpan patience, TimeProvider clock, HttpRequestMessage request, HttpStatusCode status)
    {
        _inner = inner;
        _patience = patience < TimerPool.Longest ? patience : TimerPool.Longest;
        _clock = clock;
        _request = request;
        _status = status;
    }

    /// <exception cref="CamundaException">The content was truncated, is damaged, or stalled.</exception>
    public override int Read(Span<byte> buffer)
    {
        var timer = Arm();
        try
        {
            // Not into the caller's buffer: a stream that ignores cancellation may still write to it after this method has returned.
            byte[] piece = _piece ??= new byte[MaxPiece];
            var reading = _inner.ReadAsync(piece.AsMemory(0, Math.Min(buffer.Length, piece.Length)), timer.Token);
            int read = reading.IsCompleted ? reading.GetAwaiter().GetResult() : Wait(reading.AsTask(), timer.Token);
            piece.AsSpan(0, read).CopyTo(buffer);
            return read;
        }
        catch (Exception error) when (Mapped(error, timer, CancellationToken.None) is var mapped && mapped != error)
        {
            throw mapped;
        }
        finally
        {
            Disarm(timer);
        }
    }

    /// <exception cref="CamundaException">The content was truncated, is damaged, or stalled.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var timer = Arm();
        CancellationTokenRegistration link = default;
        try
        {
            link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
            return await _inner.ReadAsync(buffer, timer.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (Mapped(error, timer, cancellationToken) is var mapped && mapped != error)
        {
            throw mapped;
        }
        finally
        {
            await link.DisposeAsync().ConfigureAwait(false);
            Disarm(timer);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        End();
        await _inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            End();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Wait(Task<int> reading, CancellationToken token)
    {
        try
        {
            return reading.WaitAsync(token).GetAwaiter().GetResult();
        }
        finally
        {
            _isAbandoned = !reading.IsCompleted;
        }
    }

    private CancellationTokenSource Arm()
    {
        if (_isAbandoned)
        {
            throw FailureMapper.FromBody(_request, _status, Late(null));
        }

        var timer = _timer;
        if (timer is null)
        {
            timer = _timer = new CancellationTokenSource(_patience, _clock);
        }
        else
        {
#pragma warning disable RS0030 // The source has the client's clock.
            timer.CancelAfter(_patience);
#pragma warning restore RS0030
        }

        ObjectDisposedException.ThrowIf(_isDisposed, typeof(Stream));
        return timer;
    }

    private void Disarm(CancellationTokenSource timer)
    {
        if (!TimerPool.CanReuse(_clock) || !timer.TryReset())
        {
            _timer = null;
            timer.Dispose();
        }
    }

    private void End()
    {
        _isDisposed = true;
        try
        {
            _timer?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The read has just ended.
        }
    }

    /// <summary>Returns the exception for the reader; the original one when it is not a failure of the call.</summary>
    private Exception Mapped(Exception error, CancellationTokenSource timer, CancellationToken cancellationToken) => error switch
    {
        // Streams throw various exceptions when they are cancelled or disposed.
        _ when _isDisposed =>
            error as ObjectDisposedException ?? new ObjectDisposedException("The content was disposed while it was read.", error),
        _ when cancellationToken.IsCancellationRequested =>
            new OperationCanceledException("The read was cancelled.", error, cancellationToken),
        _ when timer.IsCancellationRequested => FailureMapper.FromBody(_request, _status, Late(error)),
        IOException or HttpRequestException or TimeoutException or InvalidDataException => FailureMapper.FromBody(_request, _status, error),
        _ => error,
    };

    private TimeoutException Late(Exception? cause) => new($"No more content arrived within {_patience}.", cause);
}
