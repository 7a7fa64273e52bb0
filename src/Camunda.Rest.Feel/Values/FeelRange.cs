namespace Camunda.Rest.Feel;

/// <summary>The range of FEEL: all values between two ends, each included or not.</summary>
/// <param name="start">The lower end; null if the range is unbounded below.</param>
/// <param name="isStartIncluded">True if <paramref name="start"/> is in the range.</param>
/// <param name="end">The upper end; null if the range is unbounded above.</param>
/// <param name="isEndIncluded">True if <paramref name="end"/> is in the range.</param>
public sealed class FeelRange(FeelValue? start, bool isStartIncluded, FeelValue? end, bool isEndIncluded) : FeelValue
{
    /// <summary>The lower end, or null if the range is unbounded below.</summary>
    public FeelValue? Start { get; } = start;

    /// <summary>True if <see cref="Start"/> is in the range.</summary>
    public bool IsStartIncluded { get; } = isStartIncluded;

    /// <summary>The upper end, or null if the range is unbounded above.</summary>
    public FeelValue? End { get; } = end;

    /// <summary>True if <see cref="End"/> is in the range.</summary>
    public bool IsEndIncluded { get; } = isEndIncluded;

    /// <inheritdoc/>
    public override string TypeName => "range";

    /// <summary>Returns the range as FEEL writes it: <c>[1..10)</c>.</summary>
    public override string ToString() => FeelText.Of(this);

    internal override int Depth => Math.Max(Start?.Depth ?? 0, End?.Depth ?? 0);

    /// <summary>True if the value is in the range, null if it cannot be compared with an end.</summary>
    internal bool? Contains(FeelValue value)
    {
        int? fromStart = Start is null ? 1 : value.CompareWith(Start);
        int? fromEnd = End is null ? -1 : value.CompareWith(End);
        if (fromStart is null || fromEnd is null)
        {
            return null;
        }

        return (IsStartIncluded ? fromStart >= 0 : fromStart > 0) && (IsEndIncluded ? fromEnd <= 0 : fromEnd < 0);
    }

    internal override FeelValue? GetProperty(string name) => name switch
    {
        "start" => Start ?? Null,
        "end" => End ?? Null,
        "start included" => FeelBoolean.From(IsStartIncluded),
        "end included" => FeelBoolean.From(IsEndIncluded),
        _ => null,
    };

    internal override bool? EqualTo(FeelValue other) => other switch
    {
        FeelRange range => range.IsStartIncluded == IsStartIncluded && range.IsEndIncluded == IsEndIncluded
            && (Start ?? Null).EqualTo(range.Start ?? Null) == true && (End ?? Null).EqualTo(range.End ?? Null) == true,
        FeelNull => false,
        _ => null,
    };
}
