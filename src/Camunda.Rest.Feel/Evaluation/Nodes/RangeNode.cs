namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A range: <c>[1..10)</c>, or without one of its ends: <c>&lt; 10</c>.</summary>
internal sealed class RangeNode(Node? start, bool isStartIncluded, Node? end, bool isEndIncluded)
    : Node(Math.Max(start?.Height ?? 0, end?.Height ?? 0) + 1)
{
    // A range of literals is the same in each evaluation.
    private readonly FeelRange? _constant = start is null or LiteralNode && end is null or LiteralNode
        ? Create((start as LiteralNode)?.Value, isStartIncluded, (end as LiteralNode)?.Value, isEndIncluded)
        : null;

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        if (_constant is not null)
        {
            return _constant;
        }

        FeelValue? from = start?.Evaluate(run, scope);
        FeelValue? to = end?.Evaluate(run, scope);
        return (FeelValue?)Create(from, isStartIncluded, to, isEndIncluded) ?? Fail(run, from, to);
    }

    private static FeelRange? Create(FeelValue? start, bool isStartIncluded, FeelValue? end, bool isEndIncluded)
    {
        FeelValue either = start ?? end!;
        return either.CompareWith(end ?? either) is null ? null : new FeelRange(start, isStartIncluded, end, isEndIncluded);
    }

    private static FeelValue Fail(FeelRun run, FeelValue? start, FeelValue? end) => run.Fail(
        FeelWarningKind.InvalidType,
        start is not null && end is not null
            ? $"Invalid range: can't compare '{FeelText.Short(start)}' with '{FeelText.Short(end)}'"
            : $"Invalid range: '{FeelText.Short(start ?? end!)}' has no order");
}
