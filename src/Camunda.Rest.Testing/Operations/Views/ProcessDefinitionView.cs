using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Process definitions. Those that were deleted are still found.</summary>
internal static class ProcessDefinitionView
{
    public static EntityView<ProcessDefinitionRecord> Create(Func<EngineSnapshot> snapshot) =>
        new EntityView<ProcessDefinitionRecord>("processDefinitionKey")
            .Key("processDefinitionKey", definition => definition.ProcessDefinitionKey)
            .Text("processDefinitionId", definition => definition.ProcessDefinitionId)
            .Text("name", definition => definition.Name)
            .Number("version", definition => definition.Version)
            .Text("versionTag", definition => definition.VersionTag)
            .Text("resourceName", definition => definition.ResourceName)
            .Text("tenantId", definition => definition.TenantId)
            .Flag("hasStartForm", definition => definition.Model.Start?.Form is not null)
            .Text("state", definition => StateOf(definition, snapshot()))
            .Filter("isLatestVersion", operand => operand.GetValue<bool>() ? IsLatest(snapshot()) : _ => true);

    /// <summary>What was deleted drains while instances of it are running.</summary>
    private static string StateOf(ProcessDefinitionRecord definition, EngineSnapshot snapshot) => definition.IsDeleted
        ? snapshot.ProcessInstances.Values.Any(instance => instance.State == ProcessInstanceState.Active
            && instance.Process.Definition.ProcessDefinitionKey == definition.ProcessDefinitionKey)
            ? "DRAINING"
            : "DELETED"
        : "ACTIVE";

    private static Func<ProcessDefinitionRecord, bool> IsLatest(EngineSnapshot snapshot)
    {
        HashSet<long> latest =
        [
            .. snapshot.ProcessDefinitions.Values.Where(definition => !definition.IsDeleted)
                .GroupBy(definition => (definition.TenantId, definition.ProcessDefinitionId))
                .Select(versions => versions.MaxBy(definition => definition.Version)!.ProcessDefinitionKey),
        ];
        return definition => latest.Contains(definition.ProcessDefinitionKey);
    }
}
