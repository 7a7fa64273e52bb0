namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary><c>some x in list satisfies …</c>, <c>every x in list satisfies …</c>.</summary>
/// <param name="iterators">The iterators. A later one sees the variables of those before it.</param>
/// <param name="condition">The condition for each combination.</param>
/// <param name="decisive">The value that decides the result: true for <c>some</c>, false for <c>every</c>.</param>
internal sealed class QuantifierNode(IReadOnlyList<IteratorNode> iterators, Node condition, bool decisive)
    : Node(Math.Max(Above(iterators), Above(condition)) + iterators.Count)
{
    public override FeelValue Evaluate(FeelRun run, Scope scope) => Iterate(run, scope, 0) switch
    {
        Outcome.Decided => FeelBoolean.From(decisive),
        Outcome.Undecided => FeelBoolean.From(!decisive),
        _ => FeelValue.Null,
    };

    private Outcome Iterate(FeelRun run, Scope scope, int depth)
    {
        IteratorNode iterator = iterators[depth];
        if (iterator.Open(run, scope) is not { } iteration)
        {
            return Outcome.Failed;
        }

        Outcome outcome = Outcome.Undecided;
        while (iteration.MoveNext())
        {
            run.Step();
            Scope inner = new LocalScope(iterator.Name, iteration.Current, scope);
            Outcome next = depth + 1 < iterators.Count ? Iterate(run, inner, depth + 1) : Test(run, inner, outcome);
            if (next is Outcome.Decided or Outcome.Failed)
            {
                return next;
            }

            if (next == Outcome.Null)
            {
                outcome = next;
            }
        }

        return outcome;
    }

    private Outcome Test(FeelRun run, Scope scope, Outcome outcome)
    {
        FeelValue value = condition.Evaluate(run, scope);
        if (value is FeelBoolean boolean)
        {
            return boolean.Value == decisive ? Outcome.Decided : Outcome.Undecided;
        }

        if (outcome != Outcome.Null)
        {
            run.Fail(FeelWarningKind.InvalidType, $"Expected boolean but found '{FeelText.Short(value)}'");
        }

        return Outcome.Null;
    }

    private enum Outcome
    {
        Undecided,
        Null,
        Decided,
        Failed,
    }
}
