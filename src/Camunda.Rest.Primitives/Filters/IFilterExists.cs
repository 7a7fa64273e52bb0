namespace Camunda.Rest;

/// <summary>A condition on a field that supports <c>$exists</c>; in a search expression <c>t.Field.Exists()</c>.</summary>
public interface IFilterExists
{
    /// <summary>Matches when the field has a value, or when it has none (<c>$exists</c>); null is no condition.</summary>
    bool? Exists { get; }
}
