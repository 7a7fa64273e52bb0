namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary><c>x in (tests)</c>.</summary>
internal sealed class InNode(Node value, TestsNode tests) : Node(Above(value, tests))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        FeelValue input = value.Evaluate(run, scope);

        // The tests read their own input, not that around them.
        int reads = run.InputReads;
        FeelValue result = tests.Evaluate(run, new LocalScope(InputNode.Name, input, scope));
        run.InputReads = reads;
        return result;
    }
}
