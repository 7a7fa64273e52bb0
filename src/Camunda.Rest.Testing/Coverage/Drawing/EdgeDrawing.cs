using System.Globalization;
using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws sequence flows, message flows and associations.</summary>
internal static class EdgeDrawing
{
    private const double ArrowLength = 10;

    public static void Draw(Canvas canvas, DiagramEdge edge)
    {
        canvas.Open(edge);
        Markup markup = canvas.Markup;
        bool isFlow = edge.Type == "sequenceFlow";
        string style = isFlow ? "flow" : edge.Type == "messageFlow" ? "flow dashed" : "flow dotted";
        IReadOnlyList<Dot> dots = isFlow || edge.Type == "messageFlow" ? Shorten(edge.Waypoints) : edge.Waypoints;
        IEnumerable<string> corners = dots.Select(dot => string.Create(CultureInfo.InvariantCulture, $"{dot.X:0.##} {dot.Y:0.##}"));
        string path = "M" + string.Join(" L", corners);

        // A broad line that is not visible, so that the pointer finds the flow.
        markup.Add($"""<path class="touch" d="{path}"/><path class="{style}" d="{path}"/>""");
        Dot last = edge.Waypoints[^1];
        double end = AngleBetween(edge.Waypoints[^2], last);
        double begin = AngleBetween(edge.Waypoints[0], edge.Waypoints[1]);
        switch (edge.Type)
        {
            case "sequenceFlow":
                DrawEnd(markup, last, end, "fill", "M0 0 L-10 -4.5 L-10 4.5 Z");
                DrawBegin(markup, edge, begin);
                break;
            case "messageFlow":
                DrawEnd(markup, last, end, "paper", "M0 0 L-10 -4.5 L-10 4.5 Z");
                DrawEnd(markup, edge.Waypoints[0], begin, "paper", "M0 0 A3.5 3.5 0 1 1 7 0 A3.5 3.5 0 1 1 0 0 Z");
                break;
            case "dataInputAssociation" or "dataOutputAssociation":
                DrawEnd(markup, last, end, "o", "M-8 -4.5 L0 0 L-8 4.5");
                break;
            case "association" when edge.Element.Attribute("associationDirection")?.Value is "One" or "Both":
                DrawEnd(markup, last, end, "o", "M-8 -4.5 L0 0 L-8 4.5");
                break;
        }

        canvas.Close();
    }

    // A slash for the default flow; a diamond for a condition that is not after a gateway.
    private static void DrawBegin(Markup markup, DiagramEdge edge, double angle)
    {
        if (edge.Source?.Attribute("default")?.Value == edge.Id)
        {
            DrawEnd(markup, edge.Waypoints[0], angle, "o", "M6 5 L11 -5");
        }
        else if (edge.Has("conditionExpression") && edge.Source?.Name.LocalName.EndsWith("Gateway", StringComparison.Ordinal) is false)
        {
            DrawEnd(markup, edge.Waypoints[0], angle, "paper", "M0 0 L8 -4.5 L16 0 L8 4.5 Z");
        }
    }

    private static void DrawEnd(Markup markup, Dot at, double angle, string style, string path) =>
        markup.Add($"""<path class="{style}" transform="translate({at.X} {at.Y}) rotate({angle})" d="{path}"/>""");

    // So that a thick line does not cover the tip of the arrow.
    private static List<Dot> Shorten(IReadOnlyList<Dot> dots)
    {
        double length = dots[^1].DistanceTo(dots[^2]);
        Dot end = dots[^1].Towards(dots[^2], Math.Min(ArrowLength * 0.8 / length, 0.9));
        return [.. dots.Take(dots.Count - 1), end];
    }

    private static double AngleBetween(Dot from, Dot to) => Math.Atan2(to.Y - from.Y, to.X - from.X) * 180 / Math.PI;
}
