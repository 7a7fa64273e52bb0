using System.Globalization;
using Camunda.Rest.Feel;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>A value in a BPMN file: FEEL when it begins with <c>=</c>, else the text itself.</summary>
internal sealed class ElementExpression
{
    private readonly FeelExpression? _feel;

    private ElementExpression(string text, FeelExpression? feel)
    {
        Text = text;
        _feel = feel;
    }

    /// <summary>As it stands in the file.</summary>
    public string Text { get; }

    public bool IsStatic => _feel is null;

    /// <exception cref="FeelSyntaxException">The text begins with <c>=</c>, and the rest is not FEEL.</exception>
    public static ElementExpression Parse(string text) => new(text, text.StartsWith('=') ? FeelExpression.Parse(text[1..]) : null);

    /// <summary>The value; a static text that is a number is one.</summary>
    /// <exception cref="FeelEvaluationException">The evaluation exceeds a limit.</exception>
    public FeelResult Evaluate(IFeelScope scope, FeelOptions options) => _feel?.Evaluate(scope, options) ?? new(ReadStatic(), []);

    public override string ToString() => Text;

    private FeelValue ReadStatic() =>
        decimal.TryParse(
            Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? new FeelNumber(number)
            : new FeelString(Text);
}
