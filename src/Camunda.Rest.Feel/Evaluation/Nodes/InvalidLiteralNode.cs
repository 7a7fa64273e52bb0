namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>A literal without a value: a number that is too large, or a malformed date. It is null, with a warning.</summary>
internal sealed class InvalidLiteralNode(FeelWarningKind kind, string message) : Node(0)
{
    public override FeelValue Evaluate(FeelRun run, Scope scope) => run.Fail(kind, message);
}
