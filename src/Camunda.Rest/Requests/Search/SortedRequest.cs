using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A search whose order can be chosen. Immutable: every method returns a new request.</summary>
/// <typeparam name="TSelf">The type of the request itself.</typeparam>
/// <typeparam name="TSortField">The fields that the API sorts by.</typeparam>
/// <typeparam name="TItem">The model of an item.</typeparam>
public abstract class SortedRequest<TSelf, TSortField, TItem> : PagedRequest<TSelf, TItem>
    where TSelf : SortedRequest<TSelf, TSortField, TItem>
    where TSortField : struct, Json.IWireValue
{
    private IReadOnlyList<SearchSort<TSortField>> _sort = [];

    private protected SortedRequest(ResourceContext context, CamundaOperation operation, Paging paging)
        : base(context, operation, paging)
    {
    }

    private protected IReadOnlyList<SearchSort<TSortField>> Criteria => _sort;

    /// <summary>Sorts by a field in ascending order, after the fields of earlier calls.</summary>
    /// <exception cref="ArgumentException">The field is <c>default</c>, or was already added.</exception>
    public TSelf OrderBy(TSortField field) => Sort(field, SortOrder.Asc);

    /// <summary>Sorts by a field in descending order, after the fields of earlier calls.</summary>
    /// <exception cref="ArgumentException">The field is <c>default</c>, or was already added.</exception>
    public TSelf OrderByDescending(TSortField field) => Sort(field, SortOrder.Desc);

    private TSelf Sort(TSortField field, SortOrder order)
    {
        if (field.IsDefault)
        {
            throw new ArgumentException($"The sort field must not be default({typeof(TSortField).Name}). "
                + $"Use one of the members of {typeof(TSortField).Name}.", nameof(field));
        }

        if (_sort.Any(sort => sort.Field.Equals(field)))
            throw new ArgumentException($"The search is already sorted by {field}. Use each field only once.", nameof(field));
        return With(copy => copy._sort = [.. _sort, new SearchSort<TSortField>(field, order)]);
    }
}
