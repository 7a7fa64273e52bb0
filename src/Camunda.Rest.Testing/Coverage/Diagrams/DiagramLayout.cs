using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Bpmn.Nodes;

namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>
/// Arranges the elements of a process that has no diagram: in columns from left to right along the flows, event sub-processes below.
/// Flows that lead back run above the elements.
/// </summary>
internal sealed class DiagramLayout
{
    private const double ColumnGap = 70;
    private const double RowGap = 50;
    private const double Padding = 40;

    private readonly List<DiagramShape> _shapes = [];
    private readonly List<DiagramEdge> _edges = [];

    private DiagramLayout()
    {
    }

    /// <summary>The diagram of the process.</summary>
    public static DiagramPlane Arrange(XElement process)
    {
        DiagramLayout layout = new();
        layout.ArrangeScope(process, new(0, 0));
        return new(process, layout._shapes, layout._edges);
    }

    // Returns what the scope takes, with the flows above.
    private Box ArrangeScope(XElement scope, Dot origin)
    {
        List<XElement> nodes = [.. scope.Elements().Where(element => StubReader.Knows(element.Name) && IdOf(element).Length > 0)];
        ILookup<string, XElement> boundary = nodes.Where(IsBoundary).ToLookup(node => node.Attribute("attachedToRef")?.Value ?? "");
        List<XElement> flows = [.. scope.Elements(BpmnNames.Bpmn + "sequenceFlow")];
        Dictionary<string, int> columns = LayoutColumns.Of([.. nodes.Where(node => !IsBoundary(node))], boundary, flows);
        Dictionary<string, Box> boxes = new(StringComparer.Ordinal);
        double x = origin.X;
        double bottom = origin.Y;
        foreach (IGrouping<int, XElement> column in nodes
            .Where(node => !IsBoundary(node) && !IsHandler(node))
            .GroupBy(node => columns[IdOf(node)])
            .OrderBy(column => column.Key))
        {
            double y = origin.Y;
            double right = x;
            foreach (XElement node in column)
            {
                Box box = Place(node, new(x, y), boundary, boxes);
                right = Math.Max(right, box.Right);
                y = box.Bottom + RowGap;
            }

            bottom = Math.Max(bottom, y - RowGap);
            x = right + ColumnGap;
        }

        double width = Math.Max(x - ColumnGap - origin.X, 0);
        foreach (XElement handler in nodes.Where(node => !IsBoundary(node) && IsHandler(node)))
        {
            Box box = Place(handler, new(origin.X, bottom + RowGap), boundary, boxes);
            width = Math.Max(width, box.Width);
            bottom = box.Bottom;
        }

        Dictionary<string, XElement> byId = nodes.DistinctBy(IdOf, StringComparer.Ordinal).ToDictionary(IdOf, StringComparer.Ordinal);
        LayoutFlows.Connect(flows, boxes, byId, origin.Y, _edges);
        return new(origin.X, origin.Y, width, bottom - origin.Y);
    }

    private Box Place(XElement node, Dot at, ILookup<string, XElement> boundary, Dictionary<string, Box> boxes)
    {
        string type = node.Name.LocalName;
        bool isExpanded = type is "subProcess" or "adHocSubProcess" or "transaction";
        int index = _shapes.Count;
        Box box;
        if (isExpanded)
        {
            Box content = ArrangeScope(node, new(at.X + Padding, at.Y + Padding + 20));
            box = new(at.X, at.Y, Math.Max(content.Width, 60) + (2 * Padding), Math.Max(content.Height, 20) + (2 * Padding) + 20);
        }
        else
        {
            // In the middle of the place of a task, so that flows between them are straight.
            (double width, double height) = type.EndsWith("Event", StringComparison.Ordinal) ? (36, 36)
                : type.EndsWith("Gateway", StringComparison.Ordinal) ? (50, 50)
                : (100, 80);
            box = new(at.X, at.Y + ((80 - height) / 2), width, height);
        }

        boxes[IdOf(node)] = box;
        _shapes.Insert(index, new(node, box, null, isExpanded, true, true));
        double x = box.Right - 50;
        foreach (XElement attached in boundary[IdOf(node)])
        {
            Box place = new(x, box.Bottom - 18, 36, 36);
            boxes[IdOf(attached)] = place;
            _shapes.Add(new(attached, place, new(place.X - 60, place.Bottom + 2, 50, 14), false, true, true));
            x -= 44;
        }

        double labelled = isExpanded || type.EndsWith("Task", StringComparison.Ordinal) || type == "task" ? 0 : 20;
        return box with { Y = at.Y, Height = Math.Max(box.Bottom + (boundary.Contains(IdOf(node)) ? 36 : labelled) - at.Y, 80) };
    }

    private static bool IsBoundary(XElement node) => node.Name.LocalName == "boundaryEvent";

    private static bool IsHandler(XElement node) => node.Attribute("triggeredByEvent")?.Value is "true" or "1";

    private static string IdOf(XElement node) => node.Attribute("id")?.Value ?? "";
}
