using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest;

/// <summary>
/// Prevents LINQ operators on searches: a condition or an order that the API does not support would otherwise bind to the operators for
/// <see cref="IAsyncEnumerable{T}"/>, and everything would be fetched and filtered in memory. Such code does not compile.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClientSideQueryGuards
{
    private const string NotAFilter = "The condition does not match the filter of the search, so the API cannot evaluate it. To fetch "
        + "everything and filter in memory, call AsAsyncEnumerable() first.";
    private const string NotASortField = "The API sorts by the sort fields of the search only, such as OrderBy(UserTaskSortField.Name). "
        + "To fetch everything and sort in memory, call AsAsyncEnumerable() first.";

    /// <summary>Does not compile.</summary>
    [Obsolete(NotAFilter, error: true)]
    public static IAsyncEnumerable<TItem> Where<[DynamicallyAccessedMembers(FilterModel.Reflected)] TFilter, TSortField, TItem>(
        this SearchRequest<TFilter, TSortField, TItem> search, Func<TItem, bool> predicate)
        where TFilter : class
        where TSortField : struct, Json.IWireValue => throw new NotSupportedException(NotAFilter);

    /// <summary>Does not compile.</summary>
    [Obsolete(NotAFilter, error: true)]
    public static IAsyncEnumerable<TItem> Where<TSortField, TItem>(this ListRequest<TSortField, TItem> search, Func<TItem, bool> predicate)
        where TSortField : struct, Json.IWireValue => throw new NotSupportedException(NotAFilter);

    /// <summary>Does not compile.</summary>
    [Obsolete(NotAFilter, error: true)]
    public static IAsyncEnumerable<TItem> Where<[DynamicallyAccessedMembers(FilterModel.Reflected)] TFilter, TItem>(
        this FilterRequest<TFilter, TItem> search, Func<TItem, bool> predicate)
        where TFilter : class => throw new NotSupportedException(NotAFilter);

    /// <summary>Does not compile.</summary>
    [Obsolete(NotASortField, error: true)]
    public static IAsyncEnumerable<TItem> OrderBy<[DynamicallyAccessedMembers(FilterModel.Reflected)] TFilter, TSortField, TItem, TKey>(
        this SearchRequest<TFilter, TSortField, TItem> search, Func<TItem, TKey> key)
        where TFilter : class
        where TSortField : struct, Json.IWireValue => throw new NotSupportedException(NotASortField);

    /// <summary>Does not compile.</summary>
    [Obsolete(NotASortField, error: true)]
    public static IAsyncEnumerable<TItem> OrderByDescending<
        [DynamicallyAccessedMembers(FilterModel.Reflected)] TFilter,
        TSortField,
        TItem,
        TKey>(this SearchRequest<TFilter, TSortField, TItem> search, Func<TItem, TKey> key)
        where TFilter : class
        where TSortField : struct, Json.IWireValue => throw new NotSupportedException(NotASortField);

    /// <summary>Does not compile.</summary>
    [Obsolete(NotASortField, error: true)]
    public static IAsyncEnumerable<TItem> OrderBy<TSortField, TItem, TKey>(
        this ListRequest<TSortField, TItem> search, Func<TItem, TKey> key)
        where TSortField : struct, Json.IWireValue => throw new NotSupportedException(NotASortField);

    /// <summary>Does not compile.</summary>
    [Obsolete(NotASortField, error: true)]
    public static IAsyncEnumerable<TItem> OrderByDescending<TSortField, TItem, TKey>(
        this ListRequest<TSortField, TItem> search, Func<TItem, TKey> key)
        where TSortField : struct, Json.IWireValue => throw new NotSupportedException(NotASortField);
}
