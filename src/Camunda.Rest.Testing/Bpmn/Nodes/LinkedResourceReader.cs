using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads <c>zeebe:linkedResources</c>.</summary>
internal static class LinkedResourceReader
{
    public static IReadOnlyList<LinkedResource> Read(ElementReader task) =>
        task.Extension("linkedResources") is not { } resources ? [] :
        [
            .. resources.Children(name => name == BpmnNames.Zeebe + "linkedResource").Select(resource => new LinkedResource(
                ExpressionReader.ReadRequired(resource, "resourceId"),
                BindingReader.Read(resource),
                resource.RequiredAttribute("resourceType"),
                resource.Attribute("linkName") ?? "")),
        ];
}
