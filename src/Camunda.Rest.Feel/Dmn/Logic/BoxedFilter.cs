namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>The items of a list for which a condition is true. It sees each as <c>item</c>, and the entries of a context by name.</summary>
internal sealed class BoxedFilter(BoxedExpression list, BoxedExpression match) : BoxedExpression
{
    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace)
    {
        if (list.Evaluate(run, scope) is not { } source)
        {
            return null;
        }

        if (IterationItems.Of(run, source) is not { } items)
        {
            return FeelValue.Null;
        }

        List<FeelValue> matches = [];
        foreach (FeelValue item in items)
        {
            run.Feel.Step();
            LayeredScope inner = new(scope);
            foreach ((string name, FeelValue value) in item is FeelContext context ? context.Entries : [])
            {
                inner.Set(name, value);
            }

            inner.Set("item", item);
            switch (match.Evaluate(run, inner))
            {
                case null:
                    return null;
                case FeelBoolean { Value: true }:
                    matches.Add(item);
                    break;
            }
        }

        return new FeelList(matches);
    }
}
