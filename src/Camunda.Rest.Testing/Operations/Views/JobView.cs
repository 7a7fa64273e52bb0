using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Jobs, as a search shows them and as a worker gets them.</summary>
internal static class JobView
{
    public static EntityView<JobRecord> Create() => new EntityView<JobRecord>("jobKey")
        .Process(job => job.Process)
        .Key("jobKey", job => job.JobKey)
        .Key("elementInstanceKey", job => job.ElementInstanceKey)
        .Text("elementId", job => job.ElementId)
        .Text("type", job => job.Type)
        .Text("kind", job => job.Kind.Value)
        .Text("listenerEventType", job => job.ListenerEvent.Value)
        .Text("state", job => job.State.Value)
        .Text("worker", job => job.Worker)
        .Number("retries", job => job.Retries)
        .Number("priority", job => job.Priority)
        .Moment("deadline", job => job.Deadline)
        .Moment("creationTime", job => job.CreationTime)
        .Moment("lastUpdateTime", job => job.LastUpdateTime)
        .Moment("endTime", job => job.EndTime)
        .Text("errorCode", job => job.ErrorCode)
        .Text("errorMessage", job => job.ErrorMessage)
        .Flag("hasFailedWithRetriesLeft", job => job.HasFailedWithRetriesLeft)
        .Flag("isDenied", job => job.IsDenied)
        .Text("deniedReason", job => job.DeniedReason)
        .Json("customHeaders", job => Headers(job.CustomHeaders));

    /// <summary>The job as activation hands it out. The deadline is in milliseconds since 1970.</summary>
    public static JsonObject ToActivatedJob(ActivatedJob activated)
    {
        JobRecord job = activated.Job;
        return new()
        {
            ["type"] = job.Type,
            ["processDefinitionId"] = job.Process.Definition.ProcessDefinitionId,
            ["processDefinitionVersion"] = job.Process.Definition.Version,
            ["elementId"] = job.ElementId,
            ["customHeaders"] = Headers(job.CustomHeaders),
            ["worker"] = job.Worker,
            ["retries"] = job.Retries,
            ["deadline"] = (job.Deadline ?? DateTimeOffset.UnixEpoch).ToUnixTimeMilliseconds(),
            ["variables"] = activated.Variables,
            ["tenantId"] = job.Process.TenantId,
            ["physicalTenantId"] = "default",
            ["jobKey"] = $"{job.JobKey}",
            ["processInstanceKey"] = $"{job.Process.ProcessInstanceKey}",
            ["rootProcessInstanceKey"] = $"{job.Process.RootProcessInstanceKey}",
            ["processDefinitionKey"] = $"{job.Process.Definition.ProcessDefinitionKey}",
            ["elementInstanceKey"] = $"{job.ElementInstanceKey}",
            ["kind"] = job.Kind.Value,
            ["listenerEventType"] = job.ListenerEvent.Value,
            ["userTask"] = activated.UserTask is { } transition ? UserTaskOf(transition) : null,
            ["tags"] = Texts(job.Process.Tags),
            ["businessId"] = job.Process.BusinessId,
            ["priority"] = job.Priority,
            ["leaseToken"] = job.LeaseToken,
        };
    }

    public static JsonObject Headers(IReadOnlyDictionary<string, string> headers) =>
        new(headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)JsonValue.Create(header.Value))));

    private static JsonObject UserTaskOf(UserTaskTransition transition)
    {
        UserTaskRecord task = transition.Target;
        return new()
        {
            ["action"] = task.Action,
            ["assignee"] = task.Assignee,
            ["candidateGroups"] = Texts(task.CandidateGroups),
            ["candidateUsers"] = Texts(task.CandidateUsers),
            ["changedAttributes"] = Texts(transition.ChangedAttributes),
            ["dueDate"] = FieldValue.Write(task.DueDate),
            ["followUpDate"] = FieldValue.Write(task.FollowUpDate),
            ["formKey"] = task.FormKey is { } formKey ? $"{formKey}" : null,
            ["priority"] = task.Priority,
            ["userTaskKey"] = $"{task.UserTaskKey}",
        };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
