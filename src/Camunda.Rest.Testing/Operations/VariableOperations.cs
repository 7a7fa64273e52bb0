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
        .Add("searchUserTaskVariables", SearchOfUserTask)
        .Add("searchUserTaskEffectiveVariables", SearchEffectiveOfUserTask);

    private OperationResult SearchOfUserTask(OperationRequest request)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        UserTaskRecord task = snapshot.UserTasks.Get("user task", request.Key("userTaskKey"));
        HashSet<long> scopes = [.. ScopesOf(snapshot, task.ElementInstanceKey)];
        return Search(request, snapshot, variable => scopes.Contains(variable.ScopeKey));
    }

    /// <summary>Of the variables of one name, the one that the task sees: that of the innermost scope.</summary>
    private OperationResult SearchEffectiveOfUserTask(OperationRequest request)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        UserTaskRecord task = snapshot.UserTasks.Get("user task", request.Key("userTaskKey"));
        HashSet<string> names = new(StringComparer.Ordinal);
        HashSet<long> effective = [];
        foreach (long scope in ScopesOf(snapshot, task.ElementInstanceKey))
        {
            foreach (VariableRecord variable in snapshot.Variables.Values.Where(variable => variable.ScopeKey == scope))
            {
                if (names.Add(variable.Name))
                {
                    effective.Add(variable.VariableKey);
                }
            }
        }

        return Search(request, snapshot, variable => effective.Contains(variable.VariableKey));
    }

    private OperationResult Search(OperationRequest request, EngineSnapshot snapshot, Func<VariableRecord, bool>? scope)
    {
        EntityView<VariableRecord> view = request.QueryFlag("truncateValues", fallback: true) ? _truncated : _full;
        return EntitySearch.Answer(view, [.. snapshot.Variables.Values], request.Body, scope);
    }

    /// <summary>The element's own scope and all around it, the innermost first, up to the process instance.</summary>
    private static List<long> ScopesOf(EngineSnapshot snapshot, long elementInstanceKey)
    {
        List<long> scopes = [elementInstanceKey];
        while (snapshot.ElementInstances.TryGetValue(scopes[^1], out ElementInstanceRecord? element) && !element.IsProcess)
        {
            scopes.Add(element.ScopeKey);
        }

        return scopes;
    }
}
