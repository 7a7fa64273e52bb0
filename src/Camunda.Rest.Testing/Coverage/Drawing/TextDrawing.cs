namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws lines of text.</summary>
internal static class TextDrawing
{
    /// <summary>Draws lines centred at x; y is the base line of the first.</summary>
    public static void Draw(
        Markup markup, IReadOnlyList<string> lines, double x, double y, double fontSize, double lineHeight, string anchor = "middle")
    {
        for (int i = 0; i < lines.Count; i++)
        {
            markup.Add(
                $"""<text x="{x}" y="{y + (i * lineHeight)}" font-size="{fontSize}" text-anchor="{anchor}">{lines[i]}</text>""");
        }
    }
}
