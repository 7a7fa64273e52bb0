using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>What every entity of a process instance shows of it.</summary>
internal static class ProcessView
{
    public static EntityView<T> Process<T>(this EntityView<T> view, Func<T, ProcessInstanceRef> process) => view
        .Key("processInstanceKey", entity => process(entity).ProcessInstanceKey)
        .Key("rootProcessInstanceKey", entity => process(entity).RootProcessInstanceKey)
        .Key("processDefinitionKey", entity => process(entity).Definition.ProcessDefinitionKey)
        .Text("processDefinitionId", entity => process(entity).Definition.ProcessDefinitionId)
        .Text("tenantId", entity => process(entity).TenantId)
        .Text("businessId", entity => process(entity).BusinessId);

    /// <summary>Tags, which a filter finds where all that it names are there.</summary>
    public static EntityView<T> Tags<T>(this EntityView<T> view, Func<T, IReadOnlyList<string>> tags) => view
        .Texts("tags", tags)
        .Filter("tags", operand =>
        {
            string[] expected = [.. operand.AsArray().Select(tag => tag!.GetValue<string>())];
            return entity => Array.TrueForAll(expected, tag => tags(entity).Contains(tag, StringComparer.Ordinal));
        });
}
