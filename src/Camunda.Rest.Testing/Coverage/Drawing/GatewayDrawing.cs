using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws gateways: a diamond with a marker.</summary>
internal static class GatewayDrawing
{
    // The markers are drawn for gateways of this size, and scaled to others.
    private const double Size = 50;
    private const string Plus = "M-1.8 -10.5 H1.8 V-1.8 H10.5 V1.8 H1.8 V10.5 H-1.8 V1.8 H-10.5 V-1.8 H-1.8 Z";

    public static void Draw(Markup markup, DiagramShape shape)
    {
        Box box = shape.Bounds;
        Dot center = box.Center;
        markup.Add(
            $"""<path class="s" d="M{center.X} {box.Y} L{box.Right} {center.Y} L{center.X} {box.Bottom} L{box.X} {center.Y} Z"/>""");
        markup.Add($"""<g transform="translate({center.X} {center.Y}) scale({Math.Min(box.Width, box.Height) / Size})">""");
        switch (shape.Type)
        {
            case "exclusiveGateway" when shape.IsMarkerVisible:
                markup.AddConstant(
                    """<path class="fill" d="M-8 -10 H-4.6 L0 -2.9 L4.6 -10 H8 L1.8 0 L8 10 H4.6 L0 2.9 L-4.6 10 H-8 L-1.8 0 Z"/>""");
                break;
            case "parallelGateway":
                markup.Add($"""<path class="fill" d="{Plus}"/>""");
                break;
            case "inclusiveGateway":
                markup.AddConstant("""<circle class="o heavy" r="10"/>""");
                break;
            case "complexGateway":
                markup.Add($"""<path class="fill" d="{Plus}"/><path class="fill" transform="rotate(45)" d="{Plus}"/>""");
                break;
            case "eventBasedGateway":
                DrawEvent(markup, shape);
                break;
        }

        markup.AddConstant("</g>");
    }

    private static void DrawEvent(Markup markup, DiagramShape shape)
    {
        markup.AddConstant("""<circle class="o" r="13.5"/>""");
        if (!shape.Is("instantiate"))
        {
            markup.AddConstant("""<circle class="o" r="10.8"/>""");
        }

        string path = shape.Element.Attribute("eventGatewayType")?.Value == "Parallel"
            ? "M-1.6 -7 H1.6 V-1.6 H7 V1.6 H1.6 V7 H-1.6 V1.6 H-7 V-1.6 H-1.6 Z"
            : "M0 -7.2 L6.8 -2.2 L4.2 5.8 H-4.2 L-6.8 -2.2 Z";
        markup.Add($"""<path class="o" d="{path}"/>""");
    }
}
