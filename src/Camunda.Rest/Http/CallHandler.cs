using System.Net;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Camunda.Rest;

/// <summary>
/// One call, of one try or several. It is sent again when that is safe and may help, with growing pauses, inside the time that the whole call has. What is safe depends on the operation
/// and on whether the cluster surely did nothing for the failed try. What goes wrong in the end, on the way or by the cluster's word, becomes a <see cref="CamundaException"/>. Refit asks for
/// that too, but of a call without a result it has the whole answer read first, however long it is, and lets an answer that breaks off pass as it is.
/// </summary>
internal sealed partial class CallHandler : DelegatingHandler
{
    private readonly CamundaRetryOptions _options;
    private readonly TimeSpan _callTimeout;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    /// <summary>Made for the first call that fails: a program whose calls succeed never has the strategy's code loaded.</summary>
    private ResiliencePipeline<HttpResponseMessage>? _pipeline;

    public CallHandler(CamundaRetryOptions options, TimeSpan callTimeout, TimeProvider clock, ILogger logger, HttpMessageHandler inner)
        : base(inner)
    {
        _options = options;
        _callTimeout = callTimeout;
        _clock = clock;
        _logger = logger;
    }

    private ResiliencePipeline<HttpResponseMessage> CreatePipeline() => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = _clock }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            // How often is up to each call.
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = _options.BaseDelay,
            MaxDelay = _options.MaxDelay,
            ShouldHandle = arguments => ValueTask.FromResult(ShouldRepeat(RequestOf(arguments.Context), arguments.Outcome, arguments.AttemptNumber)),
            DelayGenerator = arguments => ValueTask.FromResult(RetryAfterOf(arguments.Outcome)),
            OnRetry = arguments =>
            {
                Report(RequestOf(arguments.Context), arguments.Outcome, arguments.RetryDelay);
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Nearly every call succeeds at its first try, which needs nothing around it.
        HttpResponseMessage? response = null;
        Exception? thrown = null;
        try
        {
            response = await TryAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                return response;
        }
#pragma warning disable CA1031 // It is thrown on, as it is or mapped.
        catch (Exception error)
#pragma warning restore CA1031
        {
            thrown = error;
        }

        return await SettleAsync(request, response, thrown, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Goes on from a first try that failed, to a success or to an exception that says why there is none.</summary>
    private async Task<HttpResponseMessage> SettleAsync(HttpRequestMessage request, HttpResponseMessage? refused, Exception? thrown, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            var first = new FirstTry(thrown is null ? Outcome.FromResult(refused!) : Outcome.FromException<HttpResponseMessage>(thrown));
            response = await RepeatAsync(request, first, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (FailureMapper.FromTransport(request, error, cancellationToken) is var mapped && mapped != error)
        {
            throw mapped;
        }

        if (response.IsSuccessStatusCode)
            return response;
        using (response)
        {
            response.RequestMessage ??= request;
            throw (await FailureMapper.FromResponseAsync(response, _clock, cancellationToken).ConfigureAwait(false))!;
        }
    }

    /// <summary>The failed try is the strategy's first attempt.</summary>
    private async Task<HttpResponseMessage> RepeatAsync(HttpRequestMessage request, FirstTry first, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            first.Outcome.Result?.Dispose();
            first.Outcome.ThrowIfException();
            cancellationToken.ThrowIfCancellationRequested();
        }

        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(ContextKeys.Request, request);
        context.Properties.Set(ContextKeys.First, first);
        try
        {
            var outcome = await (_pipeline ??= CreatePipeline()).ExecuteOutcomeAsync(static (context, handler) => handler.NextAsync(context), context, this).ConfigureAwait(false);
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
            return first.Outcome;
        }

        try
        {
            return Outcome.FromResult(await TryAsync(RequestOf(context), context.CancellationToken).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // The strategy's outcome is thrown at its end.
        catch (Exception error)
#pragma warning restore CA1031
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

    private bool ShouldRepeat(HttpRequestMessage request, Outcome<HttpResponseMessage> outcome, int triesBefore)
    {
        if (outcome.Result is { IsSuccessStatusCode: true })
            return false;
        var kind = KindOf(outcome);
        var call = CallState.Of(request, _clock);
        bool surelyNot = outcome.Result is { } refused ? FailureClassifier.IsRefusal(refused) : kind.SurelyNotCarriedOut();
        if (kind.IsTransient() && !surelyNot)
            call.MayHaveBeenCarriedOut = true;
        if (!kind.IsTransient() || triesBefore >= (call.Overrides?.MaxRetries ?? _options.MaxRetries) || !RequestFacts.CanRepeat(request))
            return false;
        if (!surelyNot && !MayRepeatWhenUncertain(request, call))
            return false;

        // A pause that is too long, or that the call has no time for, helps nobody: the caller learns of the failure at once.
        var pause = RetryAfterOf(outcome) ?? LongestPause(triesBefore);
        var remaining = Remaining(request, call);
        return pause <= _options.MaxDelay && (remaining == Timeout.InfiniteTimeSpan || pause < remaining);
    }

    private static bool MayRepeatWhenUncertain(HttpRequestMessage request, CallState call) =>
        call.Overrides?.RepeatWhenUncertain ?? OperationFacts.RepeatabilityOf(call.Operation, request) == Repeatability.Always;

    private static FailureKind KindOf(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => FailureClassifier.Classify(response.StatusCode),
        { Exception: CamundaException mapped } => mapped.Kind,
        { Exception: { } error } => FailureClassifier.Classify(error),
        _ => FailureKind.Unexpected,
    };

    private TimeSpan LongestPause(int triesBefore)
    {
        double doubled = _options.BaseDelay.TotalMilliseconds * Math.Pow(2, Math.Min(triesBefore + 1, 60));
        return doubled < _options.MaxDelay.TotalMilliseconds ? TimeSpan.FromMilliseconds(doubled) : _options.MaxDelay;
    }

    private TimeSpan? RetryAfterOf(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => RetryAfter.Read(response.Headers.RetryAfter, _clock),

        // A token is asked for again after a pause, and there is no use in coming earlier.
        { Exception: CamundaException mapped } => mapped.RetryAfter,
        _ => null,
    };

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

    private void Report(HttpRequestMessage request, Outcome<HttpResponseMessage> outcome, TimeSpan pause)
    {
        var call = CallState.Of(request, _clock);
        string operationId = call.Operation?.Id ?? request.Method.Method;
        var kind = KindOf(outcome);
        if (CamundaInstruments.CallRetries.Enabled)
            CamundaInstruments.CallRetries.Add(1, new(CamundaTelemetry.OperationTag, operationId), new(CamundaTelemetry.ErrorTag, kind.ToString()));
        LogRepeat(operationId, call.Tries, outcome.Result?.StatusCode, kind, pause);
    }

    private sealed record FirstTry(Outcome<HttpResponseMessage> Outcome);

    private static class ContextKeys
    {
        public static readonly ResiliencePropertyKey<HttpRequestMessage> Request = new("Camunda.Rest.Request");
        public static readonly ResiliencePropertyKey<FirstTry?> First = new("Camunda.Rest.FirstTry");
    }

    [LoggerMessage(1, LogLevel.Information, "{OperationId} failed at try {Try} ({Status} {Kind}) and is sent again in {Pause}.")]
    private partial void LogRepeat(string operationId, int @try, HttpStatusCode? status, FailureKind kind, TimeSpan pause);
}
