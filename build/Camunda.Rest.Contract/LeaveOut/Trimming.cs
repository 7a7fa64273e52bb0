using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>Blanks units in the text of a source file. Every line and column of what stays is the same as in the original.</summary>
internal static class Trimming
{
    /// <summary>
    /// What the rest of a file may leave behind: fields, events and locals that nobody reads any more, usings that nothing needs, and
    /// documentation that names what is gone.
    /// </summary>
    private const string Traces =
        "CS0067, CS0168, CS0169, CS0219, CS0414, CS0649, CS1572, CS1573, CS1574, CS1584, CS1587, CS1591, CS1658, CS1712, CS8019";

    /// <param name="text">The file's text.</param>
    /// <param name="file">The file's full path, which messages of the compiler and debuggers go by.</param>
    /// <param name="units">What is left out.</param>
    public static string Apply(string text, string file, IEnumerable<SourceUnit> units) =>
        $"#pragma warning disable {Traces}\n#line 1 \"{file}\"\n{Blank(text, units.SelectMany(unit => unit.Spans()))}";

    private static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        char[] characters = text.ToCharArray();
        foreach (TextSpan span in spans)
        {
            for (int index = span.Start; index < span.End; index++)
            {
                characters[index] = characters[index] is '\n' or '\r' ? characters[index] : ' ';
            }
        }

        StringBuilder blanked = new(text.Length);
        int start = 0;
        while (start < characters.Length)
        {
            int end = Array.IndexOf(characters, '\n', start);
            end = end < 0 ? characters.Length : end + 1;
            ReadOnlySpan<char> line = characters.AsSpan(start, end - start);
            blanked.Append(line.IsWhiteSpace() ? line[line.TrimEnd("\r\n").Length..] : line);
            start = end;
        }

        return blanked.ToString();
    }
}
