using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;

namespace Camunda.Rest.Testing.Kit.Models;

/// <summary>An element of a process.</summary>
internal sealed record ModelElement(string Id, string ParentId)
{
    private static readonly XNamespace Zeebe = BpmnNames.Zeebe;

    /// <summary>Its name, in one line.</summary>
    public string? Name { get; private init; }

    /// <summary>The name of its BPMN element, such as <c>boundaryEvent</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The activity that a boundary event is attached to.</summary>
    public string? AttachedToId { get; private init; }

    public bool HasTimer { get; private init; }

    /// <summary>What the event waits for that the API does not show: a signal or a condition; null for anything else.</summary>
    public string? Catches { get; private init; }

    public bool IsCallActivity => Kind == "callActivity";

    /// <summary>What the modeler saved as an example of the result (<c>camundaModeler:exampleOutputJson</c>).</summary>
    public string? ExampleData { get; private init; }

    /// <summary>A name in one line: modelers break long names where it looks well.</summary>
    public static string NameOf(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static ModelElement Read(XElement element, string id, string parentId)
    {
        XElement? extensions = element.Element(BpmnNames.Bpmn + "extensionElements");
        return new(id, parentId)
        {
            Kind = element.Name.LocalName,
            Name = (string?)element.Attribute("name") is { } name ? NameOf(name) : null,
            AttachedToId = (string?)element.Attribute("attachedToRef"),
            HasTimer = element.Element(BpmnNames.Bpmn + "timerEventDefinition") is not null,
            Catches = element.Element(BpmnNames.Bpmn + "signalEventDefinition") is not null ? "a signal"
                : element.Element(BpmnNames.Bpmn + "conditionalEventDefinition") is not null ? "a condition"
                : null,
            ExampleData = ExampleOf(element, extensions),
        };
    }

    // The Camunda Modeler saves it as a property of the element; the name has changed between its versions.
    private static string? ExampleOf(XElement element, XElement? extensions) =>
        (string?)element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "exampleOutputJson")
        ?? extensions?.Element(Zeebe + "properties")?.Elements(Zeebe + "property")
            .Where(property => (string?)property.Attribute("name") == "camundaModeler:exampleOutputJson")
            .Select(property => (string?)property.Attribute("value"))
            .FirstOrDefault();
}
