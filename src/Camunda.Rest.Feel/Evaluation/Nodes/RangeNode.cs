namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A range: <c>[1..10)</c>, or without one of its ends: <c>&lt; 10</c>.</summary>
internal sealed class RangeNode(Node? start, bool isStartIncluded, Node? end, bool isEndIncluded)
    : Node(Math.Max(start?.Height ?? 0, end?.Height ?? 0) + 1)
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        FeelValue? from = start?.Evaluate(run, scope);
        FeelValue? to = end?.Evaluate(run, scope);
        FeelValue either = from ?? to!;
        if (either.CompareWith(to ?? either) is null)
        {
            return run.Fail(
                FeelWarningKind.InvalidType,
                from is not null && to is not null
                    ? $"Invalid range: can't compare '{FeelText.Short(from)}' with '{FeelText.Short(to)}'"
                    : $"Invalid range: '{FeelText.Short(either)}' has no order");
        }

        return new FeelRange(from, isStartIncluded, to, isEndIncluded);
    }
}
