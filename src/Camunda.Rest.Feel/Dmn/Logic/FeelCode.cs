namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>An expression or unary tests inside of a model. Evaluated in the run of the whole decision, so that limits and warnings are shared.</summary>
internal sealed class FeelCode(FeelExpression expression)
{
    public string Text => expression.Text;

    /// <summary>Evaluates the expression.</summary>
    /// <returns>The value, or null if an assertion failed; the reason is recorded in the run.</returns>
    public FeelValue? Evaluate(DecisionRun run, IFeelScope scope)
    {
        int warnings = run.Feel.Warnings.Count;
        FeelValue value = FeelBridge.Evaluate(expression, run.Feel, scope);
        return CheckAssertions(run, warnings, value);
    }

    /// <summary>Evaluates unary tests for an input.</summary>
    /// <returns>The value, or null if an assertion failed; the reason is recorded in the run.</returns>
    public FeelValue? Test(DecisionRun run, FeelValue input, IFeelScope scope)
    {
        int warnings = run.Feel.Warnings.Count;
        FeelValue value = FeelBridge.Test(expression, run.Feel, input, scope);
        return CheckAssertions(run, warnings, value);
    }

    private static FeelValue? CheckAssertions(DecisionRun run, int warnings, FeelValue value)
    {
        for (int index = warnings; index < run.Feel.Warnings.Count; index++)
        {
            if (run.Feel.Warnings[index].Kind == FeelWarningKind.AssertFailure)
            {
                return run.Fail(run.Feel.Warnings[index].Message);
            }
        }

        return value;
    }
}
