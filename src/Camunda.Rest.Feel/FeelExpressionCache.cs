using System.Collections.Concurrent;

namespace Camunda.Rest.Feel;

/// <summary>Keeps parsed expressions by their text. Thread-safe.</summary>
/// <remarks>If it is full, it starts again: hosts have a bounded set of texts, and what they use is soon in it again.</remarks>
internal sealed class FeelExpressionCache(int capacity = FeelExpressionCache.DefaultCapacity)
{
    private const int DefaultCapacity = 2000;

    private readonly ConcurrentDictionary<(string Text, bool IsTest), FeelExpression> _expressions = new();

    /// <summary>Returns the parsed expression.</summary>
    /// <exception cref="FeelSyntaxException">The text is not an expression.</exception>
    public FeelExpression Parse(string text) => Get(text, isTest: false);

    /// <summary>Returns the parsed unary tests.</summary>
    /// <exception cref="FeelSyntaxException">The text contains no unary tests.</exception>
    public FeelExpression ParseUnaryTests(string text) => Get(text, isTest: true);

    private FeelExpression Get(string text, bool isTest)
    {
        if (_expressions.TryGetValue((text, isTest), out FeelExpression? expression))
        {
            return expression;
        }

        expression = isTest ? FeelExpression.ParseUnaryTests(text) : FeelExpression.Parse(text);
        if (_expressions.Count >= capacity)
        {
            _expressions.Clear();
        }

        _expressions[(text, isTest)] = expression;
        return expression;
    }
}
