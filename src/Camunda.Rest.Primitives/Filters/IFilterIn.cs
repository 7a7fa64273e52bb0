namespace Camunda.Rest;

/// <summary>A condition on a field that supports <c>$in</c>; in a search expression <c>values.Contains(t.Field)</c>.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public interface IFilterIn<T>
    where T : notnull
{
    /// <summary>Matches when the field equals one of these values (<c>$in</c>); null is no condition.</summary>
    IReadOnlyList<T>? In { get; }
}
