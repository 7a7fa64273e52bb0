using System.Net;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// One attempt of a call. It is sent when the limiter grants a permit (long polls and job outcomes need none), and the limiter is told the
/// result. It has a time limit: for uploads the limit applies to the next piece, for a long poll it is the server's timeout plus a margin,
/// and no attempt exceeds the remaining time of its call. It ends with the last byte of the response: a truncated or stalled body is a
/// failure of this attempt, not of the code that reads it. Downloads are read as streams, and the bodies of failures are read, with limits,
/// by the mapper.
/// </summary>
/// <remarks>This is one method, because each asynchronous method costs memory and time on every call.</remarks>
internal sealed class TryHandler(AdaptiveLimiter limiter, TimeSpan limit, TimeSpan margin, long maxResponseSize, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The longest time that a timer supports, about seven weeks.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly TimerPool _timers = new(clock);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallState.Of(request, clock);
        bool isLimited = call.ServerWait == TimeSpan.Zero && call.Operation is not { DeliversOutcome: true };
        if (isLimited)
            await WaitForRoomAsync(request, call, cancellationToken).ConfigureAwait(false);

        var signal = LimiterSignal.None;
        long sent = clock.GetTimestamp();
        var whole = LimitOf(call);
        CancellationTokenSource? timer = null;
        UploadProgress? progress = null;
        CancellationTokenRegistration link = default;
        try
        {
            var token = cancellationToken;
            if (whole != Timeout.InfiniteTimeSpan)
            {
                timer = _timers.Rent(whole);
                progress = WatchFiles(request, timer, whole);

                // Registered with the source itself: a linked source would be an extra allocation.
                link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
                token = timer.Token;
            }

            // HTTP/2 where the server supports it, which it negotiates over TLS only.
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
            GzipContent.Accept(request);
            FormBoundary.Unquote(request.Content);
            var response = await base.SendAsync(request, token).ConfigureAwait(false);
            response.RequestMessage = request; // A handler may have sent a copy; the state of the call belongs to the original.
            GzipContent.Unpack(response);
            if (!response.IsSuccessStatusCode)
                throw await FailureMapper.FromResponseAsync(request, response, clock, token, cancellationToken).ConfigureAwait(false);
            await TakeInAsync(request, response, call, token).ConfigureAwait(false);
            signal = LimiterSignal.Success;
            return response;
        }
        catch (Exception error)
        {
            bool isOver = error is OperationCanceledException && timer is { IsCancellationRequested: true } && !cancellationToken.IsCancellationRequested;
            var judged = isOver ? TooLate(request, call, whole, error) : FailureMapper.FromTransport(request, error, cancellationToken);
            if (judged is CamundaException { Verdict: var verdict })
            {
                signal = SignalOf(verdict);
                call.OutcomeUnknown |= verdict.OutcomeUnknown;
            }

            if (ReferenceEquals(judged, error))
                throw;
            throw judged;
        }
        finally
        {
            await link.DisposeAsync().ConfigureAwait(false);
            progress?.Dispose();
            if (timer is not null)
                _timers.Return(timer);
            if (isLimited)
                limiter.Release(signal, sent);
        }
    }

    /// <summary>Returns what a failed attempt indicates about the load of the cluster.</summary>
    internal static LimiterSignal SignalOf(FailureVerdict verdict) => verdict.IsBackPressure ? LimiterSignal.BackPressure : LimiterSignal.None;

    private static CamundaException TooLate(HttpRequestMessage request, CallState call, TimeSpan limit, Exception cancelled) => call.IsAuthenticating
        ? FailureMapper.FromToken(
            request,
            new TokenFailure(null, $"it did not arrive within {limit}") { IsTransient = true, Cause = cancelled })
        : CamundaException.Create(FailureMapper.Start(request, FailureVerdict.Of(FailureKind.Timeout)) with { Cause = new TimeoutException($"No response within {limit}.", cancelled) });

    private static UploadProgress? WatchFiles(HttpRequestMessage request, CancellationTokenSource timer, TimeSpan whole) =>
#pragma warning disable RS0030 // The source has the client's clock.
        RequestFacts.HasFiles(request) ? UploadProgress.Watch(request.Content, () => timer.CancelAfter(whole)) : null;
#pragma warning restore RS0030

    private async ValueTask WaitForRoomAsync(HttpRequestMessage request, CallState call, CancellationToken cancellationToken)
    {
        long began = clock.GetTimestamp();
        if (!await limiter.WaitAsync(call.Remaining, cancellationToken).ConfigureAwait(false))
        {
            throw CamundaException.Create(FailureMapper.Start(request, FailureVerdict.Of(FailureKind.NoRoom)) with
            {
                Seen = $"no permit was available within {call.Remaining}; the concurrency limiter has {limiter.State}",
            });
        }

        if (call.Remaining != Timeout.InfiniteTimeSpan)
        {
            var left = call.Remaining - clock.GetElapsedTime(began);
            call.Remaining = left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private TimeSpan LimitOf(CallState call)
    {
        bool held = call.ServerWait > TimeSpan.Zero;
        var own = call.Overrides?.RequestTimeout ?? (held ? margin : limit);
        if (own != Timeout.InfiniteTimeSpan)
            own = own < Longest && call.ServerWait < Longest - own ? own + call.ServerWait : Longest;
        var left = call.Remaining == Timeout.InfiniteTimeSpan || call.Remaining < Longest ? call.Remaining : Longest;
        if (left == Timeout.InfiniteTimeSpan)
            return own;
        return own == Timeout.InfiniteTimeSpan || left < own ? left : own;
    }

    private async ValueTask TakeInAsync(HttpRequestMessage request, HttpResponseMessage response, CallState call, CancellationToken cancellationToken)
    {
        try
        {
            var body = ReadOnlyMemory<byte>.Empty;
            string? mediaType = null;
            if (call.Operation?.Result == CamundaResultKind.Stream)
            {
                response.Content = await GuardAsync(response, call.Overrides?.RequestTimeout ?? limit, cancellationToken).ConfigureAwait(false);
            }
            else if (response.StatusCode != HttpStatusCode.NoContent)
            {
                var whole = await BufferAsync(response.Content, maxResponseSize, !RequestFacts.ReturnsText(call.Operation), cancellationToken).ConfigureAwait(false);
                response.Content = whole;
                body = whole.WrittenMemory;
                mediaType = whole.IsJson ? null : whole.Headers.ContentType?.MediaType;
            }

            if (call.Operation is { } operation && ResultForm.FindMistake(operation, response.StatusCode, mediaType, body.Span) is { } mistake)
                throw FailureMapper.FromForeignSuccess(request, response, mistake);
        }
        catch (BufferLimitException)
        {
            var tooLarge = ResponseLimit.Exceeded(response, maxResponseSize);
            response.Dispose();
            throw tooLarge;
        }
        catch (InvalidDataException broken)
        {
            // The request may have been processed, as with a truncated body.
            response.Dispose();
            throw new IOException("The compressed response cannot be decompressed.", broken);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async ValueTask<BufferedContent> BufferAsync(HttpContent content, long maxSize, bool isModel, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bytes = await PooledByteBuffer.ReadToEndAsync(stream, cancellationToken, content.Headers.ContentLength, maxSize).ConfigureAwait(false);

        // At its end, this releases the connection.
        await stream.DisposeAsync().ConfigureAwait(false);
        content.Dispose();
        return new BufferedContent(bytes, content, isModel);
    }

    private async ValueTask<HttpContent> GuardAsync(HttpResponseMessage response, TimeSpan patience, CancellationToken cancellationToken)
    {
        var content = response.Content;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var guarded = new StreamContent(new DownloadStream(stream, patience, clock, response.RequestMessage!, response.StatusCode));
        foreach (var (name, values) in content.Headers.NonValidated)
            guarded.Headers.TryAddWithoutValidation(name, values);
        return guarded;
    }
}
