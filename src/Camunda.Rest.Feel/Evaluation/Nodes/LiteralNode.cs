namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A value that the expression states.</summary>
internal sealed class LiteralNode(FeelValue value) : Node(0)
{
    public FeelValue Value { get; } = value;

    public override bool IsConstant => true;

    public override FeelValue Evaluate(FeelRun run, Scope scope) => Value;
}
