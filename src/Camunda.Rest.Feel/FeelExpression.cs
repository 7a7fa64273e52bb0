using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest.Feel;

/// <summary>A parsed FEEL expression. Can be evaluated any number of times, by several threads at the same time.</summary>
public sealed class FeelExpression
{
    private FeelExpression(string text) => Text = text;

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>Parses an expression: <c>a + b</c>, <c>if x > 1 then "many" else "one"</c>.</summary>
    /// <param name="text">The expression, without the leading <c>=</c> of Camunda's properties.</param>
    /// <exception cref="FeelSyntaxException">The text is not an expression.</exception>
    public static FeelExpression Parse(string text) => throw new NotImplementedException();

    /// <summary>Parses unary tests, as in the cell of a decision table: <c>&lt; 10, [20..30]</c>, <c>not("a")</c>, <c>-</c>.</summary>
    /// <param name="text">The tests. They evaluate to a boolean; the input value is the variable <c>?</c>.</param>
    /// <exception cref="FeelSyntaxException">The text contains no unary tests.</exception>
    public static FeelExpression ParseUnaryTests(string text) => throw new NotImplementedException();

    /// <summary>Parses an expression, if the text is one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FeelExpression? expression, [NotNullWhen(false)] out FeelSyntaxException? error) =>
        throw new NotImplementedException();

    /// <summary>Evaluates an expression.</summary>
    /// <param name="scope">The variables.</param>
    /// <param name="options">Clock, limits and functions; by default <see cref="FeelOptions.Default"/>.</param>
    /// <returns>The value, and the warnings of what failed inside the expression.</returns>
    /// <exception cref="FeelEvaluationException">The evaluation exceeded a limit of the options.</exception>
    public FeelResult Evaluate(IFeelScope scope, FeelOptions? options = null) => throw new NotImplementedException();

    /// <summary>Evaluates unary tests for an input value.</summary>
    /// <param name="input">The value that is tested.</param>
    /// <param name="scope">The other variables.</param>
    /// <param name="options">Clock, limits and functions; by default <see cref="FeelOptions.Default"/>.</param>
    /// <returns>A boolean, or null if the tests failed.</returns>
    /// <exception cref="FeelEvaluationException">The evaluation exceeded a limit of the options.</exception>
    public FeelResult Test(FeelValue input, IFeelScope scope, FeelOptions? options = null) => throw new NotImplementedException();

    /// <summary>Returns <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}
