using System.Xml.Linq;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>What may stand in a file without a meaning at run time. The real cluster accepts and ignores it too.</summary>
internal static class Meaningless
{
    // Documentation, drawings, data flow, loops without a collection, and what BPMN says about people and machines, which the extensions
    // say better.
    private static readonly HashSet<string> BpmnElements =
    [
        "documentation", "auditing", "monitoring", "categoryValueRef", "extension", "laneSet", "textAnnotation", "association", "group",
        "property", "ioSpecification", "dataInput", "dataOutput", "inputSet", "outputSet", "dataInputAssociation", "dataOutputAssociation",
        "dataObject", "dataObjectReference", "dataStoreReference", "dataStore", "resourceRole", "performer", "humanPerformer",
        "potentialOwner", "rendering", "supportedInterfaceRef", "ioBinding", "correlationSubscription", "import", "itemDefinition",
        "interface", "resource", "category", "partnerEntity", "partnerRole", "correlationProperty", "endPoint", "relationship",
        "standardLoopCharacteristics",
    ];

    // Extensions that are executed: where one stands and nobody has read it, it would be skipped silently.
    private static readonly HashSet<string> ExecutedExtensions =
    [
        "taskDefinition", "script", "calledDecision", "calledElement", "loopCharacteristics", "adHoc", "ioMapping", "executionListeners",
        "linkedResources", "conditionalFilter", "publishMessage",
#if CAMUNDA_8_10_OR_GREATER
        "jobPriorityDefinition",
#endif
    ];

    public static bool IsIn(XElement element) => element.Name switch
    {
        { NamespaceName: "" } => false,
        var name when name.Namespace == BpmnNames.Bpmn => BpmnElements.Contains(name.LocalName),
        var name when name == BpmnNames.Zeebe + "taskListeners" => !element.HasElements,
        var name when name.Namespace == BpmnNames.Zeebe => !ExecutedExtensions.Contains(name.LocalName),
        _ => true,
    };

    /// <summary>Attributes of other namespaces, and all that an extension does not know.</summary>
    public static bool IsIn(XAttribute attribute) =>
        attribute.IsNamespaceDeclaration
        || (attribute.Name.Namespace != XNamespace.None && attribute.Name.Namespace != BpmnNames.Bpmn)
        || attribute.Parent!.Name.Namespace == BpmnNames.Zeebe;
}
