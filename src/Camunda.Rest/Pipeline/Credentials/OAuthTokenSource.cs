using System.Text.Json;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;

namespace Camunda.Rest;

/// <summary>Requests tokens from an identity provider.</summary>
internal sealed class OAuthTokenSource : IDisposable
{
    /// <summary>
    /// The assumed lifetime of a token when the response does not state one. A shorter one leads to a 401, which replaces the token.
    /// </summary>
    private static readonly TimeSpan UnstatedLifetime = TimeSpan.FromMinutes(5);

    private const int MaxAnswer = 1024 * 1024;
    private const int MaxQuoted = 512;

    private readonly CamundaOAuthOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private Uri? _tokenUrl;
    private string? _issuer;

    public OAuthTokenSource(CamundaOAuthOptions options, HttpMessageHandler transport, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _tokenUrl = options.TokenUrl;
        Secrets = [options.Secret];
        Redactor = SecretRedactor.For(Secrets);
        _http = new HttpClient(new TokenResponseHandler(MaxAnswer, transport)) { Timeout = Timeout.InfiniteTimeSpan };
        UserAgentText.Apply(_http);
    }

    /// <summary>The token endpoint, or the discovery address before it is known, without secrets.</summary>
    public Uri Endpoint => AddressText.Show(_tokenUrl ?? DiscoveryUrl);

    /// <summary>The long-lived secrets of the client.</summary>
    public IReadOnlyList<string?> Secrets { get; }

    /// <summary>Redacts these secrets.</summary>
    public SecretRedactor Redactor { get; }

    private Uri DiscoveryUrl => new(_options.Issuer!.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration");

    public async Task<TokenAnswer> FetchAsync(CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            if (_tokenUrl is null && await DiscoverAsync(either.Token).ConfigureAwait(false) is { } failure)
                return failure;
            var answer = await RequestAsync(_tokenUrl!, either.Token).ConfigureAwait(false);

            // The identity provider may have moved its endpoint, so it is discovered again after a failure.
            if (answer.Token is null)
                _tokenUrl = _options.TokenUrl;
            return answer;
        }
        catch (OperationCanceledException cancelled) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new TokenFailure(Endpoint, $"{Endpoint} did not respond within {_options.Timeout}")
            {
                IsTransient = true,
                Cause = cancelled,
            };
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Reads the token endpoint from the discovery document of the identity provider, without its keys.</summary>
    private async Task<TokenFailure?> DiscoverAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(DiscoveryUrl, cancellationToken).ConfigureAwait(false);
            using var found = await ProtocolResponse.FromHttpResponseAsync<DiscoveryDocumentResponse>(response, new DiscoveryPolicy
            {
                Authority = _options.Issuer!.AbsoluteUri.TrimEnd('/'),
                RequireHttps = false, // Checked below, where options allow an exception.
                RequireKeySet = false,

                // Large identity providers have their token endpoint outside the issuer's address.
                ValidateEndpoints = false,
            }).ConfigureAwait(false);
            if (found.IsError || !response.IsSuccessStatusCode)
                return Fail(Endpoint, found, Redactor);
            if (!Uri.TryCreate(found.TokenEndpoint, UriKind.Absolute, out var tokenUrl))
                return new TokenFailure(Endpoint, $"{Endpoint} states no token endpoint");
            if (_options.FindMistake("the token endpoint", tokenUrl) is { } mistake)
                return new TokenFailure(Endpoint, $"the token endpoint that {Endpoint} states is invalid: {mistake.TrimEnd('.')}");
            _tokenUrl = tokenUrl;
            _issuer = found.Issuer;
            return null;
        }
        catch (HttpRequestException error)
        {
            return Fail(Endpoint, error, Redactor);
        }
    }

    private async Task<TokenAnswer> RequestAsync(Uri tokenUrl, CancellationToken cancellationToken)
    {
        using var request = new ClientCredentialsTokenRequest
        {
            Address = tokenUrl.AbsoluteUri,
            ClientId = _options.ClientId,
            ClientSecret = _options.Secret,
            ClientCredentialStyle = _options.ClientCredentialStyle == CamundaClientCredentialStyle.Header
                ? ClientCredentialStyle.AuthorizationHeader
                : ClientCredentialStyle.PostBody,
            Scope = _options.Scope,
        };
        if (_options.Resource is not null)
            request.Resource.Add(_options.Resource);
        request.Parameters.AddOptional(OidcConstants.TokenRequest.Audience, _options.Audience);
        string? assertion = null;
        if (_options.Certificate is not null)
        {
            // The issuer as the identity provider states it, if known: providers increasingly require exactly that.
            assertion = ClientAssertions.Create(
                _options.Certificate, _options.ClientId, _issuer ?? tokenUrl.AbsoluteUri, _clock.GetUtcNow());
            request.ClientAssertion = new ClientAssertion { Type = OidcConstants.ClientAssertionTypes.JwtBearer, Value = assertion };
        }

        using var response = await _http.RequestClientCredentialsTokenAsync(request, cancellationToken).ConfigureAwait(false);
        var endpoint = AddressText.Show(tokenUrl);
        if (response.IsError || !string.IsNullOrEmpty(response.TryGet(OidcConstants.TokenResponse.Error)))
            return Fail(endpoint, response, EverySecret());
        if (KindOfToken(response) is { } kind)
            return new TokenFailure(endpoint, $"the access_token from {endpoint} is {kind} instead of a string");
        if (AccessToken.FindMistake(response.AccessToken) is { } mistake)
            return new TokenFailure(endpoint, $"the token from {endpoint} {mistake}");
        if (response.TokenType is { Length: > 0 } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return new TokenFailure(endpoint, $"the token from {endpoint} has the type {Clean(type, EverySecret())}, "
                + "but the cluster requires Bearer");
        }

        return new AccessToken(
            AccessToken.HeaderOf(response.AccessToken!),
            response.ExpiresIn > 0 ? TimeSpan.FromSeconds(response.ExpiresIn) : UnstatedLifetime);

        SecretRedactor EverySecret() => SecretRedactor.For([.. Secrets, assertion, response.AccessToken]);
    }

    /// <summary>Returns what the response contains instead of a token string; null when there is a string, or nothing.</summary>
    private static string? KindOfToken(ProtocolResponse response) =>
        response.Json is { ValueKind: JsonValueKind.Object } json
            && json.TryGetProperty(OidcConstants.TokenResponse.AccessToken, out var token)
            ? token.ValueKind switch
            {
                JsonValueKind.String or JsonValueKind.Null => null,
                JsonValueKind.Number => "a number",
                JsonValueKind.Object => "an object",
                JsonValueKind.Array => "an array",
                _ => "true or false",
            }
            : null;

    private TokenFailure Fail(Uri endpoint, ProtocolResponse response, SecretRedactor redactor)
    {
        if (response.HttpResponse is null)
            return Fail(endpoint, response.Exception, redactor);
        var status = response.HttpStatusCode;
        string? error = Clean(response.TryGet(OidcConstants.TokenResponse.Error), redactor);
        string? description = Clean(response.TryGet(OidcConstants.TokenResponse.ErrorDescription), redactor);
        bool isTransient = FailureClassifier.Classify(status).IsTransient() || error is "temporarily_unavailable" or "server_error";
        string said = string.Join(": ", new[] { error, description }.Where(part => !string.IsNullOrEmpty(part)));
        if (said.Length == 0)
        {
            said = response.IsError && (int)status is >= 200 and < 300
                ? Clean(response.Error, redactor) ?? "the response is malformed"
                : "the response is not an OAuth error";
        }

        return new TokenFailure(endpoint, $"{endpoint} returned {(int)status} {status}: {said}")
        {
            IsTransient = isTransient,
            Error = error,
            ErrorDescription = description,
            RetryAfter = Camunda.Rest.RetryAfter.Read(response.HttpResponse.Headers.RetryAfter, _clock),
        };
    }

    private static TokenFailure Fail(Uri endpoint, Exception? error, SecretRedactor redactor)
    {
        error = redactor.Redact(error);
        return new(endpoint, $"{endpoint} could not be reached: {TransportReason.Of(error)}") { IsTransient = true, Cause = error };
    }

    /// <summary>Returns text of the identity provider, safe to show.</summary>
    private static string? Clean(string? text, SecretRedactor redactor)
    {
        if (text is null)
            return null;
        text = string.Concat(redactor.Redact(text).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length <= MaxQuoted ? text : LogText.Cut(text, MaxQuoted) + "…";
    }
}
