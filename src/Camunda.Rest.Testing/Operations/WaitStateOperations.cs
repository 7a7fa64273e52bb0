using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Shows what active element instances wait for: jobs, user tasks, and events.</summary>
internal sealed class WaitStateOperations(EngineCluster engine)
{
    private readonly EntityView<WaitState> _view = new EntityView<WaitState>("elementInstanceKey")
        .Key("elementInstanceKey", wait => wait.Element.ElementInstanceKey)
        .Key("processInstanceKey", wait => wait.Element.Process.ProcessInstanceKey)
        .Key("rootProcessInstanceKey", wait => wait.Element.Process.RootProcessInstanceKey)
        .Text("elementId", wait => wait.Element.ElementId)
        .Text("elementType", wait => wait.Element.Type.Value)
        .Text("tenantId", wait => wait.Element.Process.TenantId)
        .Text("bpmnProcessId", wait => wait.Element.Process.Definition.ProcessDefinitionId)
        .SearchedBy("waitStateType", FieldKind.Text, wait => [wait.Type])
        .Json("details", wait => wait.Details());

    public void Register(OperationTable table) => table
        .Add("searchElementInstanceWaitStates", request => EntitySearch.Answer(_view, [.. Waits(engine.Snapshot)], request.Body))
        .Add("getProcessInstanceWaitStateStatistics", Count);

    private OperationResult Count(OperationRequest request)
    {
        long key = request.Key("processInstanceKey");
        EngineSnapshot snapshot = engine.Snapshot;
        return OperationResult.Ok(new()
        {
            ["items"] = new JsonArray(
            [
                .. Waits(snapshot)
                    .Where(wait => wait.Element.Process.ProcessInstanceKey == key)
                    .GroupBy(wait => wait.Element.ElementId, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new JsonObject
                    {
                        ["elementId"] = group.Key,
                        ["waitingCount"] = group.Select(wait => wait.Element.ElementInstanceKey).Distinct().Count(),
                    }),
            ]),
        });
    }

    private static IEnumerable<WaitState> Waits(EngineSnapshot snapshot) => snapshot.FlowNodeInstances
        .Where(element => element.State == ElementInstanceState.Active)
        .SelectMany(element => Waits(snapshot, element));

    private static IEnumerable<WaitState> Waits(EngineSnapshot snapshot, ElementInstanceRecord element)
    {
        if (element.JobKey is { } jobKey
            && snapshot.Jobs.TryGetValue(jobKey, out JobRecord? job)
            && job.Phase != JobPhase.Ended)
        {
            yield return new(element, "JOB", () => new()
            {
                ["waitStateType"] = "JOB",
                ["jobKey"] = $"{job.JobKey}",
                ["jobType"] = job.Type,
                ["jobKind"] = job.Kind.Value,
                ["listenerEventType"] = job.ListenerEvent.Value,
                ["retries"] = job.Retries,
            });
        }

        if (element.UserTaskKey is { } taskKey
            && snapshot.UserTasks.TryGetValue(taskKey, out UserTaskRecord? task)
            && task.IsOpen)
        {
            yield return new(element, "USER_TASK", () => new()
            {
                ["waitStateType"] = "USER_TASK",
                ["taskKey"] = $"{task.UserTaskKey}",
                ["dueDate"] = FieldValue.Write(task.DueDate),
            });
        }

        foreach (EventWait wait in snapshot.OpenWaits.GetValueOrDefault(element.ElementInstanceKey, []))
        {
            // Events on the border are not what the element itself waits for.
            if (wait.Event is BoundaryEvent or StartEvent)
            {
                continue;
            }

            if (Describe(snapshot, element, wait) is { } state)
            {
                yield return state;
            }
        }
    }

    private static WaitState? Describe(EngineSnapshot snapshot, ElementInstanceRecord element, EventWait wait)
    {
        if (snapshot.MessageSubscriptions.TryGetValue(wait.Key, out MessageSubscriptionRecord? message))
        {
            return message.IsOpen
                ? new(element, "MESSAGE", () => new()
                {
                    ["waitStateType"] = "MESSAGE",
                    ["messageName"] = message.MessageName,
                    ["correlationKey"] = message.CorrelationKey,
                })
                : null;
        }

        if (snapshot.Timers.TryGetValue(wait.Key, out TimerRecord? timer))
        {
            return new(element, "TIMER", () => new()
            {
                ["waitStateType"] = "TIMER",
                ["dueDate"] = timer.Plan.Due.ToUnixTimeMilliseconds(),
                ["repetitions"] = timer.Plan.Cycle is null ? 1 : null,
            });
        }

        if (snapshot.SignalSubscriptions.TryGetValue(wait.Key, out SignalSubscriptionRecord? signal))
        {
            return new(
                element, "SIGNAL", () => new() { ["waitStateType"] = "SIGNAL", ["signalName"] = signal.Name });
        }

        return snapshot.Conditions.TryGetValue(wait.Key, out ConditionRecord? condition)
            ? new(element, "CONDITION", () => new()
            {
                ["waitStateType"] = "CONDITION",
                ["expression"] = $"{condition.Condition.Condition}",
                ["events"] = new JsonArray([.. KindsOf(condition.Condition).Select(name => JsonValue.Create(name))]),
            })
            : null;
    }

    private static ImmutableArray<string> KindsOf(ConditionalTrigger condition) => condition.ChangeKinds.IsEmpty
        ? [ConditionalTrigger.Create, ConditionalTrigger.Update]
        : condition.ChangeKinds;

    private sealed record WaitState(ElementInstanceRecord Element, string Type, Func<JsonObject> Details);
}
