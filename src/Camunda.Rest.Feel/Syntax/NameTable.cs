using Camunda.Rest.Feel.BuiltIns;

namespace Camunda.Rest.Feel.Syntax;

/// <summary>The names that consist of several tokens, such as <c>date and time</c> or <c>tracking-id</c>: without them, the parser would see operators.</summary>
internal sealed class NameTable
{
    private static readonly NameTable BuiltIns = new(BuiltInLibrary.Names, null);

    private readonly NameTable? _parent;
    private readonly Dictionary<string, List<string[]>> _names = new(StringComparer.Ordinal);

    public NameTable(IEnumerable<string> names)
        : this(names, BuiltIns)
    {
    }

    private NameTable(IEnumerable<string> names, NameTable? parent)
    {
        _parent = parent;
        foreach (string name in names)
        {
            Add(name);
        }
    }

    /// <summary>The names of the built-in functions.</summary>
    public static NameTable Default { get; } = new([]);

    /// <summary>Adds a name, if it consists of several tokens.</summary>
    public void Add(string name)
    {
        if (Split(name) is not { Length: > 1 } words)
        {
            return;
        }

        if (!_names.TryGetValue(words[0], out List<string[]>? candidates))
        {
            _names.Add(words[0], candidates = []);
        }

        candidates.Add(words);
    }

    /// <summary>Removes a name that <see cref="Add"/> added last.</summary>
    public void Remove(string name)
    {
        if (Split(name) is { Length: > 1 } words)
        {
            List<string[]> candidates = _names[words[0]];
            candidates.RemoveAt(candidates.Count - 1);
        }
    }

    /// <summary>Returns how many tokens from <paramref name="index"/> on form the longest known name, or 0. Built-in functions count only if called.</summary>
    public int Match(List<Token> tokens, int index)
    {
        int length = 0;
        if (_names.TryGetValue(tokens[index].Text, out List<string[]>? candidates))
        {
            foreach (string[] words in candidates)
            {
                if (words.Length > length && Matches(tokens, index, words) && (_parent is not null
                    || (index + words.Length < tokens.Count && tokens[index + words.Length].Kind == TokenKind.OpenParenthesis)))
                {
                    length = words.Length;
                }
            }
        }

        return Math.Max(length, _parent?.Match(tokens, index) ?? 0);
    }

    private static bool Matches(List<Token> tokens, int index, string[] words)
    {
        if (index + words.Length > tokens.Count)
        {
            return false;
        }

        for (int offset = 0; offset < words.Length; offset++)
        {
            Token token = tokens[index + offset];
            if (token.Text != words[offset] || token.Kind is TokenKind.String or TokenKind.EscapedName or TokenKind.End)
            {
                return false;
            }
        }

        return true;
    }

    private static string[]? Split(string name)
    {
        try
        {
            List<Token> tokens = Lexer.Read(name);
            tokens.RemoveAt(tokens.Count - 1);
            return tokens.Exists(static token => token.Kind is TokenKind.String or TokenKind.EscapedName)
                ? null
                : tokens.ConvertAll(static token => token.Text).ToArray();
        }
        catch (FeelSyntaxException)
        {
            // Such a name has to be escaped with backticks.
            return null;
        }
    }
}
