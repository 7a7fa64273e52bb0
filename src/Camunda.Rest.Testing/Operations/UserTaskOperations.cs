using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>User tasks.</summary>
internal sealed class UserTaskOperations(EngineCluster engine)
{
    private readonly EntityView<UserTaskRecord> _view = UserTaskView.Create(() => engine.Snapshot);

    public void Register(OperationTable table) => table
        .Add("getUserTask", request => OperationResult.Ok(_view.ToJson(engine.Snapshot.UserTasks.Get("user task", KeyOf(request)))))
        .Add("searchUserTasks", request => EntitySearch.Answer(_view, [.. engine.Snapshot.UserTasks.Values], request.Body))
        .Add("assignUserTask", AssignAsync)
        .Add("unassignUserTask", UnassignAsync)
        .Add("completeUserTask", CompleteAsync)
        .Add("updateUserTask", UpdateAsync);

    /// <summary>What a changeset of an update and the corrections of a listener have in common.</summary>
    public static UserTaskChanges ReadChanges(JsonObject? changes) => new()
    {
        DueDate = changes.Text("dueDate"),
        FollowUpDate = changes.Text("followUpDate"),
        CandidateUsers = changes.Texts("candidateUsers"),
        CandidateGroups = changes.Texts("candidateGroups"),
        Priority = changes.Number("priority"),
    };

    private static long KeyOf(OperationRequest request) => request.Key("userTaskKey");

    private async ValueTask<OperationResult> AssignAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        string assignee = request.Body.FilledText("assignee");
        bool allowOverride = request.Body.Flag("allowOverride") ?? true;
        await engine.AssignUserTaskAsync(
            KeyOf(request), assignee, allowOverride, request.Body.Text("action"), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> UnassignAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.UnassignUserTaskAsync(KeyOf(request), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> CompleteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.CompleteUserTaskAsync(
            KeyOf(request), request.Body.Object("variables"), request.Body.Text("action"), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> UpdateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        UserTaskChanges changes = ReadChanges(request.Body.Object("changeset"));
        string? action = request.Body.Text("action");
        if (action is null && changes.Attributes.Count == 0)
        {
            throw ProblemException.InvalidArgument("$: needs an 'action', or a 'changeset' that changes something.");
        }

        await engine.UpdateUserTaskAsync(KeyOf(request), changes, action, cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }
}
