namespace Camunda.Rest;

/// <summary>Authentication with tokens from a custom source, which caches them.</summary>
internal sealed class TokenAuthentication : CamundaAuthentication
{
    public TokenAuthentication(Func<CancellationToken, ValueTask<string>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    internal Func<CancellationToken, ValueTask<string>> Source { get; }

    public override string ToString() => "tokens of a custom source";
}
