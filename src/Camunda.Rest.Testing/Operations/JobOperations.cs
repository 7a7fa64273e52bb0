using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Jobs and their workers.</summary>
internal sealed class JobOperations(EngineCluster engine)
{
    private readonly EntityView<JobRecord> _view = JobView.Create();

    public void Register(OperationTable table) => table
        .Add("activateJobs", ActivateAsync)
        .Add("completeJob", CompleteAsync)
        .Add("failJob", FailAsync)
        .Add("throwJobError", ThrowErrorAsync)
        .Add("updateJob", UpdateAsync)
        .Add("searchJobs", request => EntitySearch.Answer(_view, [.. engine.Snapshot.Jobs.Values], request.Body));

    /// <summary>The change of a job that a changeset describes.</summary>
    public static UpdateJob ReadUpdate(long jobKey, JsonObject? changeset)
    {
        changeset.RequirePositive("retries", "timeout");
        UpdateJob command = new(jobKey)
        {
            Retries = changeset.Number("retries"),
            Timeout = changeset.Time("timeout"),
            Priority = changeset.Number("priority"),
        };
        return command is { Retries: null, Timeout: null, Priority: null }
            ? throw ProblemException.InvalidArgument("$.changeset: must change something.")
            : command;
    }

    private static long KeyOf(OperationRequest request) => request.Key("jobKey");

    private static string? LeaseTokenOf(OperationRequest request) => request.Body.Text("leaseToken");

    private async ValueTask<OperationResult> ActivateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        JsonObject? body = request.Body;
        body.RequirePositive("timeout", "maxJobsToActivate");
        IReadOnlyList<ActivatedJob> jobs = await engine.ActivateJobsAsync(
            new()
            {
                Type = body.FilledText("type"),
                Worker = body.Text("worker") ?? "",
                Timeout = body.Time("timeout")!.Value,
                MaxJobsToActivate = body.Number("maxJobsToActivate")!.Value,
                FetchVariables = body.Texts("fetchVariable") ?? [],
                TenantIds = body.Text("tenantFilter") == "ASSIGNED" ? null : body.Texts("tenantIds") ?? [],
                WithLease = body.Flag("withLease") ?? false,
                RequestTimeout = body.Time("requestTimeout") ?? TimeSpan.Zero,
                HasLeft = () => request.Client?.HasLeft == true,
            },
            cancellationToken).ConfigureAwait(false);
        return OperationResult.Ok(new() { ["jobs"] = new JsonArray([.. jobs.Select(JobView.ToActivatedJob)]) }) with
        {
            OnUndelivered = () => engine.ReturnJobsAsync(jobs),
        };
    }

    private async ValueTask<OperationResult> CompleteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        CompleteJob command = new(KeyOf(request))
        {
            Variables = request.Body.Object("variables"),
            Result = ReadResult(request.Body.Object("result")),
            BusinessId = request.Body.Text("businessId"),
            LeaseToken = LeaseTokenOf(request),
        };
        await engine.CompleteJobAsync(command, cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private static JobResult? ReadResult(JsonObject? result) => (result, result.Text("type")) switch
    {
        (null, _) => null,
        (_, "adHocSubProcess") => new AdHocResult
        {
            Beginnings = ElementInstanceOperations.ReadBeginnings(result["activateElements"]),
            IsDone = result.Flag("isCompletionConditionFulfilled") ?? false,
            CancelsRest = result.Flag("isCancelRemainingInstances") ?? false,
        },
        _ => new ListenerResult
        {
            IsDenied = result.Flag("denied") ?? false,
            DeniedReason = result.Text("deniedReason"),
            Corrections = result.Object("corrections") is { } corrections
                ? UserTaskOperations.ReadChanges(corrections) with { Assignee = corrections.Text("assignee") }
                : null,
        },
    };

    private async ValueTask<OperationResult> FailAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        FailJob command = new(KeyOf(request), request.Body.Number("retries") ?? 0)
        {
            RetryBackOff = request.Body.Time("retryBackOff") ?? TimeSpan.Zero,
            ErrorMessage = request.Body.Text("errorMessage"),
            Variables = request.Body.Object("variables"),
            LeaseToken = LeaseTokenOf(request),
        };
        await engine.FailJobAsync(command, cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> ThrowErrorAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        ThrowJobError command = new(KeyOf(request), request.Body.FilledText("errorCode"))
        {
            ErrorMessage = request.Body.Text("errorMessage"),
            Variables = request.Body.Object("variables"),
            LeaseToken = LeaseTokenOf(request),
        };
        await engine.ThrowJobErrorAsync(command, cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> UpdateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        UpdateJob command = ReadUpdate(KeyOf(request), request.Body.Object("changeset")) with { LeaseToken = LeaseTokenOf(request) };
        await engine.UpdateJobAsync(command, cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }
}
