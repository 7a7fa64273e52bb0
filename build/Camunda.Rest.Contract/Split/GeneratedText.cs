using System.Text;

namespace Camunda.Rest.Contract.Split;

/// <summary>
/// The one text that the generator writes, in which a line <c>//# file: Models/UserTaskResult.cs</c> starts the next file.
/// </summary>
internal static class GeneratedText
{
    private const string Marker = "//# file:";

    /// <summary>Takes the text apart.</summary>
    /// <param name="text">The generator's output.</param>
    /// <param name="file">The name that errors carry.</param>
    /// <exception cref="ContractException">
    /// There is code before the first marker, no marker at all, an empty part, a path that is not allowed, or a path twice.
    /// </exception>
    public static IReadOnlyList<GeneratedPart> Parse(string text, string file)
    {
        List<GeneratedPart> parts = [];
        Dictionary<string, (string Path, int Line)> taken = new(StringComparer.OrdinalIgnoreCase);
        string? path = null;
        StringBuilder body = new();
        int number = 0;

        foreach (ReadOnlySpan<char> raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw.TrimEnd();
            if (line.TrimStart().StartsWith(Marker))
            {
                Finish();
                path = ReadPath(line.TrimStart()[Marker.Length..].Trim().ToString(), file, number);
                if (!taken.TryAdd(path, (path, number)))
                {
                    (string earlier, int earlierLine) = taken[path];
                    throw Refuse(file, number, $"'{path}' was started before, as '{earlier}' in line {earlierLine}; two types must not "
                        + "share a file name, not even in another case.");
                }
            }
            else if (path is not null)
            {
                Append(body, line);
            }
            else if (!line.IsEmpty && !line.TrimStart().StartsWith("//"))
            {
                throw Refuse(file, number, $"there is code before the first '{Marker}' line; the template has to start a file first.");
            }
        }

        Finish();
        return parts.Count > 0 ? parts : throw Refuse(file, number, $"there is no '{Marker}' line, so there is no file to write.");

        void Finish()
        {
            if (path is null)
            {
                return;
            }

            string content = body.ToString().TrimEnd('\n');
            parts.Add(content.Length > 0
                ? new(path, content + "\n")
                : throw Refuse(file, taken[path].Line, $"'{path}' is empty; the template wrote nothing for it."));
            body.Clear();
        }
    }

    private static void Append(StringBuilder body, ReadOnlySpan<char> line)
    {
        bool wouldBeSecondBlank = line.IsEmpty && (body.Length == 0 || (body.Length > 1 && body[^1] == '\n' && body[^2] == '\n'));
        if (!wouldBeSecondBlank)
        {
            body.Append(line).Append('\n');
        }
    }

    private static string ReadPath(string path, string file, int line)
    {
        string[] segments = path.Split('/');
        bool isPlain = path.EndsWith(".cs", StringComparison.Ordinal)
            && segments.All(
                s => s.Length > 0 && s is not "." and not ".." && s.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-'));
        return isPlain
            ? path
            : throw Refuse(file, line, $"'{path}' is not a path below the output folder: it takes names of letters, digits, '.', '_' and "
                + "'-', joined by '/', that end in '.cs'.");
    }

    private static ContractException Refuse(string file, int line, string sentence) => new(file, $"line {line}", sentence);
}
