namespace Camunda.Rest.Feel.Syntax;

/// <summary>A name that consists of several tokens.</summary>
internal sealed class KnownName(string name, string[] words)
{
    /// <summary>The name as it was made known.</summary>
    public string Name { get; } = name;

    /// <summary>The number of its tokens.</summary>
    public int Length => words.Length;

    /// <summary>True if the tokens from <paramref name="index"/> on are this name.</summary>
    public bool Matches(List<Token> tokens, int index)
    {
        // The last token is the end.
        if (index + words.Length >= tokens.Count)
        {
            return false;
        }

        for (int offset = 0; offset < words.Length; offset++)
        {
            Token token = tokens[index + offset];
            if (token.Text != words[offset] || token.Kind is TokenKind.String or TokenKind.EscapedName)
            {
                return false;
            }
        }

        return true;
    }
}
