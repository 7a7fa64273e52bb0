namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>
/// One unary test: an expression that evaluates to a boolean, or to a value, list or range that is compared with the input.
/// </summary>
internal sealed class TestNode(Node expression) : Node(Above(expression))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        FeelValue input = scope.Find(InputNode.Name) ?? run.Fail(FeelWarningKind.NoVariableFound, "No input value found.");

        // "true" and "false" alone are values to compare with, not results.
        if (expression is LiteralNode { Value: FeelBoolean literal })
        {
            return Comparison.Equal(run, input, literal);
        }

        int reads = run.InputReads;
        FeelValue result = expression.Evaluate(run, scope);
        bool usesInput = run.InputReads != reads;
        return result switch
        {
            FeelBoolean { Value: true } => result,
            FeelRange range when input is not FeelRange => Comparison.In(run, input, range),
            FeelNull when expression is RangeNode => result,
            FeelBoolean when usesInput => result,
            _ when usesInput => FeelValue.Null,
            FeelBoolean when input is not FeelBoolean => result,
            FeelList list => FeelBoolean.From(Contains(run, list, input)),
            _ => Comparison.Equal(run, input, result) is FeelBoolean isEqual ? isEqual : FeelValue.Null,
        };
    }

    private static bool Contains(FeelRun run, FeelList list, FeelValue input)
    {
        run.Step(list.Items.Count);
        for (int index = 0; index < list.Items.Count; index++)
        {
            FeelValue item = list.Items[index];
            if (input.EqualTo(item) == true || (item is FeelRange range && range.Contains(input) == true))
            {
                return true;
            }
        }

        return input.EqualTo(list) == true;
    }
}
