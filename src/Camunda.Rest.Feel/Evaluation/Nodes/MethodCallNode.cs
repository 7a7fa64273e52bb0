namespace Camunda.Rest.Feel.Evaluation.Nodes;

/// <summary>The call of a function that is an entry of a context: <c>ctx.f(1)</c>.</summary>
internal sealed class MethodCallNode(Node target, string name, ArgumentList arguments)
    : Node(Math.Max(Above(target), Above(arguments.Values)))
{
    public override FeelValue Evaluate(FeelRun run, Scope scope)
    {
        run.Step();
        FeelValue value = target.Evaluate(run, scope);
        if (value is not FeelContext context)
        {
            return run.Fail(FeelWarningKind.InvalidType, $"Expected context but found '{FeelText.Short(value)}'");
        }

        return context.GetProperty(name) is FeelFunction function && arguments.Fits(function)
            ? arguments.Invoke(run, scope, name, function)
            : run.Fail(FeelWarningKind.NoFunctionFound, $"No function found with name '{FeelText.Short(name)}' and {arguments}");
    }
}
