namespace Camunda.Rest.Feel;

/// <summary>A text is not a FEEL expression. The message states the position, what was expected, and the expression.</summary>
public sealed class FeelSyntaxException : FormatException
{
    internal FeelSyntaxException(string message, string expression, int position)
        : base(message)
    {
        Expression = expression;
        Position = position;
    }

    /// <summary>The text that was parsed.</summary>
    public string Expression { get; }

    /// <summary>The position of the error, in characters from the start, starting at 0.</summary>
    public int Position { get; }
}
