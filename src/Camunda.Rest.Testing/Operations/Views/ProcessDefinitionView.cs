using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Process definitions. None is ever deleted, and none has a start form.</summary>
internal static class ProcessDefinitionView
{
    public static EntityView<ProcessDefinitionRecord> Create(Func<EngineSnapshot> snapshot) => new EntityView<ProcessDefinitionRecord>("processDefinitionKey")
        .Key("processDefinitionKey", definition => definition.ProcessDefinitionKey)
        .Text("processDefinitionId", definition => definition.ProcessDefinitionId)
        .Text("name", definition => definition.Name)
        .Number("version", definition => definition.Version)
        .Text("versionTag", definition => definition.VersionTag)
        .Text("resourceName", definition => definition.ResourceName)
        .Text("tenantId", definition => definition.TenantId)
        .Flag("hasStartForm", _ => false)
        .Text("state", _ => "ACTIVE")
        .Filter("isLatestVersion", operand => operand.GetValue<bool>() ? IsLatest(snapshot()) : _ => true);

    private static Func<ProcessDefinitionRecord, bool> IsLatest(EngineSnapshot snapshot)
    {
        HashSet<long> latest =
        [
            .. snapshot.ProcessDefinitions.Values
                .GroupBy(definition => (definition.TenantId, definition.ProcessDefinitionId))
                .Select(versions => versions.MaxBy(definition => definition.Version)!.ProcessDefinitionKey),
        ];
        return definition => latest.Contains(definition.ProcessDefinitionKey);
    }
}
