namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The input value of unary tests: <c>?</c>.</summary>
internal sealed class InputNode() : Node(0)
{
    /// <summary>The name under which scopes know the input value.</summary>
    public const string Name = "?";

    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.InputReads++;
        return scope.Find(Name)
            ?? run.Fail(FeelWarningKind.NoVariableFound, "No input value available. '?' can only be used in unary tests");
    }
}
