using System.Xml.Linq;

namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>A BPMN element that is drawn as a shape.</summary>
/// <param name="Element">The element.</param>
/// <param name="Bounds">Where it is drawn.</param>
/// <param name="Label">Where its name is drawn if the model says so.</param>
/// <param name="IsExpanded">Whether a sub-process shows its content.</param>
/// <param name="IsHorizontal">Whether a pool or lane runs from left to right.</param>
/// <param name="IsMarkerVisible">Whether an exclusive gateway shows its marker.</param>
internal sealed record DiagramShape(
    XElement Element, Box Bounds, Box? Label, bool IsExpanded, bool IsHorizontal, bool IsMarkerVisible)
    : DiagramItem(Element)
{
    public bool IsEvent => Type.EndsWith("Event", StringComparison.Ordinal);

    public bool IsGateway => Type.EndsWith("Gateway", StringComparison.Ordinal);

    public bool IsSubProcess => Type is "subProcess" or "adHocSubProcess" or "transaction";

    public bool IsActivity => IsSubProcess || Type == "callActivity" || Type == "task" || Type.EndsWith("Task", StringComparison.Ordinal);

    /// <summary>Whether it is behind the flows: pools, lanes, groups and expanded sub-processes.</summary>
    public bool IsContainer => Type is "participant" or "lane" or "group" || (IsSubProcess && IsExpanded);
}
