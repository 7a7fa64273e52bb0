namespace Camunda.Rest.Testing.Bpmn;

/// <summary>Reads pools and message flows, which only draw how processes belong together.</summary>
internal static class CollaborationReader
{
    public static void Read(ElementReader definitions, IEnumerable<ElementReader> processes)
    {
        if (definitions.Child(BpmnNames.Bpmn + "collaboration") is not { } collaboration)
        {
            return;
        }

        HashSet<string?> ids = [.. processes.Select(process => process.Attribute("id"))];
        collaboration.Pass("id", "name", "isClosed");
        collaboration.PassChildren(
            "messageFlow", "participantAssociation", "conversation", "subConversation", "callConversation", "conversationLink",
            "conversationAssociation", "messageFlowAssociation", "correlationKey", "choreographyRef");
        foreach (ElementReader participant in collaboration.Children(name => name == BpmnNames.Bpmn + "participant"))
        {
            participant.Pass("id", "name");
            participant.PassChildren("interfaceRef", "endPointRef", "participantMultiplicity");
            if (participant.Attribute("processRef") is { } process && !ids.Contains(process))
            {
                participant.Report($"there is no process '{process}'");
            }
        }
    }
}
