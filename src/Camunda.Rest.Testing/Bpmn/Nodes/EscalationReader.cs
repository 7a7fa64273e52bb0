using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads the escalations that events catch and throw.</summary>
internal static class EscalationReader
{
    private static readonly CodeReader Codes = new("escalation");

    public static EventTrigger ReadTrigger(ElementReader element, ElementReader definition, EventPlaces place) =>
        new EscalationTrigger(Codes.ReadCaught(definition));

    public static EventThrow ReadThrow(ElementReader element, ElementReader definition) =>
        new EscalationThrow(Codes.ReadThrown(definition));

    /// <summary>Reads an escalation that the file defines, used or not.</summary>
    public static void ReadDefinition(ElementReader escalation) => Codes.ReadDefinition(escalation);
}
