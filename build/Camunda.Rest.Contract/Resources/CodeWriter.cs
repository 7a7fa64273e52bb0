using System.Text;

namespace Camunda.Rest.Contract.Resources;

/// <summary>Writes lines of C#, indented by the braces around them.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    public CodeWriter Open(string head = "")
    {
        if (head.Length > 0)
        {
            Line(head);
        }

        Line("{");
        _depth++;
        return this;
    }

    public CodeWriter Close(string ending = "")
    {
        _depth--;
        return Line("}" + ending);
    }

    /// <summary>Writes the lines one step further in.</summary>
    public CodeWriter Indented(params IEnumerable<string> lines)
    {
        _depth++;
        foreach (string line in lines)
        {
            Line(line);
        }

        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
