using System.Xml.Linq;

namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>One diagram of a BPMN file; the content of a collapsed sub-process can have a diagram of its own.</summary>
/// <param name="Subject">What the diagram shows: a process, a collaboration or a sub-process; null if the file does not have it.</param>
/// <param name="Shapes">The shapes with valid bounds, in the order of the file.</param>
/// <param name="Edges">The lines with valid waypoints, in the order of the file.</param>
internal sealed record DiagramPlane(XElement? Subject, IReadOnlyList<DiagramShape> Shapes, IReadOnlyList<DiagramEdge> Edges)
{
    /// <summary>The ids of everything that is drawn.</summary>
    public IEnumerable<string> Ids => Shapes.Select(shape => shape.Id).Concat(Edges.Select(edge => edge.Id));
}
