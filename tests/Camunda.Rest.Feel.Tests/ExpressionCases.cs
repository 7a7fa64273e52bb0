using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests;

/// <summary>Runs the tables in <c>Cases</c>.</summary>
public sealed class ExpressionCases
{
    private static readonly FeelOptions Options = new()
    {
        TimeProvider = new FixedTime(new DateTimeOffset(2024, 5, 1, 12, 30, 0, TimeSpan.Zero)),
    };

    public static IEnumerable<TestCaseData> All() => ExpressionCase.ReadAll()
        .Select(static line => new TestCaseData(line).SetArgDisplayNames($"{line.Section}:{line.Line}", line.Expression));

    [TestCaseSource(nameof(All))]
    public void Evaluate_Case_ReturnsExpected(ExpressionCase line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Expected == "syntax error")
        {
            Assert.That(() => Parse(line), Throws.TypeOf<FeelSyntaxException>());
            return;
        }

        FeelValue expected = FeelExpression.Parse(line.Expected).Evaluate(FeelContext.Empty, Options).Value;

        FeelResult result = Evaluate(line);

        Assert.That(
            result.Value.TypeName == expected.TypeName && result.Value.EqualTo(expected) == true,
            $"{line.Expression}\n  expected {expected.TypeName} {expected}\n  but was  {result.Value.TypeName} {result.Value}\n  "
            + string.Join("\n  ", result.Warnings));
        if (line.Warning is not null)
        {
            Assert.That(result.Warnings.Select(static warning => warning.Kind.ToString()), Does.Contain(line.Warning));
        }
    }

    /// <summary>Evaluates the expression of a case.</summary>
    internal static FeelResult Evaluate(ExpressionCase line)
    {
        FeelContext variables = (FeelContext)FeelExpression.Parse(line.Variables).Evaluate(FeelContext.Empty, Options).Value;
        FeelExpression expression = Parse(line);
        return line.IsUnaryTest
            ? expression.Test(variables.TryGetVariable("?", out FeelValue? input) ? input : FeelValue.Null, variables, Options)
            : expression.Evaluate(variables, Options);
    }

    private static FeelExpression Parse(ExpressionCase line) =>
        line.IsUnaryTest ? FeelExpression.ParseUnaryTests(line.Expression) : FeelExpression.Parse(line.Expression);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
