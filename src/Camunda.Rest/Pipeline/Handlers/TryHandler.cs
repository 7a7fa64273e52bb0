using System.Net;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// One attempt of a call. It is sent when the limiter grants a permit (long polls and job outcomes need none), and reports its
/// result to the limiter. It has a time limit: for uploads the limit applies to the next piece, for a long poll it is the server's timeout
/// plus a margin, and no attempt exceeds the remaining time of its call. It ends with the last byte of the response: a truncated or stalled
/// body is a failure of this attempt, not of the code that reads it. Downloads are read as streams, and the bodies of failures are read,
/// with limits, by the mapper.
/// </summary>
/// <remarks>What waits stands in few methods, because each asynchronous method costs memory and time on every call.</remarks>
internal sealed class TryHandler(
    AdaptiveLimiter limiter, TimeSpan limit, TimeSpan margin, long maxResponseSize, TimeProvider clock, HttpMessageHandler inner)
    : DelegatingHandler(inner)
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
        var time = default(AttemptLimit);
        try
        {
            time = new AttemptLimit(_timers, LimitOf(call), request, cancellationToken);
            Prepare(request);
            var response = await base.SendAsync(request, time.Token).ConfigureAwait(false);
            Restore(response, request);
            if (!response.IsSuccessStatusCode)
                throw await FailureMapper.FromResponseAsync(request, response, clock, time.Token, cancellationToken).ConfigureAwait(false);
            await TakeInAsync(request, response, call, time.Token).ConfigureAwait(false);
            signal = LimiterSignal.Success;
            return response;
        }
        catch (Exception error)
        {
            var judged = Judge(request, call, time, error, cancellationToken);
            signal = NoteVerdict(judged, call);
            if (ReferenceEquals(judged, error))
                throw;
            throw judged;
        }
        finally
        {
            await time.Link.DisposeAsync().ConfigureAwait(false);
            time.End();
            if (isLimited)
                limiter.Release(signal, sent);
        }
    }

    /// <summary>Returns what a failed attempt indicates about the load of the cluster.</summary>
    internal static LimiterSignal SignalOf(FailureVerdict verdict) =>
        verdict.IsBackPressure ? LimiterSignal.BackPressure : LimiterSignal.None;

    private static CamundaException TooLate(
        HttpRequestMessage request, CallState call, TimeSpan limit, Exception cancelled) => call.IsAuthenticating
            ? FailureMapper.FromToken(
                request,
                new TokenFailure(null, $"it did not arrive within {limit}") { IsTransient = true, Cause = cancelled })
            : CamundaException.Create(FailureMapper.Start(request, FailureVerdict.Of(FailureKind.Timeout)) with
            {
                Cause = new TimeoutException($"No response within {limit}.", cancelled),
            });

    /// <summary>Says how the request is sent, which each attempt does anew.</summary>
    private static void Prepare(HttpRequestMessage request)
    {
        // HTTP/2 where the server supports it, which it negotiates over TLS only.
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        GzipContent.Accept(request);
        FormBoundary.Unquote(request.Content);
    }

    /// <summary>Undoes what was done to the response on its way.</summary>
    private static void Restore(HttpResponseMessage response, HttpRequestMessage request)
    {
        // A handler may have sent a copy; the state of the call belongs to the original.
        response.RequestMessage = request;
        GzipContent.Unpack(response);
    }

    /// <summary>Returns the one verdict on what an attempt threw.</summary>
    private static Exception Judge(
        HttpRequestMessage request, CallState call, in AttemptLimit time, Exception error, CancellationToken cancellationToken) =>
        time.HasEnded(error) ? TooLate(request, call, time.Time, error) : FailureMapper.FromTransport(request, error, cancellationToken);

    /// <summary>Notes on the call whether the outcome of a failed attempt is unknown.</summary>
    /// <returns>What the attempt says about the load of the cluster.</returns>
    private static LimiterSignal NoteVerdict(Exception judged, CallState call)
    {
        if (judged is not CamundaException { Verdict: var verdict })
            return LimiterSignal.None;
        call.OutcomeUnknown |= verdict.OutcomeUnknown;
        return SignalOf(verdict);
    }

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

    private async ValueTask TakeInAsync(
        HttpRequestMessage request, HttpResponseMessage response, CallState call, CancellationToken cancellationToken)
    {
        try
        {
            var body = ReadOnlyMemory<byte>.Empty;
            string? mediaType = null;
            if (call.Operation?.Result == CamundaResultKind.Stream)
            {
                response.Content = await GuardAsync(
                    response, call.Overrides?.RequestTimeout ?? limit, cancellationToken).ConfigureAwait(false);
            }
            else if (response.StatusCode != HttpStatusCode.NoContent)
            {
                var whole = await BufferAsync(
                    response.Content, maxResponseSize, !RequestFacts.ReturnsText(call.Operation), cancellationToken).ConfigureAwait(false);
                response.Content = whole;
                body = whole.WrittenMemory;
                mediaType = whole.IsJson ? null : whole.Headers.ContentType?.MediaType;
            }

            if (call.Operation is { } operation
                && ResultForm.FindMistake(operation, response.StatusCode, mediaType, body.Span) is { } mistake)
            {
                throw FailureMapper.FromForeignSuccess(request, response, mistake);
            }
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

    private static async ValueTask<BufferedContent> BufferAsync(
        HttpContent content, long maxSize, bool isModel, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bytes = await PooledByteBuffer.ReadToEndAsync(
            stream, cancellationToken, content.Headers.ContentLength, maxSize).ConfigureAwait(false);

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
