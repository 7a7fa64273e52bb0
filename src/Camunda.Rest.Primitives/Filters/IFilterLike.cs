namespace Camunda.Rest;

/// <summary>A condition on a field that supports <c>$like</c>; in a search expression <c>t.Field.Like("order*")</c>.</summary>
public interface IFilterLike
{
    /// <summary>Matches when the field matches this pattern (<c>$like</c>); null is no condition.</summary>
    string? Like { get; }
}
