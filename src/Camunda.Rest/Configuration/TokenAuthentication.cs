namespace Camunda.Rest;

/// <summary>Tokens from the caller's own source, which keeps them.</summary>
internal sealed class TokenAuthentication : CamundaAuthentication
{
    public TokenAuthentication(Func<CancellationToken, ValueTask<string>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    internal Func<CancellationToken, ValueTask<string>> Source { get; }

    public override string ToString() => "tokens of the caller's source";
}
