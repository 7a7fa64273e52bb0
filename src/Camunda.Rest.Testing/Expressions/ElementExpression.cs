using System.Globalization;
using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>A value in a BPMN file: FEEL when it begins with <c>=</c>, else the text itself.</summary>
internal sealed class ElementExpression
{
    private readonly FeelNode? _feel;

    private ElementExpression(string text, FeelNode? feel)
    {
        Text = text;
        _feel = feel;
    }

    /// <summary>As it stands in the file.</summary>
    public string Text { get; }

    public bool IsStatic => _feel is null;

    /// <exception cref="FeelSyntaxException">An expression that cannot be evaluated here.</exception>
    public static ElementExpression Parse(string text) => new(text, text.StartsWith('=') ? FeelParser.Parse(text[1..]) : null);

    /// <summary>The value; a static text that is a number is one.</summary>
    public JsonElement Evaluate(VariableLookup variables) => _feel?.Evaluate(variables) ?? ReadStatic();

    public override string ToString() => Text;

    private JsonElement ReadStatic() =>
        decimal.TryParse(
            Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? FeelValue.Of(number)
            : FeelValue.Of(Text);
}
