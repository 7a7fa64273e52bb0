using System.Text;

namespace Camunda.Rest.ContractTests.Snapshots;

/// <summary>
/// The difference between two texts, line by line, in the manner of a unified diff but without line numbers, which would change with every
/// line above them.
/// </summary>
/// <remarks>
/// Each hunk begins with <c>@@</c> and the line that it stands under; then follow unchanged lines (after a space), lines that are gone
/// (<c>-</c>) and lines that
/// are new (<c>+</c>). A hunk is applied where its unchanged and gone lines first occur after the hunk before, so it has as many unchanged
/// lines as it takes for
/// that to be the right place, and two at least where there are as many.
/// </remarks>
internal static class LineDifference
{
    private const string Heading = "@@";
    private const int Context = 2;

    /// <summary>The difference, of which <see cref="Apply"/> makes the second text again; empty for equal texts.</summary>
    public static string Of(string before, string after)
    {
        string[] old = before.Split('\n');
        string[] now = after.Split('\n');
        List<Change> changes = Changes(old, now);
        StringBuilder text = new();
        int applied = 0;
        for (int i = 0; i < changes.Count;)
        {
            int start = Math.Max(applied, changes[i].Old - Context);
            int last = i;
            int end = EndOf(last);
            while (last + 1 < changes.Count && changes[last + 1].Old - Context <= end)
            {
                end = EndOf(++last);
            }

            // More lines before it, until nothing else can be taken for this place.
            while (Find(old, applied, old.AsSpan(start, end - start)) != start)
            {
                start--;
            }

            Write(text, old, now, changes[i..(last + 1)], start, end);
            applied = end;
            i = last + 1;
        }

        return text.ToString().TrimEnd('\n');

        int EndOf(int change) => Math.Min(old.Length, changes[change].Old + changes[change].OldCount + Context);
    }

    /// <summary>Makes the later text of the earlier one.</summary>
    /// <exception cref="FormatException">A hunk has no place in the text: it was made from another one.</exception>
    public static string Apply(string before, string difference)
    {
        string[] old = before.Split('\n');
        List<string> now = [];
        int at = 0;
        foreach (string[] hunk in Hunks(difference))
        {
            string[] known = [.. hunk.Where(line => line[0] is ' ' or '-').Select(line => line[1..])];
            int start = Find(old, at, known);
            if (start < 0)
            {
                throw new FormatException($"No place for the lines\n{string.Join('\n', hunk)}");
            }

            now.AddRange(old[at..start]);
            now.AddRange(hunk.Where(line => line[0] is ' ' or '+').Select(line => line[1..]));
            at = start + known.Length;
        }

        return string.Join('\n', now.Concat(old[at..]));
    }

    private static void Write(StringBuilder text, string[] old, string[] now, List<Change> changes, int start, int end)
    {
        text.Append(Heading).Append(HeadingOf(old, Math.Min(changes[0].Old, old.Length - 1))).Append('\n');
        int at = start;
        foreach ((int oldStart, int newStart, int oldCount, int newCount) in changes)
        {
            Append(' ', old.AsSpan(at, oldStart - at));
            Append('-', old.AsSpan(oldStart, oldCount));
            Append('+', now.AsSpan(newStart, newCount));
            at = oldStart + oldCount;
        }

        Append(' ', old.AsSpan(at, end - at));

        void Append(char mark, ReadOnlySpan<string> lines)
        {
            foreach (string line in lines)
            {
                text.Append(mark).Append(line).Append('\n');
            }
        }
    }

    /// <summary>The line that a change stands under: the nearest one above that begins further left and says something.</summary>
    private static string HeadingOf(string[] lines, int change)
    {
        int indent = Indent(lines[change]);
        for (int i = change - 1; i >= 0 && indent > 0; i--)
        {
            if (lines[i].Trim().Length > 1 && Indent(lines[i]) < indent)
            {
                return " " + lines[i].Trim();
            }
        }

        return "";
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static int Find(string[] lines, int from, ReadOnlySpan<string> wanted)
    {
        for (int i = from; i + wanted.Length <= lines.Length; i++)
        {
            if (lines.AsSpan(i, wanted.Length).SequenceEqual(wanted))
            {
                return i;
            }
        }

        return -1;
    }

    private static IEnumerable<string[]> Hunks(string difference)
    {
        List<string> hunk = [];
        foreach (string line in difference.Split('\n').Where(line => line.Length > 0))
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                if (hunk.Count > 0)
                {
                    yield return [.. hunk];
                }

                hunk.Clear();
            }
            else if (line[0] is ' ' or '-' or '+')
            {
                hunk.Add(line);
            }
            else
            {
                throw new FormatException($"'{line}' is no line of a difference.");
            }
        }

        if (hunk.Count > 0)
        {
            yield return [.. hunk];
        }
    }

    /// <summary>What changed, first to last, after Myers ("An O(ND) Difference Algorithm and Its Variations", 1986).</summary>
    private static List<Change> Changes(string[] old, string[] now)
    {
        int max = old.Length + now.Length;
        int[] furthest = new int[(2 * max) + 3];
        List<int[]> trace = [];
        for (int distance = 0; ; distance++)
        {
            for (int diagonal = -distance; diagonal <= distance; diagonal += 2)
            {
                bool isDown = diagonal == -distance
                    || (diagonal != distance && furthest[max + diagonal - 1] < furthest[max + diagonal + 1]);
                int x = isDown ? furthest[max + diagonal + 1] : furthest[max + diagonal - 1] + 1;
                while (x < old.Length && x - diagonal < now.Length && x - diagonal >= 0 && old[x] == now[x - diagonal])
                {
                    x++;
                }

                furthest[max + diagonal] = x;
                if (x >= old.Length && x - diagonal >= now.Length)
                {
                    return Backtrack(trace, old.Length, now.Length);
                }
            }

            trace.Add(furthest[(max - distance)..(max + distance + 1)]);
        }
    }

    private static List<Change> Backtrack(List<int[]> trace, int x, int y)
    {
        List<Change> changes = [];
        for (int distance = trace.Count; distance > 0; distance--)
        {
            int[] before = trace[distance - 1];
            int diagonal = x - y;
            bool isDown = diagonal == -distance || (diagonal != distance && At(diagonal - 1) < At(diagonal + 1));
            int oldX = isDown ? At(diagonal + 1) : At(diagonal - 1);
            int oldY = oldX - (isDown ? diagonal + 1 : diagonal - 1);

            // The unchanged lines after this change end where the change is.
            (int x, int y) after = isDown ? (oldX, oldY + 1) : (oldX + 1, oldY);
            if (changes.Count > 0 && changes[^1].Old == after.x && changes[^1].New == after.y)
            {
                changes[^1] = new(oldX, oldY, changes[^1].OldCount + (isDown ? 0 : 1), changes[^1].NewCount + (isDown ? 1 : 0));
            }
            else
            {
                changes.Add(new(oldX, oldY, isDown ? 0 : 1, isDown ? 1 : 0));
            }

            (x, y) = (oldX, oldY);

            int At(int k) => before[k + distance - 1];
        }

        changes.Reverse();
        return changes;
    }

    /// <summary>Lines that are gone and lines that took their place.</summary>
    private readonly record struct Change(int Old, int New, int OldCount, int NewCount);
}
