namespace Camunda.Rest;

/// <summary>Tokens from an identity provider.</summary>
internal sealed class OAuthAuthentication : CamundaAuthentication
{
    private readonly CamundaOAuthOptions _options;

    public OAuthAuthentication(CamundaOAuthOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] mistakes = [.. options.FindMistakes()];
        if (mistakes.Length > 0)
            throw new ArgumentException(string.Join(' ', mistakes), nameof(options));
        _options = options.Clone();
    }

    public override string ToString() => "OAuth";

    internal override CredentialSession Open(CredentialContext context)
    {
        var transport = _options.Transport is { } given ? new BorrowedHandler(given) : context.CreateTransport();
        return new OAuthSession(new OAuthTokenSource(_options, transport, context.Clock), _options.RefreshAhead, context);
    }
}
