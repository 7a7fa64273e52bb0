using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>Draws the markers at the bottom of an activity: repetition, compensation, ad-hoc and hidden content.</summary>
internal static class ActivityMarkers
{
    private const double Distance = 18;

    /// <summary>Returns whether the activity has markers.</summary>
    public static bool Draw(Markup markup, DiagramShape shape)
    {
        List<string> markers = [.. MarkersOf(shape)];
        double x = shape.Bounds.Center.X - ((markers.Count - 1) * Distance / 2);
        foreach (string path in markers)
        {
            markup.Add($"""<path class="o" transform="translate({x} {shape.Bounds.Bottom - 10})" d="{path}"/>""");
            x += Distance;
        }

        return markers.Count > 0;
    }

    private static IEnumerable<string> MarkersOf(DiagramShape shape)
    {
        if (shape.Has("standardLoopCharacteristics"))
        {
            yield return "M-1.5 5.5 A5.5 5.5 0 1 1 2 5.3 M-6 5.8 H-1.5 V1.5";
        }

        if (shape.Element.Element(BpmnNames.Bpmn + "multiInstanceLoopCharacteristics") is { } loop)
        {
            yield return loop.Attribute("isSequential")?.Value is "true" or "1"
                ? "M-6 -4.5 H6 M-6 0 H6 M-6 4.5 H6"
                : "M-4.5 -6 V6 M0 -6 V6 M4.5 -6 V6";
        }

        if (shape.Is("isForCompensation"))
        {
            yield return "M-0.5 0 L6 -5 V5 Z M-7 0 L-0.5 -5 V5 Z";
        }

        if (shape.Type == "callActivity" || shape is { IsSubProcess: true, IsExpanded: false })
        {
            yield return "M-7 -7 H7 V7 H-7 Z M-4 0 H4 M0 -4 V4";
        }

        if (shape.Type == "adHocSubProcess")
        {
            yield return "M-7 2.5 C-5 -4 -2.5 -3.5 0 0 C2.5 3.5 5 4 7 -2.5";
        }
    }
}
