namespace Camunda.Rest.Testing.Search;

/// <summary>An entity and where it stands in an order: its values of the sort fields (null where it has none), then its key.</summary>
internal readonly record struct SortPlace<T>(T Entity, IReadOnlyList<IComparable?> Values, long Key);
