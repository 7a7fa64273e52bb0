namespace Camunda.Rest.Testing.Search;

/// <summary>A <c>$like</c> pattern: <c>*</c> is any number of characters, <c>?</c> is one, a backslash takes the next one as it is.</summary>
internal sealed class LikePattern
{
    private readonly List<(char Character, bool IsWildcard)> _steps = [];

    public LikePattern(string pattern)
    {
        for (int index = 0; index < pattern.Length; index++)
        {
            bool escaped = pattern[index] == '\\' && index + 1 < pattern.Length;
            char character = escaped ? pattern[++index] : pattern[index];
            _steps.Add((character, !escaped && character is '*' or '?'));
        }
    }

    /// <summary>Linear but for the last star: a mismatch goes back to it and lets it take one character more.</summary>
    public bool Matches(string text)
    {
        int at = 0, step = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (step < _steps.Count && _steps[step] == ('*', true))
            {
                star = step++;
                resume = at;
            }
            else if (step < _steps.Count && (_steps[step] == ('?', true) || (!_steps[step].IsWildcard && _steps[step].Character == text[at])))
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
