using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Jobs, as a search shows them and as a worker gets them. No job belongs to a listener, so none is ever denied.</summary>
internal static class JobView
{
    public static EntityView<JobRecord> Create() => new EntityView<JobRecord>("jobKey")
        .Process(job => job.Process)
        .Key("jobKey", job => job.JobKey)
        .Key("elementInstanceKey", job => job.ElementInstanceKey)
        .Text("elementId", job => job.ElementId)
        .Text("type", job => job.Type)
        .Text("kind", job => ApiName.Of(job.Kind))
        .Text("listenerEventType", job => ApiName.Of(job.ListenerEvent))
        .Text("state", job => ApiName.Of(job.State))
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
        .Flag("isDenied", _ => null)
        .Text("deniedReason", _ => null)
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
            ["kind"] = ApiName.Of(job.Kind),
            ["listenerEventType"] = ApiName.Of(job.ListenerEvent),
            ["userTask"] = null,
            ["tags"] = new JsonArray([.. job.Process.Tags.Select(tag => JsonValue.Create(tag))]),
            ["businessId"] = job.Process.BusinessId,
            ["priority"] = job.Priority,
            ["leaseToken"] = job.LeaseToken,
        };
    }

    public static JsonObject Headers(IReadOnlyDictionary<string, string> headers) =>
        new(headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)JsonValue.Create(header.Value))));
}
