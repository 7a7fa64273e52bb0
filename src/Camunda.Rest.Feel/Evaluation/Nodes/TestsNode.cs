namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>Unary tests: at least one of them, or with <c>not(…)</c> none of them.</summary>
internal sealed class TestsNode(IReadOnlyList<TestNode> tests, bool isNegated) : Node(Above(tests))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        bool isNull = false;
        for (int index = 0; index < tests.Count; index++)
        {
            if (tests[index].Evaluate(run, scope) is not FeelBoolean result)
            {
                isNull = true;
            }
            else if (result.Value)
            {
                return FeelBoolean.From(!isNegated);
            }
        }

        return isNull ? FeelValue.Null : FeelBoolean.From(isNegated);
    }
}
