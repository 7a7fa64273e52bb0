namespace Camunda.Rest;

/// <summary>Tokens from an identity provider.</summary>
internal sealed class OAuthAuthentication : CamundaAuthentication
{
    public OAuthAuthentication(CamundaOAuthOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] mistakes = [.. options.FindMistakes()];
        if (mistakes.Length > 0)
            throw new ArgumentException(string.Join(' ', mistakes), nameof(options));
        Options = options.Clone();
    }

    internal CamundaOAuthOptions Options { get; }

    public override string ToString() => "OAuth";

    internal override CredentialSession Open(CredentialContext context)
    {
        var transport = Options.Transport is { } given ? new BorrowedHandler(given) : context.CreateTransport();
        return new OAuthSession(new OAuthTokenSource(Options, transport, context.Clock), Options.RefreshAhead, context);
    }
}
