namespace Camunda.Rest;

/// <summary>What came of asking for a token: one of the two.</summary>
internal readonly record struct TokenAnswer(AccessToken? Token, TokenFailure? Failure)
{
    public static implicit operator TokenAnswer(AccessToken token) => new(token, null);

    public static implicit operator TokenAnswer(TokenFailure failure) => new(null, failure);
}
