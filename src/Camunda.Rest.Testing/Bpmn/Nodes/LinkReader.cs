using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads links, which connect a throwing event with a catching one by their name.</summary>
internal static class LinkReader
{
    public static EventTrigger ReadTrigger(ElementReader element, ElementReader definition, EventPlaces place) =>
        new LinkTrigger(ReadName(definition));

    public static EventThrow ReadThrow(ElementReader element, ElementReader definition) => new LinkThrow(ReadName(definition));

    private static string ReadName(ElementReader definition)
    {
        // The name alone decides.
        definition.PassChildren("source", "target");
        return definition.RequiredAttribute("name");
    }
}
