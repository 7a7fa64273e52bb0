using Camunda.Rest.Testing.Coverage.Diagrams;
using Camunda.Rest.Testing.Coverage.Texts;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws the names beside events, gateways, data and lines.</summary>
internal static class LabelDrawing
{
    private const double FontSize = 11;
    private const double LineHeight = 13;
    private const double Width = 90;
    private const int MostLines = 5;

    public static void Draw(Canvas canvas, DiagramItem item)
    {
        if (BoundsOf(item) is not { } box)
        {
            return;
        }

        canvas.Taken.Add(box);
        canvas.Markup.Add($"""<g class="label {canvas.StyleOf(item)}">""");
        TextDrawing.Draw(canvas.Markup, LinesOf(item), box.Center.X, box.Y + 10, FontSize, LineHeight);
        canvas.Close();
    }

    /// <summary>Where the label is; null if the item has none, or has it inside.</summary>
    public static Box? BoundsOf(DiagramItem item)
    {
        if (!IsOutside(item) || LinesOf(item) is not { Count: > 0 } lines)
        {
            return null;
        }

        double width = lines.Max(line => WrappedText.Measure(line, FontSize));
        Dot top = item switch
        {
            DiagramShape { Label: { } label } => new(label.Center.X, label.Y),
            DiagramEdge { Label: { } label } => new(label.Center.X, label.Y),
            DiagramShape { Type: "group" } shape => new(shape.Bounds.Center.X, shape.Bounds.Y + 4),
            DiagramShape shape => new(shape.Bounds.Center.X, shape.Bounds.Bottom + 4),
            _ => ((DiagramEdge)item).Middle with { Y = ((DiagramEdge)item).Middle.Y - (LineHeight * lines.Count) - 4 },
        };
        return new(top.X - (width / 2), top.Y, width, lines.Count * LineHeight);
    }

    private static bool IsOutside(DiagramItem item) => item switch
    {
        DiagramShape { IsEvent: true } or DiagramShape { IsGateway: true } => true,
        DiagramShape shape => shape.Type is "dataObjectReference" or "dataObject" or "dataInput" or "dataOutput" or "dataStoreReference"
            or "dataStore" or "group",
        _ => true,
    };

    private static IReadOnlyList<string> LinesOf(DiagramItem item)
    {
        double? width = item switch
        {
            DiagramShape shape => shape.Label?.Width,
            _ => ((DiagramEdge)item).Label?.Width,
        };
        return WrappedText.Wrap(item.Name, Math.Max(width ?? 0, Width), FontSize, MostLines);
    }
}
