namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The unary minus.</summary>
internal sealed class NegationNode(Node operand) : Node(Above(operand))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        return Arithmetic.Negate(run, operand.Evaluate(run, scope));
    }
}
