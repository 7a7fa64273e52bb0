namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions that relate points and ranges. A point counts as the range from itself to itself.</summary>
internal static class RangeFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        .. Of("before", IsBefore, "point1, point2", "point, range", "range, point", "range1, range2"),
        .. Of("after", (first, second) => IsBefore(second, first), "point1, point2", "point, range", "range, point", "range1, range2"),
        .. Of("meets", Meets, "range1, range2"),
        .. Of("met by", (first, second) => Meets(second, first), "range1, range2"),
        .. Of("overlaps", Overlaps, "range1, range2"),
        .. Of("overlaps before", OverlapsBefore, "range1, range2"),
        .. Of("overlaps after", (first, second) => OverlapsBefore(second, first), "range1, range2"),
        .. Of("finishes", Finishes, "point, range", "range1, range2"),
        .. Of("finished by", (first, second) => Finishes(second, first), "range, point", "range1, range2"),
        .. Of("includes", Includes, "range, point", "range1, range2"),
        .. Of("during", (first, second) => Includes(second, first), "point, range", "range1, range2"),
        .. Of("starts", Starts, "point, range", "range1, range2"),
        .. Of("started by", (first, second) => Starts(second, first), "range, point", "range1, range2"),
        .. Of("coincides", Coincides, "point1, point2", "range1, range2"),
    ];

    /// <summary>Defines one signature for each list of parameters; their names state where points and ranges are allowed.</summary>
    private static IEnumerable<BuiltInFunction> Of(string name, Func<FeelRange, FeelRange, bool> relation, params string[] signatures)
    {
        (bool, bool)[] allowed =
        [
            .. signatures.Select(signature => signature.Split(", ")).Select(parameters => (IsRange(parameters[0]), IsRange(parameters[1]))),
        ];
        return signatures.Select(signature => BuiltIn.Of(name, signature, call =>
            allowed.Contains((call.First is FeelRange, call.Second is FeelRange)) && AreComparable(call)
                ? FeelBoolean.From(relation(RangeOf(call.First), RangeOf(call.Second)))
                : null));
    }

    private static bool IsRange(string parameter) => parameter.StartsWith("range", StringComparison.Ordinal);

    private static FeelRange RangeOf(FeelValue value) => value as FeelRange ?? new(value, true, value, true);

    private static bool AreComparable(Call call)
    {
        FeelRange first = RangeOf(call.First);
        FeelRange second = RangeOf(call.Second);
        FeelValue[] points = [.. new[] { first.Start, first.End, second.Start, second.End }.OfType<FeelValue>()];
        return points.All(point => IsPoint(point) && point.CompareWith(points[0]) is not null);
    }

    private static bool IsPoint(FeelValue value) =>
        value is FeelNumber or FeelDate or FeelTime or FeelDateTime or FeelDaysTimeDuration or FeelYearsMonthsDuration;

    private static bool IsBefore(FeelRange first, FeelRange second)
    {
        int order = CompareEndToStart(first, second);
        return order < 0 || (order == 0 && !(first.IsEndIncluded && second.IsStartIncluded));
    }

    private static bool Meets(FeelRange first, FeelRange second) =>
        first.IsEndIncluded && second.IsStartIncluded && CompareEndToStart(first, second) == 0;

    private static bool Overlaps(FeelRange first, FeelRange second) => !IsBefore(first, second) && !IsBefore(second, first);

    private static bool OverlapsBefore(FeelRange first, FeelRange second)
    {
        int starts = CompareStarts(first, second);
        return (starts < 0 || (starts == 0 && first.IsStartIncluded && !second.IsStartIncluded))
            && !IsBefore(first, second)
            && EndsInside(first, second);
    }

    private static bool Finishes(FeelRange first, FeelRange second) =>
        first.IsEndIncluded == second.IsEndIncluded && CompareEnds(first, second) == 0 && StartsInside(first, second);

    private static bool Includes(FeelRange first, FeelRange second) => StartsInside(second, first) && EndsInside(second, first);

    private static bool Starts(FeelRange first, FeelRange second) =>
        first.IsStartIncluded == second.IsStartIncluded && CompareStarts(first, second) == 0 && EndsInside(first, second);

    private static bool Coincides(FeelRange first, FeelRange second) =>
        first.IsStartIncluded == second.IsStartIncluded && CompareStarts(first, second) == 0
        && first.IsEndIncluded == second.IsEndIncluded && CompareEnds(first, second) == 0;

    /// <summary>True if the first range starts where the second one does, or later.</summary>
    private static bool StartsInside(FeelRange first, FeelRange second)
    {
        int order = CompareStarts(first, second);
        return order > 0 || (order == 0 && (!first.IsStartIncluded || second.IsStartIncluded));
    }

    /// <summary>True if the first range ends where the second one does, or earlier.</summary>
    private static bool EndsInside(FeelRange first, FeelRange second)
    {
        int order = CompareEnds(first, second);
        return order < 0 || (order == 0 && (!first.IsEndIncluded || second.IsEndIncluded));
    }

    private static int CompareStarts(FeelRange first, FeelRange second) => (first.Start, second.Start) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        var (left, right) => left.CompareWith(right)!.Value,
    };

    private static int CompareEnds(FeelRange first, FeelRange second) => (first.End, second.End) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (left, right) => left.CompareWith(right)!.Value,
    };

    private static int CompareEndToStart(FeelRange first, FeelRange second) =>
        first.End is { } end && second.Start is { } start ? end.CompareWith(start)!.Value : 1;
}
