using System.Xml.Linq;

namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>A BPMN element that is drawn as a line.</summary>
/// <param name="Element">The element.</param>
/// <param name="Source">Where a sequence flow begins; null for all else.</param>
/// <param name="Waypoints">At least two points.</param>
/// <param name="Label">Where its name is drawn if the model says so.</param>
internal sealed record DiagramEdge(XElement Element, XElement? Source, IReadOnlyList<Dot> Waypoints, Box? Label) : DiagramItem(Element)
{
    /// <summary>The middle of the longest segment.</summary>
    public Dot Middle => Waypoints.Zip(Waypoints.Skip(1))
        .MaxBy(segment => segment.First.DistanceTo(segment.Second)) is var (from, to)
            ? from.Towards(to, 0.5)
            : Waypoints[0];
}
