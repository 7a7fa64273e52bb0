namespace Camunda.Rest;

/// <summary>A condition on a field that the API filters by <c>$exists</c>; in a search expression <c>t.Field.Exists()</c>.</summary>
public interface IFilterExists
{
    /// <summary><c>$exists</c>: the field has a value, or has none; null asks for nothing.</summary>
    bool? Exists { get; }
}
