using System.Text;

namespace Camunda.Rest.Feel.Tests.Peers;

/// <summary>
/// The file of the known differences: classes (<c>## name</c>) with a reason (<c># …</c>), and below them one line for each
/// difference: <c>expression  | variables  =&gt;  ours  &lt;&gt;  theirs</c>.
/// </summary>
internal sealed class DifferenceList
{
    /// <summary>The class of new differences, which nobody has judged yet.</summary>
    public const string Unjudged = "Not judged";

    private const string Heading = "## ";

    private readonly string _head;
    private readonly List<(string Name, string Reason, List<string> Lines)> _classes = [];

    private DifferenceList(string head) => _head = head;

    /// <summary>The lines of all classes.</summary>
    public IEnumerable<string> Lines => _classes.SelectMany(static one => one.Lines);

    /// <summary>The names of the classes, with their reasons.</summary>
    public IEnumerable<(string Name, string Reason)> Classes => _classes.Select(static one => (one.Name, one.Reason));

    /// <summary>Reads the file.</summary>
    public static DifferenceList Parse(string text)
    {
        string[] parts = text.ReplaceLineEndings("\n").Split("\n" + Heading);
        DifferenceList list = new(parts[0].Trim());
        foreach (string part in parts.Skip(1))
        {
            string[] lines = part.Split('\n');
            string[] rest = [.. lines.Skip(1).Where(static line => line.Length > 0)];
            list._classes.Add((
                lines[0].Trim(),
                string.Join('\n', rest.TakeWhile(static line => line.StartsWith("# ", StringComparison.Ordinal))),
                [.. rest.SkipWhile(static line => line.StartsWith("# ", StringComparison.Ordinal))]));
        }

        return list;
    }

    /// <summary>The line of a difference.</summary>
    public static string Line(ExpressionCase one, string ours, string theirs)
    {
        string kind = one.IsUnaryTest ? "test: " : "";
        string variables = one.Variables == "{}" ? "" : $"  | {one.Variables}";
        return $"{kind}{one.Expression}{variables}  =>  {ours}  <>  {theirs}";
    }

    /// <summary>Removes the lines that are no differences any more, and adds new ones to a class of their own.</summary>
    public string Update(IReadOnlyCollection<string> found)
    {
        List<string> missing = [.. found.Except(Lines)];
        StringBuilder text = new(_head);
        foreach ((string name, string reason, List<string> lines) in _classes.Where(static one => one.Name != Unjudged))
        {
            Append(text, name, reason, lines.Where(found.Contains));
        }

        missing.AddRange(_classes.Where(static one => one.Name == Unjudged).SelectMany(static one => one.Lines).Where(found.Contains));
        if (missing.Count > 0)
        {
            Append(text, Unjudged, "# State which of the two agrees with DMN and with Camunda's documentation.", missing);
        }

        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, string name, string reason, IEnumerable<string> lines) =>
        text.Append("\n\n").Append(Heading).Append(name).Append('\n').Append(reason).Append('\n').AppendJoin('\n', lines);
}
