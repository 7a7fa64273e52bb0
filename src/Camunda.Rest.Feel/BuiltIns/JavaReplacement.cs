using System.Text;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>The replacement of a match in Java: <c>$1</c> and <c>${name}</c> are groups, and <c>\</c> escapes a character.</summary>
internal static class JavaReplacement
{
    /// <summary>Appends the replacement, if it is well-formed and all its groups exist.</summary>
    public static bool TryAppend(StringBuilder text, string replacement, Match match)
    {
        for (int index = 0; index < replacement.Length; index++)
        {
            switch (replacement[index])
            {
                case '\\':
                    index++;
                    if (index == replacement.Length)
                    {
                        return false;
                    }

                    text.Append(replacement[index]);
                    break;
                case '$':
                    if (!TryReadGroup(replacement, index + 1, match, out string group, out index))
                    {
                        return false;
                    }

                    text.Append(match.Groups[group].Value);
                    break;
                default:
                    text.Append(replacement[index]);
                    break;
            }
        }

        return true;
    }

    private static bool TryReadGroup(string replacement, int start, Match match, out string group, out int last)
    {
        last = start;
        group = "";
        if (start < replacement.Length && replacement[start] == '{')
        {
            last = replacement.IndexOf('}', start);
            group = last < 0 ? "" : replacement[(start + 1)..last];
            return group.Length > 0 && match.Groups.ContainsKey(group);
        }

        // As many digits as name a group that exists: $12 is the group 1 and a 2, if there is no group 12.
        int end = start;
        while (end < replacement.Length && char.IsAsciiDigit(replacement[end])
            && (end == start || match.Groups.ContainsKey(replacement[start..(end + 1)])))
        {
            end++;
        }

        group = replacement[start..end];
        last = end - 1;
        return group.Length > 0 && match.Groups.ContainsKey(group);
    }
}
