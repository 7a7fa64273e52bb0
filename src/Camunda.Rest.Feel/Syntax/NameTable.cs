using Camunda.Rest.Feel.BuiltIns;

namespace Camunda.Rest.Feel.Syntax;

/// <summary>
/// The names that consist of several tokens, such as <c>date and time</c> or <c>tracking-id</c>.
/// Without them, the parser would see operators.
/// </summary>
internal sealed class NameTable
{
    private static readonly NameTable BuiltIns = new(BuiltInLibrary.Names, null);

    private readonly NameTable? _parent;
    private Dictionary<string, List<KnownName>>? _names;

    /// <summary>Creates a table of these names and those of the built-in functions.</summary>
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

    /// <summary>Adds a name, if it consists of several tokens.</summary>
    public void Add(string name)
    {
        if (Split(name) is not { } words)
        {
            return;
        }

        _names ??= new(StringComparer.Ordinal);
        if (!_names.TryGetValue(words[0], out List<KnownName>? candidates))
        {
            _names.Add(words[0], candidates = []);
        }

        candidates.Add(new(name, words));
    }

    /// <summary>Removes a name that <see cref="Add"/> added last.</summary>
    public void Remove(string name)
    {
        if (Split(name) is { } words)
        {
            List<KnownName> candidates = _names![words[0]];
            candidates.RemoveAt(candidates.Count - 1);
        }
    }

    /// <summary>
    /// Returns the longest known name that starts at <paramref name="index"/>, or null. Built-in functions count only if called.
    /// </summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="index">The index of the first token.</param>
    /// <param name="isProperty">True after a dot, where built-in functions do not count.</param>
    public KnownName? Match(List<Token> tokens, int index, bool isProperty = false)
    {
        KnownName? match = null;
        if (_names is not null && _names.TryGetValue(tokens[index].Text, out List<KnownName>? candidates))
        {
            foreach (KnownName candidate in candidates)
            {
                if (candidate.Length > (match?.Length ?? 0) && candidate.Matches(tokens, index)
                    && (_parent is not null || tokens[index + candidate.Length].Kind == TokenKind.OpenParenthesis))
                {
                    match = candidate;
                }
            }
        }

        KnownName? outer = isProperty ? null : _parent?.Match(tokens, index);
        return outer is null || outer.Length <= (match?.Length ?? 0) ? match : outer;
    }

    /// <summary>Returns the tokens of a name, or null if it is a single word, or has to be escaped with backticks.</summary>
    private static string[]? Split(string name)
    {
        if (IsWord(name))
        {
            return null;
        }

        try
        {
            List<Token> tokens = Lexer.Read(name);
            tokens.RemoveAt(tokens.Count - 1);
            return tokens.Count < 2 || tokens.Exists(static token => token.Kind is TokenKind.String or TokenKind.EscapedName)
                ? null
                : tokens.ConvertAll(static token => token.Text).ToArray();
        }
        catch (FeelSyntaxException)
        {
            return null;
        }
    }

    private static bool IsWord(string name)
    {
        foreach (char character in name)
        {
            if (!Characters.ContinuesName(character))
            {
                return false;
            }
        }

        return true;
    }
}
