namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>An expression or unary tests of a model. Evaluated in the run of the decision, whose limits and warnings apply.</summary>
internal sealed class FeelCode(FeelExpression expression)
{
    // In tests, the engine provides the input under this name too.
    private const string InputName = "cellInput";

    private readonly bool _usesInputName = expression.Text.Contains(InputName, StringComparison.Ordinal);

    public string Text => expression.Text;

    /// <summary>Evaluates the expression.</summary>
    /// <returns>The value, or null if an assertion failed; the reason is recorded in the run.</returns>
    public FeelValue? Evaluate(DecisionRun run, IFeelScope scope)
    {
        int assertions = run.Feel.FailedAssertions;
        FeelValue value = expression.Evaluate(run.Feel, scope);
        return run.Feel.FailedAssertions == assertions ? value : FailAssertion(run);
    }

    /// <summary>Evaluates unary tests for an input.</summary>
    /// <returns>The value, or null if an assertion failed; the reason is recorded in the run.</returns>
    public FeelValue? Test(DecisionRun run, FeelValue input, IFeelScope scope)
    {
        int assertions = run.Feel.FailedAssertions;
        FeelValue value = expression.Test(run.Feel, input, _usesInputName ? WithInput(scope, input) : scope);
        return run.Feel.FailedAssertions == assertions ? value : FailAssertion(run);
    }

    private static LayeredScope WithInput(IFeelScope scope, FeelValue input)
    {
        LayeredScope inner = new(scope);
        inner.Set(InputName, input);
        return inner;
    }

    private FeelValue? FailAssertion(DecisionRun run) =>
        run.Fail(
            run.Feel.Warnings.LastOrDefault(warning => warning.Kind == FeelWarningKind.AssertFailure) is { } warning
                ? $"An assertion failed. {warning.Message}"
                : $"An assertion failed in the expression '{Text}'.");
}
