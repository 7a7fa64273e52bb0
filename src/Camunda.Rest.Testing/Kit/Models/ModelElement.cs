using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;

namespace Camunda.Rest.Testing.Kit.Models;

/// <summary>An element of a process.</summary>
internal sealed record ModelElement(string Id, string ParentId)
{
    private static readonly XNamespace Zeebe = BpmnNames.Zeebe;

    public string? Name { get; private init; }

    /// <summary>The name of its BPMN element, such as <c>boundaryEvent</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The activity that a boundary event is attached to.</summary>
    public string? AttachedToId { get; private init; }

    public bool HasTimer { get; private init; }

    public bool IsCallActivity => Kind == "callActivity";

    /// <summary>What its jobs have as headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; private init; } = new Dictionary<string, string>();

    /// <summary>What the modeler saved as an example of the result (<c>camundaModeler:exampleOutputJson</c>).</summary>
    public string? ExampleData { get; private init; }

    public static ModelElement Read(XElement element, string id, string parentId)
    {
        XElement? extensions = element.Element(BpmnNames.Bpmn + "extensionElements");
        return new(id, parentId)
        {
            Kind = element.Name.LocalName,
            Name = (string?)element.Attribute("name"),
            AttachedToId = (string?)element.Attribute("attachedToRef"),
            HasTimer = element.Element(BpmnNames.Bpmn + "timerEventDefinition") is not null,
            Headers = HeadersOf(extensions),
            ExampleData = ExampleOf(element, extensions),
        };
    }

    private static Dictionary<string, string> HeadersOf(XElement? extensions)
    {
        Dictionary<string, string> headers = new(StringComparer.Ordinal);
        foreach (XElement header in extensions?.Element(Zeebe + "taskHeaders")?.Elements(Zeebe + "header") ?? [])
        {
            if ((string?)header.Attribute("key") is { Length: > 0 } key)
            {
                headers[key] = (string?)header.Attribute("value") ?? "";
            }
        }

        return headers;
    }

    // The Camunda Modeler saves it as a property of the element; the name has changed between its versions.
    private static string? ExampleOf(XElement element, XElement? extensions) =>
        (string?)element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "exampleOutputJson")
        ?? extensions?.Element(Zeebe + "properties")?.Elements(Zeebe + "property")
            .Where(property => (string?)property.Attribute("name") == "camundaModeler:exampleOutputJson")
            .Select(property => (string?)property.Attribute("value"))
            .FirstOrDefault();
}
