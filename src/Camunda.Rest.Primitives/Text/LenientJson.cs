using System.Text;

namespace Camunda.Rest.Json;

/// <summary>
/// Reads UTF-8 that is nearly JSON, by quotation marks, brackets and commas alone, so that invalid bytes, malformed values and truncation
/// affect only the part that they are in.
/// </summary>
internal static class LenientJson
{
    /// <summary>The maximum number of items.</summary>
    private const int MostItems = 10_000;

    /// <summary>
    /// Returns the items of an array that is a member of the outermost object, even if incomplete; null when there is no such array, or it
    /// has more than 10,000 items.
    /// </summary>
    public static List<Range>? Items(ReadOnlySpan<byte> utf8, string member)
    {
        int at = StartOfObject(utf8);
        if (at < 0) return null;
        while (NextMember(utf8, ref at, out Range name, out Range value))
        {
            if (TextOf(utf8[name]) == member)
                return value.Start.Value < utf8.Length && utf8[value.Start] == '[' ? ItemsOf(utf8, value.Start.Value + 1) : null;
        }

        return null;
    }

    /// <summary>
    /// Returns the string and number members of an object, in order. A number at the end of the document may be truncated, and is ignored.
    /// </summary>
    public static List<(string Name, string Text)> Texts(ReadOnlySpan<byte> utf8)
    {
        var texts = new List<(string, string)>();
        int at = StartOfObject(utf8);
        while (at >= 0 && NextMember(utf8, ref at, out Range name, out Range value))
        {
            ReadOnlySpan<byte> source = utf8[value];
            if (source is [(byte)'"', .., (byte)'"']) texts.Add((TextOf(utf8[name]), TextOf(source)));
            else if (!source.IsEmpty && value.End.Value < utf8.Length && source[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
                texts.Add((TextOf(utf8[name]), Encoding.UTF8.GetString(source)));
        }

        return texts;
    }

    private static int StartOfObject(ReadOnlySpan<byte> utf8)
    {
        int at = utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        SkipSpace(utf8, ref at);
        return at < utf8.Length && utf8[at] == '{' ? at + 1 : -1;
    }

    private static bool NextMember(ReadOnlySpan<byte> utf8, ref int at, out Range name, out Range value)
    {
        (name, value) = (default, default);
        while (at < utf8.Length && utf8[at] is (byte)',' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
        if (at >= utf8.Length || utf8[at] != '"') return false;
        int start = at;
        SkipString(utf8, ref at);
        name = start..at;
        SkipSpace(utf8, ref at);
        if (at >= utf8.Length || utf8[at] != ':') return false;
        at++;
        SkipSpace(utf8, ref at);
        start = at;
        SkipValue(utf8, ref at);
        value = start..TrimmedEnd(utf8, start, at);
        return true;
    }

    private static List<Range>? ItemsOf(ReadOnlySpan<byte> utf8, int at)
    {
        var items = new List<Range>();
        while (true)
        {
            // An extra closing bracket is ignored.
            while (at < utf8.Length && utf8[at] is (byte)',' or (byte)'}' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
            if (at >= utf8.Length || utf8[at] == ']') return items;
            int start = at;
            SkipValue(utf8, ref at);
            if (items.Count == MostItems) return null;
            items.Add(start..TrimmedEnd(utf8, start, at));
        }
    }

    /// <summary>Moves to the comma or bracket after a value. A closing bracket closes whatever is still open inside its own kind.</summary>
    private static void SkipValue(ReadOnlySpan<byte> utf8, ref int at)
    {
        var open = new Stack<bool>();
        int objects = 0;
        for (; at < utf8.Length; at++)
        {
            switch (utf8[at])
            {
                case (byte)'"':
                    SkipString(utf8, ref at);
                    at--;
                    break;
                case (byte)'{' or (byte)'[':
                    open.Push(utf8[at] == '{');
                    objects += utf8[at] == '{' ? 1 : 0;
                    break;
                case (byte)',' when open.Count == 0:
                    return;
                case (byte)'}' or (byte)']':
                    bool isObject = utf8[at] == '}';
                    if ((isObject ? objects : open.Count - objects) == 0) return;
                    bool closed;
                    do
                    {
                        closed = open.Pop();
                        objects -= closed ? 1 : 0;
                    }
                    while (closed != isObject);
                    break;
            }
        }
    }

    /// <summary>Moves past the string that begins here.</summary>
    private static void SkipString(ReadOnlySpan<byte> utf8, ref int at)
    {
        for (at++; at < utf8.Length; at++)
        {
            if (utf8[at] == '\\') at++;
            else if (utf8[at] == '"') break;
        }

        at = Math.Min(at + 1, utf8.Length);
    }

    private static void SkipSpace(ReadOnlySpan<byte> utf8, ref int at)
    {
        while (at < utf8.Length && utf8[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') at++;
    }

    private static int TrimmedEnd(ReadOnlySpan<byte> utf8, int start, int end)
    {
        while (end > start && utf8[end - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') end--;
        return end;
    }

    /// <summary>
    /// Returns the text between quotation marks without decoding escapes, which neither names nor keys of the API contain.
    /// </summary>
    private static string TextOf(ReadOnlySpan<byte> quoted) => quoted.Length < 2 ? "" : Encoding.UTF8.GetString(quoted[1..^1]);
}
