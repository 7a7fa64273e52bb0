namespace Camunda.Rest;

/// <summary>
/// A condition in the form of the API: terms that must all hold, and alternatives of which one must hold. A condition with the same result
/// for every item is <see cref="Everything"/> or <see cref="Nothing"/>. Immutable.
/// </summary>
internal sealed class FilterTerms
{
    /// <summary>The maximum number of alternatives; combining lists of alternatives multiplies their number.</summary>
    public const int MaxAlternatives = 64;

    public static readonly FilterTerms Everything = new([], null);
    public static readonly FilterTerms Nothing = new([], []);

    private FilterTerms(IReadOnlyList<FilterTerm> all, IReadOnlyList<IReadOnlyList<FilterTerm>>? alternatives)
    {
        All = all;
        Alternatives = alternatives;
    }

    public IReadOnlyList<FilterTerm> All { get; }

    /// <summary>The alternatives, of which one must hold; null for no such condition.</summary>
    public IReadOnlyList<IReadOnlyList<FilterTerm>>? Alternatives { get; }

    public bool IsEverything => All.Count == 0 && Alternatives is null;

    public bool IsNothing => Alternatives is { Count: 0 };

    public static FilterTerms Of(
        IReadOnlyList<FilterTerm> all, IReadOnlyList<IReadOnlyList<FilterTerm>>? alternatives) => alternatives switch
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

    /// <summary>Combines two lists of alternatives into one list that requires one of each.</summary>
    /// <exception cref="NotSupportedException">There would be too many.</exception>
    public static IReadOnlyList<IReadOnlyList<FilterTerm>>? Product(
        IReadOnlyList<IReadOnlyList<FilterTerm>>? left, IReadOnlyList<IReadOnlyList<FilterTerm>>? right)
    {
        if (left is null || right is null)
            return left ?? right;
        if (left.Count * right.Count > MaxAlternatives)
        {
            throw new NotSupportedException("The API supports one list of alternatives. Combining these || with && requires "
                + $"{left.Count * right.Count} of them, more than the limit of {MaxAlternatives}. Search several times instead.");
        }

        return [.. left.SelectMany(first => right.Select(second => (IReadOnlyList<FilterTerm>)[.. first, .. second]))];
    }

    /// <summary>Returns the condition as alternatives only.</summary>
    private IEnumerable<IReadOnlyList<FilterTerm>> Spread() =>
        Alternatives is null ? [All] : Alternatives.Select(alternative => (IReadOnlyList<FilterTerm>)[.. All, .. alternative]);
}
