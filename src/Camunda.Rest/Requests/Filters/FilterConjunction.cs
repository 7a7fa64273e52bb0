namespace Camunda.Rest;

/// <summary>
/// Collects conditions that must all hold, in one list for the whole conjunction: joining two at a time would copy it each time.
/// </summary>
internal sealed class FilterConjunction
{
    private readonly List<FilterTerm> _all = new(8);
    private IReadOnlyList<IReadOnlyList<FilterTerm>>? _alternatives;

    public void Add(FilterTerm term) => _all.Add(term);

    /// <exception cref="NotSupportedException">There would be too many alternatives.</exception>
    public void Add(FilterTerms terms)
    {
        _all.AddRange(terms.All);
        _alternatives = FilterTerms.Product(_alternatives, terms.Alternatives);
    }

    public FilterTerms ToTerms() => FilterTerms.Of(_all, _alternatives);
}
