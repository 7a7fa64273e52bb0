namespace Camunda.Rest;

/// <summary>
/// A condition in the form that the API has for it: terms that all hold, and alternatives of which one holds. A condition that is the same for every item is
/// <see cref="Everything"/> or <see cref="Nothing"/>. Immutable.
/// </summary>
internal sealed class FilterTerms
{
    /// <summary>More alternatives than anybody writes; combining lists of them multiplies their number.</summary>
    public const int MaxAlternatives = 64;

    public static readonly FilterTerms Everything = new([], null);
    public static readonly FilterTerms Nothing = new([], []);

    private FilterTerms(IReadOnlyList<FilterTerm> all, IReadOnlyList<IReadOnlyList<FilterTerm>>? alternatives)
    {
        All = all;
        Alternatives = alternatives;
    }

    public IReadOnlyList<FilterTerm> All { get; }

    /// <summary>One of these has to hold; null where that is not asked.</summary>
    public IReadOnlyList<IReadOnlyList<FilterTerm>>? Alternatives { get; }

    public bool IsEverything => All.Count == 0 && Alternatives is null;

    public bool IsNothing => Alternatives is { Count: 0 };

    public static FilterTerms Of(IReadOnlyList<FilterTerm> all, IReadOnlyList<IReadOnlyList<FilterTerm>>? alternatives) => alternatives switch
    {
        { Count: 1 } => new([.. all, .. alternatives[0]], null),
        not null when alternatives.Any(alternative => alternative.Count == 0) => new(all, null),
        _ => new(all, alternatives),
    };

    public static FilterTerms operator &(FilterTerms left, FilterTerms right)
    {
        if (left.IsNothing || right.IsEverything)
            return left;
        if (right.IsNothing || left.IsEverything)
            return right;
        var both = new FilterConjunction();
        both.Add(left);
        both.Add(right);
        return both.ToTerms();
    }

    public static FilterTerms operator |(FilterTerms left, FilterTerms right)
    {
        if (left.IsEverything || right.IsNothing)
            return left;
        if (right.IsEverything || left.IsNothing)
            return right;
        return Of([], [.. left.Spread(), .. right.Spread()]);
    }

    /// <summary>The alternatives for two lists of them, of both of which one has to hold.</summary>
    /// <exception cref="NotSupportedException">There would be too many.</exception>
    public static IReadOnlyList<IReadOnlyList<FilterTerm>>? Product(IReadOnlyList<IReadOnlyList<FilterTerm>>? left, IReadOnlyList<IReadOnlyList<FilterTerm>>? right)
    {
        if (left is null || right is null)
            return left ?? right;
        if (left.Count * right.Count > MaxAlternatives)
            throw new NotSupportedException($"The API takes one list of alternatives. Several || combined by && would make {left.Count * right.Count}; this client stops at {MaxAlternatives}. Search several times instead.");
        return [.. left.SelectMany(first => right.Select(second => (IReadOnlyList<FilterTerm>)[.. first, .. second]))];
    }

    /// <summary>The condition as alternatives only.</summary>
    private IEnumerable<IReadOnlyList<FilterTerm>> Spread() =>
        Alternatives is null ? [All] : Alternatives.Select(alternative => (IReadOnlyList<FilterTerm>)[.. All, .. alternative]);
}
