namespace Camunda.Rest.Feel.Syntax;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Start">The position of its first character.</param>
/// <param name="End">The position after its last character.</param>
/// <param name="Text">The name, the content of the string, or the source text.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text)
{
    /// <summary>True if this is the name <paramref name="word"/>, not escaped.</summary>
    public bool Is(string word) => Kind == TokenKind.Name && Text == word;
}
