using System.Text;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Deployments;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Deployed forms: by their key, of user tasks, and of start events. They are returned as they were deployed.</summary>
internal sealed class FormOperations(EngineCluster engine)
{
    public void Register(OperationTable table) => table
        .Add("getFormByKey", GetForm)
        .Add("getUserTaskForm", GetUserTaskForm)
        .Add("getStartProcessForm", GetStartForm);

    private OperationResult GetForm(OperationRequest request)
    {
        long key = request.Key("formKey");
        return engine.Snapshot.Resources.TryGetValue(key, out ResourceRecord? form) && form is { Kind: ResourceKind.Form, IsDeleted: false }
            ? Show(form)
            : throw ProblemException.NotFound($"There is no form with the key {key}.");
    }

    private OperationResult GetUserTaskForm(OperationRequest request)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        UserTaskRecord task = snapshot.UserTasks.Get("user task", request.Key("userTaskKey"));
        return task.FormKey is { } formKey ? Show(snapshot.Resources[formKey]) : OperationResult.NoContent;
    }

    private OperationResult GetStartForm(OperationRequest request)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        ProcessDefinitionRecord definition =
            snapshot.ProcessDefinitions.Get("process definition", request.Key("processDefinitionKey"));
        if (definition.Model.Start?.Form is not { } reference)
        {
            return OperationResult.NoContent;
        }

        ResourceRecord? form = snapshot.Resources.Values.LastOrDefault(resource => resource is { Kind: ResourceKind.Form, IsDeleted: false }
            && resource.TenantId == definition.TenantId
            && resource.ResourceId == reference.FormId.Text
            && BoundVersions.Fits(reference.Binding, resource.DeploymentKey, resource.VersionTag, definition));
        return form is null ? OperationResult.NoContent : Show(form);
    }

    private static OperationResult Show(ResourceRecord form) => OperationResult.Ok(new()
    {
        ["tenantId"] = form.TenantId,
        ["formId"] = form.ResourceId,
        ["schema"] = Encoding.UTF8.GetString(form.Content.Span),
        ["version"] = form.Version,
        ["formKey"] = $"{form.ResourceKey}",
    });
}
