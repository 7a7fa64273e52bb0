namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary><c>x instance of number</c>.</summary>
internal sealed class InstanceOfNode(Node value, TypeTest type) : Node(Above(value))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        return FeelBoolean.From(type.Matches(value.Evaluate(run, scope)));
    }
}
