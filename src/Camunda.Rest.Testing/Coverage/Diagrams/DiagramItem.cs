using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;

namespace Camunda.Rest.Testing.Coverage.Diagrams;

/// <summary>Something that a diagram draws of a BPMN element.</summary>
internal abstract record DiagramItem(XElement Element)
{
    public string Id => Element.Attribute("id")?.Value ?? "";

    /// <summary>The name of the XML element.</summary>
    public string Type => Element.Name.LocalName;

    /// <summary>The name that is shown: the text of an annotation, the value of a group, the name of all else.</summary>
    public string Name => Type switch
    {
        "textAnnotation" => Element.Element(BpmnNames.Bpmn + "text")?.Value ?? "",
        _ => Element.Attribute("name")?.Value ?? "",
    };

    public bool Is(string attribute) => Element.Attribute(attribute)?.Value is "true" or "1";

    public bool Has(string child) => Element.Element(BpmnNames.Bpmn + child) is not null;
}
