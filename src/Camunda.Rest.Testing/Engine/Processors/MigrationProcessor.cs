using System.Collections.Immutable;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Migrations;
using Camunda.Rest.Testing.Engine.Modifications;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>
/// Migrates running process instances. Whatever is active gets its element and definition from the target, and keeps its key; what has
/// ended stays as it is.
/// </summary>
internal sealed class MigrationProcessor(EngineState state, StepQueue steps, InstanceLifecycle instances, WaitMigration waits)
{
    public void Migrate(MigrateInstance command)
    {
        long key = command.ProcessInstanceKey;
        ProcessInstanceRef process = state.Scopes.TryGet(key, out ScopeState? root) && root.Process.ProcessInstanceKey == key
            ? root.Process
            : throw NotFound($"There is no active process instance with the key {key}.");
        SuspensionProcessor.Check(state, process);
        ProcessDefinitionRecord target =
            state.ProcessDefinitions.TryGet(command.TargetKey, out ProcessDefinitionRecord? known)
            && known.TenantId == process.TenantId
            && !known.IsDeleted
                ? known
                : throw NotFound($"There is no process definition with the key {command.TargetKey} in the tenant '{process.TenantId}'.");
        MigrationPlan plan = new(process, target, command);
        ElementInstanceRecord[] active =
        [
            .. state.ElementInstances.Rows.Where(
                element => element.Process.ProcessInstanceKey == key && !element.IsProcess && element.State == ElementInstanceState.Active),
        ];
        Array.ForEach(active, element => CheckScope(plan, element));
        foreach (ScopeState scope in state.Scopes.Rows.Where(scope => scope.Process.ProcessInstanceKey == key))
        {
            CheckJoins(plan, process.Definition.Model, scope);
        }

        MoveStartLock(plan, process);
        MigrateProcess(plan, process);
        Array.ForEach(active, element => MigrateElement(plan, element));
        MigrateCompleted(plan, key);
        MigrateRest(plan, key, active);
        Array.ForEach(active, element => waits.Migrate(plan, element));
        waits.MigrateProcess(plan);
    }

    private void CheckScope(MigrationPlan plan, ElementInstanceRecord element)
    {
        if (element.Node is AdHocRun)
        {
            return;
        }

        FlowNode target = plan.TargetOf(element.Node);
        string? expected = AroundOf(element) is { } around ? plan.TargetIdOf(around) : null;
        IReadOnlyList<FlowNode> path = ScopePaths.Around(plan.Target, target.Id);
        string? actual = path.Count > 0 ? path[^1].Id : null;
        if (expected != actual)
        {
            throw plan.Reject(
                RejectionKind.InvalidState,
                $"the active element '{element.ElementId}' is mapped to '{target.Id}', which is in {Describe(actual)} and not in "
                    + $"{Describe(expected)}");
        }
    }

    // The sub-process that an instance is in; null in the process itself.
    private string? AroundOf(ElementInstanceRecord element)
    {
        long key = element.ScopeKey;
        while (key != element.Process.ProcessInstanceKey)
        {
            ElementInstanceRecord around = state.ElementInstances[key];
            if (around.Node is not (AdHocRun or MultiInstance))
            {
                return around.ElementId;
            }

            key = around.ScopeKey;
        }

        return null;
    }

    private static string Describe(string? scopeId) => scopeId is null ? "the process" : $"'{scopeId}'";

    // A token at a joining gateway stays on its flow, which must lead to the same gateway.
    private static void CheckJoins(MigrationPlan plan, ProcessModel source, ScopeState scope)
    {
        foreach (string flowId in scope.JoinTokens.Where(entry => entry.Value > 0).Select(entry => entry.Key))
        {
            FlowNode gateway = source.Nodes.Values.First(node => node.Incoming.Any(flow => flow.Id == flowId));
            FlowNode target = plan.TargetOf(gateway);
            string? problem = target.Incoming.All(flow => flow.Id != flowId) ? $"which the flow '{flowId}' does not lead to"
                : target.Incoming.Count < gateway.Incoming.Count ? "which has fewer incoming flows"
                : null;
            if (problem is not null)
            {
                throw plan.Reject(
                    RejectionKind.InvalidState, $"the gateway '{gateway.Id}', where a token waits, is mapped to '{target.Id}', {problem}");
            }
        }
    }

    // The correlation key of the message that has started the instance belongs to its process.
    private void MoveStartLock(MigrationPlan plan, ProcessInstanceRef process)
    {
        ProcessInstanceRecord instance = state.ProcessInstances[process.ProcessInstanceKey];
        TenantedName from = new(process.TenantId, process.Definition.ProcessDefinitionId);
        TenantedName to = new(process.TenantId, plan.Process.Definition.ProcessDefinitionId);
        if (instance.StartCorrelationKey is { } correlationKey && from != to)
        {
            ImmutableHashSet<string> present = state.StartedByMessage.GetOr(to, ImmutableHashSet.Create<string>(StringComparer.Ordinal));
            if (present.Contains(correlationKey))
            {
                throw plan.Reject(
                    RejectionKind.InvalidState,
                    $"an instance of '{to.Name}' is active that was started with the correlation key '{correlationKey}' too");
            }

            state.StartedByMessage[from] = state.StartedByMessage[from].Remove(correlationKey);
            state.StartedByMessage[to] = present.Add(correlationKey);
            steps.Enqueue(new StartByKeptMessage(from, correlationKey));
        }

        state.ProcessInstances[process.ProcessInstanceKey] = instance with { Process = plan.Process };
    }

    // The process is an element of its own where it has listeners, before or after the migration.
    private void MigrateProcess(MigrationPlan plan, ProcessInstanceRef process)
    {
        long key = process.ProcessInstanceKey;
        if (state.ElementInstances.TryGet(key, out ElementInstanceRecord? element))
        {
            state.ElementInstances[key] = element with { Process = plan.Process, Node = plan.CreateProcessElement() };
        }
        else if (plan.Target.Element is { } added)
        {
            instances.OpenProcess(plan.Process, added);
        }

        if (state.PendingBeginnings.TryGet(key, out IReadOnlyList<Beginning>? beginnings))
        {
            state.PendingBeginnings[key] = [.. beginnings.Select(plan.TargetOf)];
        }
    }

    private void MigrateElement(MigrationPlan plan, ElementInstanceRecord before)
    {
        long key = before.ElementInstanceKey;
        state.ElementInstances[key] = before with { Process = plan.Process, Node = plan.TargetOf(before.Node) };
        MigrateCompleted(plan, key);
    }

    // Activities that have completed, and can be compensated: those that are mapped.
    private void MigrateCompleted(MigrationPlan plan, long scopeKey)
    {
        if (state.CompletedActivities.TryGet(scopeKey, out ImmutableList<CompensationRecord>? completed))
        {
            state.CompletedActivities[scopeKey] =
            [
                .. completed.Where(record => plan.TargetIdOf(record.ActivityId) is not null).Select(record => record with
                {
                    ActivityId = plan.TargetIdOf(record.ActivityId)!,
                    Event = record.Event is { } boundary
                        ? plan.TargetOf(boundary, plan.Target.Nodes[plan.TargetIdOf(record.ActivityId)!])
                        : null,
                }),
            ];
        }
    }

    private static ImmutableDictionary<string, int> MigrateArriving(MigrationPlan plan, ScopeState scope) => scope.Arriving
        .GroupBy(entry => plan.TargetIdOf(entry.Key) ?? entry.Key, StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => group.Sum(entry => entry.Value), StringComparer.Ordinal);

    private void MigrateRest(MigrationPlan plan, long processInstanceKey, ElementInstanceRecord[] active)
    {
        Dictionary<long, string> ids = active.ToDictionary(
            element => element.ElementInstanceKey, element => state.ElementInstances[element.ElementInstanceKey].ElementId);
        ids[processInstanceKey] = plan.Target.Id;
        foreach (ScopeState scope in state.Scopes.Rows.Where(scope => IsOf(scope.Process)).ToList())
        {
            state.Scopes[scope.Key] = scope with { Process = plan.Process, Arriving = MigrateArriving(plan, scope) };
            steps.Enqueue(new JoinInclusively(scope.Key));
        }

        foreach (JobRecord job in state.Jobs.Rows.Where(job => IsOf(job.Process) && job.Phase != JobPhase.Ended).ToList())
        {
            state.Jobs[job.JobKey] = job with { Process = plan.Process, ElementId = IdOf(job.ElementInstanceKey, job.ElementId) };
        }

        foreach (UserTaskRecord task in state.UserTasks.Rows.Where(task => IsOf(task.Process) && task.IsOpen).ToList())
        {
            state.UserTasks[task.UserTaskKey] = Migrate(task);
        }

        foreach (IncidentRecord incident in state.Incidents.Rows
            .Where(incident => IsOf(incident.Process) && incident.State == IncidentState.Active)
            .ToList())
        {
            state.Incidents[incident.IncidentKey] = incident with
            {
                Process = plan.Process,
                ElementId = IdOf(incident.ElementInstanceKey, incident.ElementId),
            };
        }

        foreach (long scopeKey in ids.Keys.Where(state.VariablesByScope.Contains).ToList())
        {
            foreach (VariableRecord variable in state.VariablesByScope[scopeKey].Values)
            {
                VariableRecord migrated = variable with { Process = plan.Process };
                state.VariablesByScope[scopeKey] = state.VariablesByScope[scopeKey].SetItem(variable.Name, migrated);
                state.Variables[variable.VariableKey] = migrated;
            }
        }

        bool IsOf(ProcessInstanceRef process) => process.ProcessInstanceKey == processInstanceKey;
        string IdOf(long elementInstanceKey, string fallback) => ids.GetValueOrDefault(elementInstanceKey, fallback);
        UserTaskRecord Migrate(UserTaskRecord task) => task with
        {
            Process = plan.Process,
            ElementId = IdOf(task.ElementInstanceKey, task.ElementId),
            Transition = task.Transition is { } transition ? transition with { Target = Migrate(transition.Target) } : null,
        };
    }

    private static EngineRejectionException NotFound(string detail) => new(RejectionKind.NotFound, detail);
}
