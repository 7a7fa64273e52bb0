using Camunda.Rest.Feel.Evaluation;

namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>Parses and evaluates expressions inside of a decision.</summary>
internal static class FeelBridge
{
    public static FeelExpression Parse(string text, IEnumerable<string> names) => FeelExpression.Parse(text);

    public static FeelExpression ParseUnaryTests(string text, IEnumerable<string> names) => FeelExpression.ParseUnaryTests(text);

    public static FeelValue Evaluate(FeelExpression expression, FeelRun run, IFeelScope scope) => Merge(run, expression.Evaluate(scope, run.Options));

    public static FeelValue Test(FeelExpression expression, FeelRun run, FeelValue input, IFeelScope scope) =>
        Merge(run, expression.Test(input, scope, run.Options));

    private static FeelValue Merge(FeelRun run, FeelResult result)
    {
        foreach (FeelWarning warning in result.Warnings)
        {
            run.Fail(warning.Kind, warning.Message);
        }

        return result.Value;
    }
}
