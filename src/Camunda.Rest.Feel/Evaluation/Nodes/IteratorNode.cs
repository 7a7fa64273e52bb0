namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A variable with what it iterates over: <c>x in list</c>, <c>x in 1..10</c>.</summary>
internal sealed class IteratorNode(string name, Node source, Node? end) : Node(Above(source, end ?? source))
{
    public string Name { get; } = name;

    /// <summary>Starts the iteration.</summary>
    /// <returns>The values, or null if it cannot be iterated over; the run has a warning then.</returns>
    public Iteration? Open(FeelRun run, Scope scope)
    {
        FeelValue value = source.Evaluate(run, scope);
        if (end is not null)
        {
            return Open(run, value, true, end.Evaluate(run, scope), true);
        }

        switch (value)
        {
            case FeelList list:
                return new(list.Items);
            case FeelRange { Start: { } first, End: { } last } range:
                return Open(run, first, range.IsStartIncluded, last, range.IsEndIncluded);
            default:
                run.Fail(FeelWarningKind.InvalidType, $"Expected list but found '{FeelText.Short(value)}'");
                return null;
        }
    }

    public override FeelValue Evaluate(FeelRun run, Scope scope) => throw new InvalidOperationException("An iterator has no value.");

    private static Iteration? Open(FeelRun run, FeelValue first, bool isFirstIncluded, FeelValue last, bool isLastIncluded)
    {
        if (first is FeelNumber from && last is FeelNumber to)
        {
            return new(from.Value, isFirstIncluded, to.Value, isLastIncluded);
        }

        run.Fail(FeelWarningKind.InvalidType, $"Expected number but found '{FeelText.Short(first is FeelNumber ? last : first)}'");
        return null;
    }
}
