using System.Net;

namespace Camunda.Rest;

/// <summary>
/// The content of a response as it comes in, which gives up when nothing comes for too long, whether it is read with or without waiting. What breaks while it is read is a
/// <see cref="CamundaException"/>, as everywhere. Disposing it ends a read that is under way.
/// </summary>
internal sealed class DownloadStream : ReadOnlyStream
{
    /// <summary>What a read without waiting takes at a time.</summary>
    private const int MaxPiece = 32 * 1024;

    private readonly Stream _inner;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _clock;
    private readonly HttpRequestMessage _request;
    private readonly HttpStatusCode _status;
#pragma warning disable CA2213 // A read that is under way may still hold it, and it holds nothing while none is.
    private CancellationTokenSource? _timer;
#pragma warning restore CA2213
    private byte[]? _piece;
    private bool _isAbandoned;
    private volatile bool _isDisposed;

    /// <param name="inner">What comes in.</param>
    /// <param name="patience">How long the next bytes may take; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="clock">The clock for that.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="status">The status of the response.</param>
    public DownloadStream(Stream inner, TimeSpan patience, TimeProvider clock, HttpRequestMessage request, HttpStatusCode status)
    {
        _inner = inner;
        _patience = patience < TimerPool.Longest ? patience : TimerPool.Longest;
        _clock = clock;
        _request = request;
        _status = status;
    }

    /// <exception cref="CamundaException">The content broke off, is damaged, or did not go on in time.</exception>
    public override int Read(Span<byte> buffer)
    {
        var timer = Arm();
        try
        {
            // Not into the caller's buffer: a stream that ignores its cancellation may still write when nobody waits any more.
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

    /// <exception cref="CamundaException">The content broke off, is damaged, or did not go on in time.</exception>
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
            // The read has ended in this moment.
        }
    }

    /// <summary>What the reader gets of an error; the error itself where it is not for us to say.</summary>
    private Exception Mapped(Exception error, CancellationTokenSource timer, CancellationToken cancellationToken) => error switch
    {
        // Streams that are cancelled or disposed say so in many ways.
        _ when _isDisposed => error as ObjectDisposedException ?? new ObjectDisposedException("The content was disposed while it was read.", error),
        _ when cancellationToken.IsCancellationRequested => new OperationCanceledException("The read was cancelled.", error, cancellationToken),
        _ when timer.IsCancellationRequested => FailureMapper.FromBody(_request, _status, Late(error)),
        IOException or HttpRequestException or TimeoutException or InvalidDataException => FailureMapper.FromBody(_request, _status, error),
        _ => error,
    };

    private TimeoutException Late(Exception? cause) => new($"Nothing more of the content came within {_patience}.", cause);
}
