using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Variables, of the cluster and as seen from a user task.</summary>
internal sealed class VariableOperations(EngineCluster engine)
{
    private readonly EntityView<VariableRecord> _full = VariableView.Create(truncate: false);
    private readonly EntityView<VariableRecord> _truncated = VariableView.Create(truncate: true);

    public void Register(OperationTable table) => table
        .Add(
            "getVariable",
            request => OperationResult.Ok(_full.ToJson(engine.Snapshot.Variables.Get("variable", request.Key("variableKey")))))
        .Add("searchVariables", request => Search(request, engine.Snapshot, scope: null))
        .Add("searchUserTaskVariables", SearchOfUserTask);

    private OperationResult SearchOfUserTask(OperationRequest request)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        UserTaskRecord task = snapshot.UserTasks.Get("user task", request.Key("userTaskKey"));
        HashSet<long> scopes = ScopesOf(snapshot, task.ElementInstanceKey);
        return Search(request, snapshot, variable => scopes.Contains(variable.ScopeKey));
    }

    private OperationResult Search(OperationRequest request, EngineSnapshot snapshot, Func<VariableRecord, bool>? scope)
    {
        EntityView<VariableRecord> view = request.QueryFlag("truncateValues", fallback: true) ? _truncated : _full;
        return EntitySearch.Answer(view, [.. snapshot.Variables.Values], request.Body, scope);
    }

    /// <summary>The element's own scope and all around it, up to the process instance.</summary>
    private static HashSet<long> ScopesOf(EngineSnapshot snapshot, long elementInstanceKey)
    {
        HashSet<long> scopes = [];
        long next = elementInstanceKey;
        while (scopes.Add(next) && snapshot.ElementInstances.TryGetValue(next, out ElementInstanceRecord? element))
        {
            next = element.ScopeKey;
        }

        return scopes;
    }
}
