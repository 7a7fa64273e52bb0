using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws a diagram as SVG, with the coverage of one process.</summary>
internal static class DiagramDrawing
{
    private const double Margin = 20;
    private const double Widest = 8000;

    // The labels of a diagram cannot be read if it is shrunk further; it scrolls instead.
    private const double Smallest = 0.6;

    public static void Draw(Markup markup, DiagramPlane diagram, string title, string processId, IReadOnlyDictionary<string, int> hits)
    {
        Canvas canvas = new(markup, processId, hits);
        Box view = ViewOf(diagram);
        double width = Math.Min(view.Width, Widest);
        markup.Add($"""<div class="canvas"><svg class="diagram" role="img" aria-label="{title}" """);
        markup.Add($"""viewBox="{view.X} {view.Y} {view.Width} {view.Height}" """);
        markup.Add($"""style="width:100%;max-width:{width}px;min-width:{width * Smallest}px">""");
        foreach (DiagramShape shape in diagram.Shapes.Where(shape => shape.IsContainer).OrderBy(LayerOf).ThenByDescending(AreaOf))
        {
            ShapeDrawing.Draw(canvas, shape);
        }

        foreach (DiagramEdge edge in diagram.Edges)
        {
            EdgeDrawing.Draw(canvas, edge);
        }

        foreach (DiagramShape shape in diagram.Shapes.Where(shape => !shape.IsContainer).OrderBy(LayerOf))
        {
            ShapeDrawing.Draw(canvas, shape);
        }

        foreach (DiagramItem item in diagram.Shapes.Concat<DiagramItem>(diagram.Edges))
        {
            LabelDrawing.Draw(canvas, item);
        }

        BadgeDrawing.Draw(canvas, diagram);
        markup.AddConstant("</svg></div>");
    }

    private static int LayerOf(DiagramShape shape) => shape.Type switch
    {
        "participant" => 0,
        "lane" => 1,
        "boundaryEvent" => 3,
        _ => 2,
    };

    private static double AreaOf(DiagramShape shape) => shape.Bounds.Width * shape.Bounds.Height;

    private static Box ViewOf(DiagramPlane diagram) => diagram.Shapes.Select(shape => shape.Bounds)
        .Concat(diagram.Shapes.Concat<DiagramItem>(diagram.Edges).Select(LabelDrawing.BoundsOf).OfType<Box>())
        .Concat(diagram.Edges.SelectMany(edge => edge.Waypoints).Select(dot => new Box(dot.X, dot.Y, 0, 0)))
        .DefaultIfEmpty(new(0, 0, 100, 100))
        .Aggregate((all, next) => all.Union(next))
        .Grow(Margin);
}
