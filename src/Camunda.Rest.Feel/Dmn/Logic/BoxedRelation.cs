namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A list of contexts: columns with names, and rows with an expression for each column.</summary>
internal sealed class BoxedRelation(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<BoxedExpression>> rows) : BoxedExpression
{
    public override string Type => "RELATION";

    protected override FeelValue? EvaluateCore(DecisionRun run, IFeelScope scope, TableTrace? trace)
    {
        List<FeelValue> items = [];
        foreach (IReadOnlyList<BoxedExpression> row in rows)
        {
            if (BoxedList.EvaluateAll(run, scope, row) is not { } values)
            {
                return null;
            }

            items.Add(new FeelContext(columns.Zip(values, KeyValuePair.Create)));
        }

        return new FeelList(items);
    }
}
