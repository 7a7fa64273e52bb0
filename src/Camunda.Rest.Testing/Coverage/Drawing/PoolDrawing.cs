using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Coverage.Diagrams;
using Camunda.Rest.Testing.Coverage.Texts;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws pools and lanes, with their names along the short side.</summary>
internal static class PoolDrawing
{
    private const double Band = 30;
    private const double FontSize = 12;
    private const double LineHeight = 14;

    public static void Draw(Canvas canvas, DiagramShape shape)
    {
        Markup markup = canvas.Markup;
        Box box = shape.Bounds;
        markup.Add($"""<rect class="o" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}"/>""");

        // A pool without a process has no content, and its name in the middle.
        bool isEmpty = shape.Type == "participant" && shape.Element.Attribute("processRef") is null;
        if (shape.Type == "participant" && !isEmpty)
        {
            Dot end = shape.IsHorizontal ? new(box.X + Band, box.Bottom) : new(box.Right, box.Y + Band);
            Dot begin = shape.IsHorizontal ? new(end.X, box.Y) : new(box.X, end.Y);
            markup.Add($"""<path class="o" d="M{begin.X} {begin.Y} L{end.X} {end.Y}"/>""");
        }

        if (isEmpty || !shape.IsHorizontal)
        {
            IReadOnlyList<string> lines = WrappedText.Wrap(shape.Name, box.Width - 10, FontSize, isEmpty ? 3 : 1);
            double y = isEmpty ? box.Center.Y + 4 - ((lines.Count - 1) * LineHeight / 2) : box.Y + 19;
            TextDrawing.Draw(markup, lines, box.Center.X, y, FontSize, LineHeight);
        }
        else
        {
            IReadOnlyList<string> lines = WrappedText.Wrap(shape.Name, box.Height - 10, FontSize, 2);
            markup.Add($"""<g transform="translate({box.X + 19 - ((lines.Count - 1) * LineHeight / 2)} {box.Center.Y}) rotate(-90)">""");
            TextDrawing.Draw(markup, lines, 0, 0, FontSize, LineHeight);
            markup.AddConstant("</g>");
        }

        if (shape.Element.Element(BpmnNames.Bpmn + "participantMultiplicity") is not null)
        {
            markup.Add(
                $"""<path class="o" transform="translate({box.Center.X} {box.Bottom - 10})" d="M-4.5 -6 V6 M0 -6 V6 M4.5 -6 V6"/>""");
        }
    }
}
