namespace Camunda.Rest;

/// <summary>A condition on a field that the API filters by <c>$like</c>; in a search expression <c>t.Field.Like("order*")</c>.</summary>
public interface IFilterLike
{
    /// <summary><c>$like</c>: the value matches this pattern; null asks for nothing.</summary>
    string? Like { get; }
}
