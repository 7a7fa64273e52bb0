using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>
/// Draws events: a thin circle for a start, a double one in between, a thick one for an end; dashed if the event does not interrupt.
/// </summary>
internal static class EventDrawing
{
    // The distance between the circles of an event of the usual size.
    private const double Gap = 3.5;

    public static void Draw(Markup markup, DiagramShape shape)
    {
        Dot center = shape.Bounds.Center;
        double radius = Math.Min(shape.Bounds.Width, shape.Bounds.Height) / 2;
        string line = shape.Type == "endEvent" ? "s thick" : IsNonInterrupting(shape) ? "s dashed" : "s";
        markup.Add($"""<circle class="{line}" cx="{center.X}" cy="{center.Y}" r="{radius}"/>""");
        if (shape.Type is not ("startEvent" or "endEvent") && radius > Gap)
        {
            string inner = IsNonInterrupting(shape) ? "o dashed" : "o";
            markup.Add($"""<circle class="{inner}" cx="{center.X}" cy="{center.Y}" r="{radius - Gap}"/>""");
        }

        EventMarkers.Draw(markup, shape, center, radius);
    }

    private static bool IsNonInterrupting(DiagramShape shape) =>
        (shape.Type == "boundaryEvent" && shape.Element.Attribute("cancelActivity")?.Value is "false" or "0")
        || (shape.Type == "startEvent" && shape.Element.Attribute("isInterrupting")?.Value is "false" or "0");
}
