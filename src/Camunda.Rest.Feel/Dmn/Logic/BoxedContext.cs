namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>Named entries, each of which sees those before it. With a result expression, that is the value; else all entries are.</summary>
internal sealed class BoxedContext(IReadOnlyList<KeyValuePair<string, BoxedExpression>> entries, BoxedExpression? result) : BoxedExpression
{
    public override string Type => "CONTEXT";

    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace)
    {
        LayeredScope inner = new(scope);
        List<KeyValuePair<string, FeelValue>> values = [];
        foreach ((string name, BoxedExpression expression) in entries)
        {
            if (expression.Evaluate(run, inner) is not { } value)
            {
                return null;
            }

            inner.Set(name, value);
            values.Add(new(name, value));
        }

        return result is null ? new FeelContext(values) : result.Evaluate(run, inner);
    }
}
