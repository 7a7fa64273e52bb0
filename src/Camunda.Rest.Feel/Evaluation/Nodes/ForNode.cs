namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary><c>for x in list, y in list return …</c>.</summary>
/// <param name="iterators">The iterators. A later one sees the variables of those before it.</param>
/// <param name="result">The expression for each combination.</param>
/// <param name="usesPartial">True if the expression reads <c>partial</c>, the results so far.</param>
internal sealed class ForNode(IReadOnlyList<IteratorNode> iterators, Node result, bool usesPartial)
    : Node(Math.Max(Above(iterators), Above(result)) + iterators.Count)
{
    private const string PartialName = "partial";

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        Results results = new();
        return Iterate(run, scope, 0, results) ? new FeelList(results.Items, results.Size) : FeelValue.Null;
    }

    private bool Iterate(FeelRun run, Scope scope, int depth, Results results)
    {
        IteratorNode iterator = iterators[depth];
        if (iterator.Open(run, scope) is not { } iteration)
        {
            return false;
        }

        while (iteration.MoveNext())
        {
            run.Step();
            Scope inner = new LocalScope(iterator.Name, iteration.Current, scope);
            if (depth + 1 < iterators.Count)
            {
                if (!Iterate(run, inner, depth + 1, results))
                {
                    return false;
                }

                continue;
            }

            if (usesPartial)
            {
                inner = new LocalScope(PartialName, new FeelList(new ListPrefix(results.Items), results.Size), inner);
            }

            FeelValue value = result.Evaluate(run, inner);
            results.Size = results.Size.With(value);
            results.Items.Add(value);
        }

        return true;
    }

    private sealed class Results
    {
        public List<FeelValue> Items { get; } = [];

        public ValueSize Size { get; set; }
    }
}
