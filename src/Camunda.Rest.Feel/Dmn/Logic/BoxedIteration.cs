namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>An expression for each item of a list: <c>for</c>, <c>some</c>, <c>every</c>.</summary>
internal sealed class BoxedIteration(IterationKind kind, string variable, BoxedExpression list, BoxedExpression body) : BoxedExpression
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

        List<FeelValue> results = [];
        foreach (FeelValue item in items)
        {
            run.Feel.Step();
            LayeredScope inner = new(scope);
            inner.Set(variable, item);
            inner.Set("partial", new FeelList([.. kind == IterationKind.For ? results : []]));
            if (body.Evaluate(run, inner) is not { } result)
            {
                return null;
            }

            results.Add(result);
        }

        return kind switch
        {
            IterationKind.For => new FeelList(results),
            IterationKind.Some => Quantify(results, decisive: true),
            _ => Quantify(results, decisive: false),
        };
    }

    private static FeelValue Quantify(List<FeelValue> results, bool decisive)
    {
        if (results.Any(result => result is FeelBoolean boolean && boolean.Value == decisive))
        {
            return FeelBoolean.From(decisive);
        }

        return results.All(result => result is FeelBoolean) ? FeelBoolean.From(!decisive) : FeelValue.Null;
    }
}
