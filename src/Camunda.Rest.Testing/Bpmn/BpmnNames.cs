using System.Xml.Linq;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>The XML namespaces of a BPMN file.</summary>
internal static class BpmnNames
{
    public static XNamespace Bpmn { get; } = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    public static XNamespace Zeebe { get; } = "http://camunda.org/schema/zeebe/1.0";

    /// <summary>Where shapes and edges are; they do not matter here.</summary>
    public static XNamespace Diagram { get; } = "http://www.omg.org/spec/BPMN/20100524/DI";
}
