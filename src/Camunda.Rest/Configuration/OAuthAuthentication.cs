namespace Camunda.Rest;

/// <summary>Authentication with tokens from an identity provider.</summary>
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
}
