namespace Camunda.Rest;

/// <summary>The result of a token request: either a token or a failure.</summary>
internal readonly record struct TokenAnswer(AccessToken? Token, TokenFailure? Failure)
{
    public static implicit operator TokenAnswer(AccessToken token) => new(token, null);

    public static implicit operator TokenAnswer(TokenFailure failure) => new(null, failure);
}
