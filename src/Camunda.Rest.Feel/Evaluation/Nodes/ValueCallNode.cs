namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The call of a function that is the result of an expression: <c>f(1)(2)</c>.</summary>
internal sealed class ValueCallNode(Node callee, ArgumentList arguments) : Node(Math.Max(Above(callee), Above(arguments.Values)))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        FeelValue value = callee.Evaluate(run, scope);
        if (value is not FeelFunction function)
        {
            return run.Fail(FeelWarningKind.InvalidType, $"Expected function but found '{FeelText.Short(value)}'");
        }

        return arguments.Fits(function)
            ? arguments.Invoke(run, scope, "anonymous", function)
            : run.Fail(FeelWarningKind.NoFunctionFound, $"The function '{function}' does not accept {arguments}");
    }
}
