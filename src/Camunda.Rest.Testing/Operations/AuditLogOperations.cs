using System.Globalization;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>The audit log: which client has done what.</summary>
internal sealed class AuditLogOperations(EngineCluster engine, AuditLog log)
{
    private readonly EntityView<AuditRecord> _view = CreateView();

    public void Register(OperationTable table) => table
        .Add("searchAuditLogs", request => EntitySearch.Answer(_view, log.Records, request.Body))
        .Add("searchUserTaskAuditLogs", SearchOfUserTask)
        .Add("getAuditLog", Get);

    private static EntityView<AuditRecord> CreateView()
    {
        EntityView<AuditRecord> view = new EntityView<AuditRecord>("auditLogKey")
            .Key("auditLogKey", record => record.Key)
            .Text("entityKey", record => record.EntityKey)
            .Text("entityType", record => record.Operation.EntityType)
            .Text("operationType", record => record.Operation.Type)
            .Text("category", record => record.Operation.Category)
            .Key("batchOperationKey", record => record.BatchOperationKey)
            .Text("batchOperationType", record => record.BatchOperationType)
            .Moment("timestamp", record => record.Timestamp)
            .Text("actorId", record => record.ActorId)
            .Text("actorType", record => record.ActorId is null ? "ANONYMOUS" : "USER")
            .Text("result", record => record.Succeeded ? "SUCCESS" : "FAIL")
            .Text("tenantId", record => record.Process?.TenantId)
            .Text("processDefinitionId", record => record.Process?.Definition.ProcessDefinitionId)
            .Key("processDefinitionKey", record => record.Process?.Definition.ProcessDefinitionKey)
            .Key("processInstanceKey", record => record.Process?.ProcessInstanceKey)
            .Key("rootProcessInstanceKey", record => record.Process?.RootProcessInstanceKey)
            .Key("elementInstanceKey", record => KeyOf(record, "VARIABLE"))
            .Key("jobKey", record => KeyOf(record, "JOB"))
            .Key("userTaskKey", record => KeyOf(record, "USER_TASK"))
            .Key("decisionEvaluationKey", record => KeyOf(record, "DECISION"))
            .Key("deploymentKey", record => record.Operation.KeyName == "deploymentKey" ? KeyOf(record, "RESOURCE") : null)
            .Key("resourceKey", record => record.Operation.KeyName == "resourceKey" ? KeyOf(record, "RESOURCE") : null);
        foreach (string text in (ReadOnlySpan<string>)
        [
            "agentElementId", "decisionRequirementsId", "decisionDefinitionId", "relatedEntityKey", "relatedEntityType",
            "entityDescription", "inboundChannelType", "inboundChannelToolName",
        ])
        {
            view.Text(text, _ => null);
        }

        foreach (string key in (ReadOnlySpan<string>)["decisionRequirementsKey", "decisionDefinitionKey", "formKey"])
        {
            view.Key(key, _ => null);
        }

        return view;
    }

    private static long? KeyOf(AuditRecord record, string entityType) =>
        record.Operation.EntityType == entityType
        && long.TryParse(record.EntityKey, NumberStyles.None, CultureInfo.InvariantCulture, out long key)
            ? key
            : null;

    private OperationResult SearchOfUserTask(OperationRequest request)
    {
        long key = request.Key("userTaskKey");
        _ = engine.Snapshot.UserTasks.Get("user task", key);
        return EntitySearch.Answer(_view, log.Records, request.Body, record => KeyOf(record, "USER_TASK") == key);
    }

    private OperationResult Get(OperationRequest request)
    {
        string key = request.PathValues["auditLogKey"];
        AuditRecord record = log.Records.FirstOrDefault(record => record.Key.ToString(CultureInfo.InvariantCulture) == key)
            ?? throw ProblemException.NotFound($"There is no audit log entry with the key {key}.");
        return OperationResult.Ok(_view.ToJson(record));
    }
}
