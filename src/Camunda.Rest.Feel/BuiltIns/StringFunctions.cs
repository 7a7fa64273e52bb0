using System.Text;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Functions of strings. Positions start at 1; negative ones count from the end.</summary>
internal static class StringFunctions
{
    public static IReadOnlyList<BuiltInFunction> All { get; } =
    [
        BuiltIn.Of("substring", "string, start position", call => Substring(call, new FeelNumber(int.MaxValue))),
        BuiltIn.Of("substring", "string, start position, length", call => Substring(call, call.Third)),
        Of("string length", (_, text) => new FeelNumber(text.Length)),
        Of("upper case", (call, text) => call.Text(text.Replace("ß", "SS", StringComparison.Ordinal).ToUpperInvariant())),
        Of("lower case", (call, text) => call.Text(text.ToLowerInvariant())),
        OfMatch("substring before", (call, text, match) => call.Text(text[..Math.Max(text.IndexOf(match, StringComparison.Ordinal), 0)])),
        OfMatch("substring after", (call, text, match) => text.IndexOf(match, StringComparison.Ordinal) switch
        {
            < 0 => call.Text(""),
            int index => call.Text(text[(index + match.Length)..]),
        }),
        OfMatch("contains", (_, text, match) => FeelBoolean.From(text.Contains(match, StringComparison.Ordinal))),
        OfMatch("starts with", (_, text, match) => FeelBoolean.From(text.StartsWith(match, StringComparison.Ordinal))),
        OfMatch("ends with", (_, text, match) => FeelBoolean.From(text.EndsWith(match, StringComparison.Ordinal))),
        BuiltIn.Of("matches", "input, pattern", call => Matches(call, new FeelString(""))),
        BuiltIn.Of("matches", "input, pattern, flags", call => Matches(call, call.Third)),
        BuiltIn.Of("replace", "input, pattern, replacement", call => Replace(call, new FeelString(""))),
        BuiltIn.Of("replace", "input, pattern, replacement, flags", call => Replace(call, call.Arguments[3])),
        BuiltIn.Of("split", "string, delimiter", Split),
        BuiltIn.Of("extract", "string, pattern", Extract),
        BuiltIn.Of("extract", "input, pattern", Extract),
        Of("trim", (call, text) => call.Text(Trim(text))),
        BuiltIn.Of("uuid", "", Uuid),
        BuiltIn.Of("to base64", "value", call =>
            call.First is FeelString text ? call.Text(Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Value))) : null),
        Of("is blank", (_, text) => FeelBoolean.From(text.All(IsWhitespace))),
    ];

    private static BuiltInFunction Of(string name, Func<Call, string, FeelValue> function) =>
        BuiltIn.Of(name, "string", call => call.First is FeelString text ? function(call, text.Value) : null);

    private static BuiltInFunction OfMatch(string name, Func<Call, string, string, FeelValue> function) => BuiltIn.Of(
        name,
        "string, match",
        call => (call.First, call.Second) is (FeelString text, FeelString match) ? function(call, text.Value, match.Value) : null);

    private static FeelValue? Substring(Call call, FeelValue length)
    {
        if (call.First is not FeelString text || call.Second is not FeelNumber start || length is not FeelNumber count)
        {
            return null;
        }

        int position = NumberConversion.ToInteger(start);
        long first = position > 0 ? position - 1 : (long)text.Value.Length + position;
        long end = Math.Min(first + NumberConversion.ToInteger(count), text.Value.Length);
        return first < 0 || end < first
            ? call.Fail($"The string of {text.Value.Length} characters has no such part")
            : call.Text(text.Value[(int)first..(int)end]);
    }

    private static FeelValue? Matches(Call call, FeelValue flags)
    {
        if (call.First is not FeelString input || call.Second is not FeelString pattern || flags is not FeelString letters)
        {
            return null;
        }

        return Match(call, input.Value, pattern.Value, letters.Value) is { } match ? FeelBoolean.From(match.Success) : InvalidPattern(call);
    }

    private static FeelValue? Replace(Call call, FeelValue flags)
    {
        if (call.First is not FeelString input || call.Second is not FeelString pattern || call.Third is not FeelString replacement
            || flags is not FeelString letters)
        {
            return null;
        }

        if (Match(call, input.Value, pattern.Value, letters.Value) is not { } match)
        {
            return InvalidPattern(call);
        }

        StringBuilder text = new();
        int index = 0;
        for (; match.Success; match = NextMatch(call, match))
        {
            int length = text.Append(input.Value, index, match.Index - index).Length;
            if (!JavaReplacement.TryAppend(text, replacement.Value, match))
            {
                return call.Fail($"Invalid replacement {FeelText.Short(replacement)}");
            }

            call.Step(1 + ((text.Length - length) / 16));
            index = match.Index + match.Length;
        }

        return call.Text(text.Append(input.Value, index, input.Value.Length - index).ToString());
    }

    private static FeelValue? Split(Call call)
    {
        if (call.First is not FeelString input || call.Second is not FeelString delimiter)
        {
            return null;
        }

        if (Match(call, input.Value, delimiter.Value, "") is not { } match)
        {
            return InvalidPattern(call);
        }

        List<FeelValue> parts = [];
        int index = 0;
        for (; match.Success; match = NextMatch(call, match))
        {
            // An empty match at the start splits nothing off.
            if (match.Index + match.Length > 0)
            {
                parts.Add(call.Text(input.Value[index..match.Index]));
                index = match.Index + match.Length;
            }
        }

        parts.Add(call.Text(input.Value[index..]));
        return call.List(parts);
    }

    private static FeelValue? Extract(Call call)
    {
        if (call.First is not FeelString input || call.Second is not FeelString pattern)
        {
            return null;
        }

        if (Match(call, input.Value, pattern.Value, "") is not { } match)
        {
            return InvalidPattern(call);
        }

        List<FeelValue> matches = [];
        for (; match.Success; match = NextMatch(call, match))
        {
            matches.Add(call.Text(match.Value));
        }

        return call.List(matches);
    }

    private static Match? Match(Call call, string input, string pattern, string flags)
    {
        call.Text(input);
        long start = TimeProvider.System.GetTimestamp();
        Match? match = JavaPattern.Compile(pattern, flags)?.Match(input);
        call.StepFor(TimeProvider.System.GetElapsedTime(start));
        return match;
    }

    private static Match NextMatch(Call call, Match match)
    {
        long start = TimeProvider.System.GetTimestamp();
        Match next = match.NextMatch();
        call.StepFor(TimeProvider.System.GetElapsedTime(start));
        return next;
    }

    private static FeelValue InvalidPattern(Call call) => call.Fail($"Invalid pattern {FeelText.Short(call.Second)}");

    private static string Trim(string text)
    {
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty && rest[0] <= ' ')
        {
            rest = rest[1..];
        }

        while (!rest.IsEmpty && rest[^1] <= ' ')
        {
            rest = rest[..^1];
        }

        return rest.ToString();
    }

    // Java counts no-break spaces as characters, and the separators of ASCII as white space.
    private static bool IsWhitespace(char character) => character switch
    {
        '\u00a0' or '\u2007' or '\u202f' or '\u0085' => false,
        >= '\u001c' and <= '\u001f' => true,
        _ => char.IsWhiteSpace(character),
    };

    private static FeelValue Uuid(Call call)
    {
        Span<byte> bytes = stackalloc byte[16];
        call.Run.Options.Random.NextBytes(bytes);

        // Version 4: random.
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return call.Text(new Guid(bytes, bigEndian: true).ToString());
    }
}
