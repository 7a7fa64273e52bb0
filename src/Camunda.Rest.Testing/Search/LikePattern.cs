namespace Camunda.Rest.Testing.Search;

/// <summary>
/// A <c>$like</c> pattern: <c>*</c> is any number of characters, <c>?</c> is one, a backslash takes the next one as it is.
/// </summary>
internal sealed class LikePattern
{
    private readonly List<(int Character, bool IsWildcard)> _steps = [];

    public LikePattern(string pattern)
    {
        int[] characters = Characters(pattern);
        for (int index = 0; index < characters.Length; index++)
        {
            bool escaped = characters[index] == '\\' && index + 1 < characters.Length;
            int character = escaped ? characters[++index] : characters[index];
            _steps.Add((character, !escaped && character is '*' or '?'));
        }
    }

    /// <summary>Linear but for the last star: a mismatch goes back to it and lets it take one character more.</summary>
    public bool Matches(string text) => Matches(Characters(text));

    /// <summary>Code points, so that one character is one also where it takes two units of UTF-16; half a pair is one of its own.</summary>
    private static int[] Characters(string text)
    {
        List<int> characters = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            bool isPair = char.IsSurrogatePair(text, index);
            characters.Add(isPair ? char.ConvertToUtf32(text, index) : text[index]);
            index += isPair ? 1 : 0;
        }

        return [.. characters];
    }

    private bool Matches(int[] text)
    {
        int at = 0, step = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (step < _steps.Count && _steps[step] == ('*', true))
            {
                star = step++;
                resume = at;
            }
            else if (step < _steps.Count
                && (_steps[step] == ('?', true) || (!_steps[step].IsWildcard && _steps[step].Character == text[at])))
            {
                step++;
                at++;
            }
            else if (star >= 0)
            {
                step = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        return _steps.Skip(step).All(rest => rest == ('*', true));
    }
}
