using System.Globalization;
using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;

namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>
/// Reads the diagrams of a BPMN file. What cannot be drawn is left out: shapes of unknown elements, and bounds and waypoints that are
/// missing, not finite, empty or out of range.
/// </summary>
internal static class DiagramReader
{
    private const double Furthest = 1_000_000;

    private static readonly XNamespace Bounds = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Waypoints = "http://www.omg.org/spec/DD/20100524/DI";

    public static IReadOnlyList<DiagramPlane> Read(XElement definitions)
    {
        Dictionary<string, XElement> elements = new(StringComparer.Ordinal);
        foreach (XElement element in definitions.Descendants().Where(element => element.Name.Namespace == BpmnNames.Bpmn))
        {
            if (element.Attribute("id") is { } id)
            {
                elements.TryAdd(id.Value, element);
            }
        }

        return
        [
            .. definitions.Elements(BpmnNames.Diagram + "BPMNDiagram").Elements(BpmnNames.Diagram + "BPMNPlane")
                .Select(plane => ReadPlane(plane, elements)),
        ];
    }

    private static DiagramPlane ReadPlane(XElement plane, Dictionary<string, XElement> elements) => new(
        ElementOf(plane, elements),
        [.. plane.Elements(BpmnNames.Diagram + "BPMNShape").Select(shape => ReadShape(shape, elements)).OfType<DiagramShape>()],
        [.. plane.Elements(BpmnNames.Diagram + "BPMNEdge").Select(edge => ReadEdge(edge, elements)).OfType<DiagramEdge>()]);

    private static DiagramShape? ReadShape(XElement shape, Dictionary<string, XElement> elements) =>
        ElementOf(shape, elements) is { } element && ReadBounds(shape) is { } bounds
            ? new(
                element,
                bounds,
                ReadLabel(shape),
                shape.Attribute("isExpanded")?.Value is "true" or "1",
                shape.Attribute("isHorizontal")?.Value is not ("false" or "0"),
                shape.Attribute("isMarkerVisible")?.Value is not ("false" or "0"))
            : null;

    private static DiagramEdge? ReadEdge(XElement edge, Dictionary<string, XElement> elements)
    {
        List<Dot> waypoints = [];
        foreach (XElement waypoint in edge.Elements(Waypoints + "waypoint"))
        {
            // A line with a hole would lead to the wrong place.
            if (Number(waypoint, "x") is not { } x || Number(waypoint, "y") is not { } y)
            {
                return null;
            }

            Dot dot = new(x, y);
            if (waypoints.Count == 0 || waypoints[^1].DistanceTo(dot) > 0.5)
            {
                waypoints.Add(dot);
            }
        }

        return waypoints.Count > 1 && ElementOf(edge, elements) is { } element
            ? new(element, elements.GetValueOrDefault(element.Attribute("sourceRef")?.Value ?? ""), waypoints, ReadLabel(edge))
            : null;
    }

    private static XElement? ElementOf(XElement drawn, Dictionary<string, XElement> elements) =>
        drawn.Attribute("bpmnElement")?.Value is { } name ? elements.GetValueOrDefault(name[(name.IndexOf(':') + 1)..]) : null;

    private static Box? ReadLabel(XElement drawn) => drawn.Element(BpmnNames.Diagram + "BPMNLabel") is { } label ? ReadBounds(label) : null;

    private static Box? ReadBounds(XElement drawn) =>
        drawn.Element(Bounds + "Bounds") is { } bounds
        && Number(bounds, "x") is { } x
        && Number(bounds, "y") is { } y
        && Number(bounds, "width") is { } width and > 0
        && Number(bounds, "height") is { } height and > 0
            ? new(x, y, width, height)
            : null;

    private static double? Number(XElement element, string attribute) =>
        double.TryParse(element.Attribute(attribute)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && Math.Abs(number) <= Furthest
            ? number
            : null;
}
