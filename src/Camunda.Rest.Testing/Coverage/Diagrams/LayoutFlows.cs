using System.Xml.Linq;

namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>Routes sequence flows between shapes that were arranged.</summary>
internal static class LayoutFlows
{
    private const double Distance = 20;

    /// <param name="flows">The sequence flows.</param>
    /// <param name="boxes">The shapes by id.</param>
    /// <param name="nodes">The flow nodes by id.</param>
    /// <param name="top">Where the scope begins; flows that lead back run above it.</param>
    /// <param name="edges">Receives the routes.</param>
    public static void Connect(
        List<XElement> flows,
        Dictionary<string, Box> boxes,
        Dictionary<string, XElement> nodes,
        double top,
        List<DiagramEdge> edges)
    {
        ILookup<string?, XElement> bySource = flows.ToLookup(flow => flow.Attribute("sourceRef")?.Value);
        foreach (XElement flow in flows)
        {
            string sourceId = flow.Attribute("sourceRef")?.Value ?? "";
            if (boxes.TryGetValue(sourceId, out Box source)
                && boxes.TryGetValue(flow.Attribute("targetRef")?.Value ?? "", out Box target))
            {
                // The flows of a boundary event begin at its bottom.
                XElement node = nodes[sourceId];
                bool isBoundary = node.Name.LocalName == "boundaryEvent";
                edges.Add(new(flow, node, Route(source, target, top, isBoundary, bySource[sourceId].Skip(1).Any()), null));
            }
        }
    }

    private static List<Dot> Route(Box source, Box target, double top, bool isBoundary, bool isSplit)
    {
        if (isBoundary)
        {
            Dot begin = new(source.Center.X, source.Bottom);
            Dot below = begin with { Y = Math.Max(begin.Y + 10, target.Center.Y) };
            return target.X > source.Right && target.Center.Y >= source.Bottom
                ? [begin, below, new(target.X, target.Center.Y)]
                : [begin, below, new(target.Center.X, below.Y), new(target.Center.X, below.Y > target.Bottom ? target.Bottom : target.Y)];
        }

        Dot from = new(source.Right, source.Center.Y);
        Dot to = new(target.X, target.Center.Y);
        if (target.X <= source.Right)
        {
            double above = top - Distance;
            return
            [
                new(source.Center.X, source.Y), new(source.Center.X, above), new(target.Center.X, above), new(target.Center.X, target.Y),
            ];
        }

        if (Math.Abs(from.Y - to.Y) < 1)
        {
            return [from, to];
        }

        // Flows that part soon and meet late run on top of each other as little as possible.
        double middle = isSplit ? from.X + Distance : to.X - Distance;
        return [from, new(middle, from.Y), new(middle, to.Y), to];
    }
}
