using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Camunda.Rest;

/// <summary>
/// Makes one call, of one attempt or several. It is retried when that is safe and useful, with back-off, within the time limit of the whole
/// call. Whether a retry is safe depends on the operation and on the verdict on the failed attempt.
/// </summary>
internal sealed partial class CallHandler : DelegatingHandler
{
    private readonly CamundaRetryOptions _options;
    private readonly TimeSpan _callTimeout;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>Created for the first call that fails: an application whose calls succeed never loads the code of the strategy.</summary>
    private ResiliencePipeline<HttpResponseMessage>? _pipeline;

    public CallHandler(CamundaRetryOptions options, TimeSpan callTimeout, TimeProvider clock, ILogger logger, HttpMessageHandler inner)
        : base(inner)
    {
        _options = options;
        _callTimeout = callTimeout;
        _clock = clock;
        _logger = logger;
    }

    private ResiliencePipeline<HttpResponseMessage> CreatePipeline() =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                // Each call has its own number of retries.
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = _options.BaseDelay,
                MaxDelay = _options.MaxDelay,
                ShouldHandle = arguments => ValueTask.FromResult(ShouldRetry(
                    RequestOf(arguments.Context), arguments.Outcome.Exception, arguments.AttemptNumber)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as CamundaException)?.RetryAfter),
                OnRetry = arguments =>
                {
                    Report(RequestOf(arguments.Context), arguments.Outcome.Exception, arguments.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Nearly every call succeeds at its first attempt, which needs no strategy around it.
        CamundaException first;
        try
        {
            return await TryAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (CamundaException error) when (!cancellationToken.IsCancellationRequested && ShouldRetry(request, error, 0))
        {
            first = error;
        }

        return await RetryAsync(request, first, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns whether a failed attempt may be retried according to its verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="isIdempotent">Whether the call is idempotent.</param>
    internal static bool MayRetry(FailureVerdict verdict, bool isIdempotent) =>
        verdict.IsTransient && (isIdempotent || !verdict.OutcomeUnknown);

    /// <summary>Retries a call; the failed attempt is the strategy's first.</summary>
    private async Task<HttpResponseMessage> RetryAsync(
        HttpRequestMessage request, CamundaException first, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(ContextKeys.Request, request);
        context.Properties.Set(ContextKeys.First, first);
        try
        {
            var outcome = await (_pipeline ??= CreatePipeline()).ExecuteOutcomeAsync(
                static (context, handler) => handler.NextAsync(context), context, this).ConfigureAwait(false);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<HttpResponseMessage>> NextAsync(ResilienceContext context)
    {
        if (context.Properties.GetValue(ContextKeys.First, null) is { } first)
        {
            context.Properties.Set(ContextKeys.First, null);
            return Outcome.FromException<HttpResponseMessage>(first);
        }

        try
        {
            return Outcome.FromResult(await TryAsync(RequestOf(context), context.CancellationToken).ConfigureAwait(false));
        }
        // The strategy's outcome is thrown at its end.
        catch (Exception error)
        {
            return Outcome.FromException<HttpResponseMessage>(error);
        }
    }

    private static HttpRequestMessage RequestOf(ResilienceContext context) => context.Properties.GetValue(ContextKeys.Request, null!);

    private Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallState.Of(request, _clock);
        call.Remaining = Remaining(request, call);
        return base.SendAsync(request, cancellationToken);
    }

    private bool ShouldRetry(HttpRequestMessage request, Exception? error, int attemptsBefore)
    {
        if (error is not CamundaException { Verdict: var verdict })
            return false;
        var call = CallState.Of(request, _clock);
        if (attemptsBefore >= (call.Overrides?.MaxRetries ?? _options.MaxRetries)
            || !MayRetry(verdict, IsIdempotent(request, call))
            || !RequestFacts.CanRepeat(request))
        {
            return false;
        }

        // A delay that is too long, or exceeds the time limit of the call, is useless: the call fails at once.
        var delay = verdict.RetryAfter ?? BackOff.Longest(attemptsBefore + 2, _options.BaseDelay, _options.MaxDelay);
        var remaining = Remaining(request, call);
        return delay <= _options.MaxDelay && (remaining == Timeout.InfiniteTimeSpan || delay < remaining);
    }

    private static bool IsIdempotent(HttpRequestMessage request, CallState call) =>
        call.Overrides?.RepeatWhenUncertain ?? RequestFacts.RepeatabilityOf(call.Operation, request) == Repeatability.Always;

    private TimeSpan Remaining(HttpRequestMessage request, CallState call)
    {
        var limit = call.Overrides?.CallTimeout ?? _callTimeout;
        if (limit == Timeout.InfiniteTimeSpan || RequestFacts.HasFiles(request))
            return Timeout.InfiniteTimeSpan;
        var remaining = limit - _clock.GetElapsedTime(call.Started);
        if (call.ServerWait > TimeSpan.Zero)
            remaining = remaining < TimeSpan.MaxValue - call.ServerWait ? remaining + call.ServerWait : TimeSpan.MaxValue;
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private void Report(HttpRequestMessage request, Exception? error, TimeSpan delay)
    {
        if (error is not CamundaException failure)
            return;
        string operationId = failure.OperationId ?? request.Method.Method;
        if (CamundaInstruments.CallRetries.Enabled)
        {
            CamundaInstruments.CallRetries.Count(
                1, new TagList { { CamundaTelemetry.OperationTag, operationId }, { CamundaTelemetry.ErrorTag, failure.Kind.ToString() } });
        }
        LogRetry(operationId, failure.Tries, failure.StatusCode, failure.Kind, failure.FailureSource, delay);
    }

    private static class ContextKeys
    {
        public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("Camunda.Rest.Request");
        public static readonly ResiliencePropertyKey<CamundaException?> First = new("Camunda.Rest.First");
    }

    [LoggerMessage(1, LogLevel.Information, "Attempt {Attempt} of {OperationId} failed ({Status} {Kind}, "
        + "from {Source}); retrying in {Delay}.")]
    private partial void LogRetry(
        string operationId, int attempt, HttpStatusCode? status, FailureKind kind, CamundaFailureSource source, TimeSpan delay);
}
