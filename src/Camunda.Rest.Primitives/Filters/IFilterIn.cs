namespace Camunda.Rest;

/// <summary>A condition on a field that the API filters by <c>$in</c>; in a search expression <c>values.Contains(t.Field)</c>.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IFilterIn<T>
    where T : notnull
{
    /// <summary><c>$in</c>: the value is one of these; null asks for nothing.</summary>
    IReadOnlyList<T>? In { get; }
}
