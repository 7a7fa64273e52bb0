using System.Net.Http.Headers;

namespace Camunda.Rest;

/// <summary>Sends the tokens of a custom source, which caches them.</summary>
internal sealed class SourceSession(Func<CancellationToken, ValueTask<string>> source) : CredentialSession
{
    /// <summary>The last token of the source: the only secret that is known when the source fails.</summary>
    private string? _last;

    public override async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The token of an earlier attempt must not be used when no new one can be obtained.
        request.Headers.Authorization = null;
        request.Headers.Authorization = await AskAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public override bool Reject(HttpRequestMessage request) => true;

    public override SecretRedactor RedactorFor(HttpRequestMessage request) =>
        SecretRedactor.For(request.Headers.Authorization?.Parameter, _last);

    private async Task<AuthenticationHeaderValue> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? token;
        try
        {
            token = await source(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            bool isTransient = FailureClassifier.Classify(error).IsTransient();
            var shown = SecretRedactor.For(_last).Redact(error);
            throw FailureMapper.FromToken(
                request,
                new TokenFailure(null, $"the token source failed with {error.GetType().Name}: {shown.Message}")
                {
                    IsTransient = isTransient,
                    Cause = shown,
                });
        }

        _last = token;

        return AccessToken.FindMistake(token) is { } mistake
            ? throw FailureMapper.FromToken(request, new TokenFailure(null, $"the token from the token source {mistake}"))
            : AccessToken.HeaderOf(token);
    }
}
