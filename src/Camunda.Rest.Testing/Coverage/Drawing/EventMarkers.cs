using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws what an event waits for or throws: an outline if it catches, filled if it throws.</summary>
internal static class EventMarkers
{
    // The markers are drawn for events of this radius, and scaled to others.
    private const double Radius = 18;
    private const string Suffix = "EventDefinition";

    public static void Draw(Markup markup, DiagramShape shape, Dot center, double radius)
    {
        List<string> kinds =
        [
            .. shape.Element.Elements()
                .Select(child => child.Name.LocalName)
                .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal))
                .Select(name => name[..^Suffix.Length]),
        ];
        if (kinds.Count == 0)
        {
            return;
        }

        string style = shape.Type is "endEvent" or "intermediateThrowEvent" or "implicitThrowEvent" ? "fill" : "o";
        string kind = kinds.Count == 1 ? kinds[0] : shape.Is("parallelMultiple") ? "parallelMultiple" : "multiple";
        markup.Add($"""<g transform="translate({center.X} {center.Y}) scale({radius / Radius})">""");
        Draw(markup, kind, style);
        markup.AddConstant("</g>");
    }

    private static void Draw(Markup markup, string kind, string style)
    {
        switch (kind)
        {
            case "message":
                markup.Add($"""<rect class="{style}" x="-9" y="-6" width="18" height="12"/>""");
                markup.Add($"""<path class="{(style == "fill" ? "cut" : "o")}" d="M-9 -6 L0 1.5 L9 -6"/>""");
                break;
            case "timer":
                markup.AddConstant("""<circle class="o" r="11"/>""");
                markup.AddConstant(
                    """<path class="o" d="M0 -11 V-8.5 M11 0 H8.5 M0 11 V8.5 M-11 0 H-8.5 M1.5 -8 L0 0 L5.5 2"/>""");
                break;
            default:
                markup.Add($"""<path class="{(kind == "terminate" ? "fill" : style)}" d="{PathOf(kind)}"/>""");
                break;
        }
    }

    private static string PathOf(string kind) => kind switch
    {
        "error" => "M-9 9 L-4.5 -8 L2 2 L9 -10 L4.5 8 L-2 -1.5 Z",
        "signal" => "M0 -10.5 L9.5 6.5 L-9.5 6.5 Z",
        "escalation" => "M0 -10.5 L7 9 L0 2 L-7 9 Z",
        "compensate" => "M-0.5 0 L8 -6.5 V6.5 Z M-10 0 L-1.5 -6.5 V6.5 Z",
        "conditional" => "M-8 -9.5 H8 V9.5 H-8 Z M-5 -5.5 H5 M-5 -1.8 H5 M-5 1.8 H5 M-5 5.5 H5",
        "link" => "M-10 -3.5 H2 V-8.5 L10.5 0 L2 8.5 V3.5 H-10 Z",
        "terminate" => "M-10 0 A10 10 0 1 0 10 0 A10 10 0 1 0 -10 0 Z",
        "cancel" => "M-8.5 -6 L-6 -8.5 L0 -2.5 L6 -8.5 L8.5 -6 L2.5 0 L8.5 6 L6 8.5 L0 2.5 L-6 8.5 L-8.5 6 L-2.5 0 Z",
        "parallelMultiple" => "M-2.5 -9 H2.5 V-2.5 H9 V2.5 H2.5 V9 H-2.5 V2.5 H-9 V-2.5 H-2.5 Z",
        _ => "M0 -10 L9.5 -3 L5.9 8.1 H-5.9 L-9.5 -3 Z",
    };
}
