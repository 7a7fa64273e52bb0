using Microsoft.Extensions.Logging;

namespace Camunda.Rest;

/// <summary>
/// The token of one client. It is requested once for all calls that wait for it, independently of them: cancelling one call does not affect
/// the others. While a token is valid, its successor is requested in the background. After a failure, the identity provider is not asked
/// again before a growing delay has passed, and calls fail immediately.
/// </summary>
internal sealed partial class OAuthSession : CredentialSession
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The shortest time between two replacements of rejected tokens: a cluster that rejects all tokens must not cause a token request per
    /// call.
    /// </summary>
    private static readonly TimeSpan ReplacementPause = TimeSpan.FromSeconds(5);

    /// <summary>A token that expires on its way to the cluster is useless.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>The tolerance for timers, which fire a little early or late.</summary>
    private static readonly TimeSpan TimerSlack = TimeSpan.FromMilliseconds(20);

    private readonly object _lock = new();
    private readonly OAuthTokenSource _source;
    private readonly TimeSpan _refreshAhead;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private AccessToken? _token;
    private TokenRedactor? _redactor;
    private long _tokenAsked;
    private Task<TokenAnswer>? _fetch;
    private TokenFailure? _failure;
    private long _failed;
    private int _failures;
    private TimeSpan _pause;
    private long? _replaced;

    public OAuthSession(OAuthTokenSource source, TimeSpan refreshAhead, CredentialContext context)
    {
        _source = source;
        _refreshAhead = refreshAhead;
        _clock = context.Clock;
        _logger = context.Logger;
    }

    public override ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Task<TokenAnswer> fetch;
        lock (_lock)
        {
            if (_token is not null && Age < UsableFor(_token))
            {
                if (Age >= RefreshAfter(_token) && _fetch is null && PauseLeft == TimeSpan.Zero)
                    StartFetch();
                request.Headers.Authorization = _token.Header;
                return ValueTask.CompletedTask;
            }

            // The token of an earlier attempt must not be used when no new one can be obtained.
            request.Headers.Authorization = null;
            if (_fetch is null && PauseLeft is var left && left > TimeSpan.Zero)
                return ValueTask.FromException(FailureMapper.FromToken(request, _failure!, left));
            fetch = _fetch ?? StartFetch();
        }

        return new ValueTask(WaitAsync(request, fetch, cancellationToken));
    }

    public override bool Reject(HttpRequestMessage request)
    {
        lock (_lock)
        {
            // The token of another call was rejected before, and there is a newer one, or soon will be.
            if (_token is null || !_token.Header.Equals(request.Headers.Authorization))
                return true;
            if (_replaced is { } before && _clock.GetElapsedTime(before) < ReplacementPause)
                return false;
            _replaced = _clock.GetTimestamp();
            _token = null;
        }

        LogRefused(_source.Endpoint);
        return true;
    }

    public override SecretRedactor RedactorFor(HttpRequestMessage request)
    {
        string? carried = request.Headers.Authorization?.Parameter;
        string? present = _token?.Header.Parameter;
        if (_redactor is not { } known || known.Carried != carried || known.Present != present)
            _redactor = known = new(carried, present, SecretRedactor.For([.. _source.Secrets, carried, present]));
        return known.Redactor;
    }

    public override void Dispose()
    {
        _stopping.Cancel();
        _source.Dispose();
        base.Dispose();
    }

    private TimeSpan Age => _clock.GetElapsedTime(_tokenAsked);

    /// <summary>The remaining delay before the next token request.</summary>
    private TimeSpan PauseLeft =>
        _failure is not null && _pause - _clock.GetElapsedTime(_failed) is var left && left > TimerSlack ? left : TimeSpan.Zero;

    private static TimeSpan UsableFor(AccessToken token) => token.Lifetime - Min(Margin, token.Lifetime / 10);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private TimeSpan RefreshAfter(AccessToken token) => token.Lifetime - Min(_refreshAhead, token.Lifetime / 2);

    private async Task WaitAsync(HttpRequestMessage request, Task<TokenAnswer> fetch, CancellationToken cancellationToken)
    {
        var answer = await fetch.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (answer.Token is null)
        {
            TimeSpan left;
            lock (_lock)
                left = PauseLeft;
            throw FailureMapper.FromToken(request, answer.Failure!, left);
        }

        request.Headers.Authorization = answer.Token.Header;
    }

    /// <summary>Starts a token request that belongs to no call. Called under the lock, so that it cannot end before it is stored.</summary>
    private Task<TokenAnswer> StartFetch() => _fetch = Task.Run(FetchAsync);

    private async Task<TokenAnswer> FetchAsync()
    {
        long asked = _clock.GetTimestamp();
        TokenAnswer answer;
        try
        {
            answer = await _source.FetchAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // Whatever the error, the waiting calls have to receive it, and the next request must be possible.
            answer = new TokenFailure(
                _source.Endpoint,
                _stopping.IsCancellationRequested ? "the client was disposed" : $"the token request failed with {error.GetType().Name}")
            {
                Cause = _source.Redactor.Redact(error),
            };
        }

        lock (_lock)
        {
            _fetch = null;
            _failure = answer.Failure;
            if (answer.Token is not null)
            {
                _token = answer.Token;
                _tokenAsked = asked;
                _failures = 0;
            }
            else
            {
                _failed = _clock.GetTimestamp();
                _pause = NextPause(answer.Failure!);
            }
        }

        // A request that ends because the client is disposed is not a failure of the identity provider.
        if (!_stopping.IsCancellationRequested)
            CamundaInstruments.ReportToken(answer.Failure, _source.Endpoint, _clock.GetElapsedTime(asked));
        if (answer.Token is not null)
            LogFetched(_source.Endpoint, answer.Token.Lifetime);
        else if (!_stopping.IsCancellationRequested)
            LogFailed(answer.Failure!.Reason, _pause);
        return answer;
    }

    private TimeSpan NextPause(TokenFailure failure)
    {
        var grown = BackOff.Next(++_failures, FirstPause, LongestPause);
        return failure.RetryAfter is { } asked && asked > grown ? Min(LongestPause, asked) : grown;
    }

    /// <summary>Redacts the token of a request, and the current one.</summary>
    private sealed record TokenRedactor(string? Carried, string? Present, SecretRedactor Redactor);

    [LoggerMessage(1, LogLevel.Debug, "Received a new access token from {Endpoint}, valid for {Lifetime}.")]
    private partial void LogFetched(Uri? endpoint, TimeSpan lifetime);

    [LoggerMessage(2, LogLevel.Warning, "No access token could be obtained: {Reason}. "
        + "The next token request is made in {Pause} at the earliest.")]
    private partial void LogFailed(string reason, TimeSpan pause);

    [LoggerMessage(3, LogLevel.Information, "The cluster rejected the access token from {Endpoint} (401); a new one is requested.")]
    private partial void LogRefused(Uri? endpoint);
}
