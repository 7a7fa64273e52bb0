using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Modifications;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Engine.Waiters;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Starts and cancels process instances, and sets their variables.</summary>
internal sealed class InstanceProcessor(
    EngineState state,
    VariableScopes scopes,
    EventWaits events,
    InstanceLifecycle instances,
    ResultWaits waits,
    ElementTermination termination,
    ElementActivation activation)
{
    /// <summary>Starts an instance. The waiter is null unless its completion is awaited.</summary>
    public (ProcessInstanceRecord Instance, ResultWaiter? Waiter) Create(CreateInstance command)
    {
        ProcessDefinitionRecord definition = FindDefinition(command);
        IReadOnlyList<FlowNode> beginnings = FindBeginnings(definition.Model, command);

        ProcessInstanceRecord instance = instances.Begin(definition, command.Tags, command.BusinessId);
        long key = instance.Process.ProcessInstanceKey;
        state.ProcessInstances[key] = instance with { EndsAfter = command.EndsAfter };
        scopes.SetLocal(instance.Process, key, VariableJson.Read(command.Variables));
        if (command.StartInstructions.Count > 0)
        {
            Begin(instance.Process);
            if (definition.Model.Element is { } element)
            {
                instances.OpenProcess(instance.Process, element);
            }

            foreach (FlowNode node in beginnings)
            {
                activation.Activate(instance.Process, new(node.Id, null, []));
            }
        }
        else
        {
            instances.Launch(instance.Process, [new(beginnings[0])]);
        }

        return (instance, command.AwaitCompletion ? waits.Begin(key, command) : null);
    }

    public void Cancel(long processInstanceKey)
    {
        if (!state.Scopes.Contains(processInstanceKey)
            || !state.ProcessInstances.TryGet(processInstanceKey, out ProcessInstanceRecord? instance))
        {
            throw NotFound($"There is no active process instance with the key {processInstanceKey}.");
        }

        if (instance.ParentProcessInstanceKey is { } parent)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The process instance {processInstanceKey} was called by the process instance {parent}, and is only cancelled with the "
                    + $"root instance {instance.Process.RootProcessInstanceKey}.");
        }

        // As in the real cluster, another attempt ends what waits for a listener of the process.
        if (!IsTerminating(processInstanceKey))
        {
            termination.TerminateProcess(processInstanceKey);
        }
        else if (!termination.Force(processInstanceKey))
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The process instance {processInstanceKey} is being cancelled already, and waits for listeners.");
        }
    }

    /// <summary>Terminates an instance after one of its elements; harmless when it has ended.</summary>
    public void EndEarly(long processInstanceKey)
    {
        if (state.Scopes.Contains(processInstanceKey) && !IsTerminating(processInstanceKey))
        {
            Cancel(processInstanceKey);
        }
    }

    public void SetVariables(long scopeKey, JsonObject variables, bool local)
    {
        ProcessInstanceRef process = FindScope(scopeKey)
            ?? throw NotFound($"There is no active element or process instance with the key {scopeKey}.");
        if (local)
        {
            scopes.SetLocal(process, scopeKey, VariableJson.Read(variables));
        }
        else
        {
            scopes.Propagate(process, scopeKey, VariableJson.Read(variables));
        }
    }

    private bool IsTerminating(long processInstanceKey) => state.Scopes[processInstanceKey].IsTerminating;

    // Without a start event, nothing else begins to wait for the event sub-processes of the process.
    private void Begin(ProcessInstanceRef process)
    {
        try
        {
            events.PrepareScope(process.ProcessInstanceKey)();
        }
        catch (ElementFailure failure)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"The process '{process.Definition.ProcessDefinitionId}' cannot wait for its event sub-processes. {failure.Message}");
        }
    }

    private ProcessDefinitionRecord FindDefinition(CreateInstance command)
    {
        string tenant = command.TenantId ?? TenantIds.Default;
        switch (command)
        {
            case { ProcessDefinitionKey: { } key, ProcessDefinitionId: null }:
                return state.ProcessDefinitions.TryGet(key, out ProcessDefinitionRecord? byKey)
                    && byKey.TenantId == tenant
                    && !byKey.IsDeleted
                    ? byKey
                    : throw NotFound($"There is no process definition with the key {key} in the tenant '{tenant}'.");
            case { ProcessDefinitionKey: null, ProcessDefinitionId: { } id }:
                ImmutableSortedDictionary<int, ProcessDefinitionRecord> versions =
                    state.ProcessVersions.GetOr(new(tenant, id), ImmutableSortedDictionary<int, ProcessDefinitionRecord>.Empty);
                int version = command.Version is null or -1
                    ? versions.Values.LastOrDefault(known => !known.IsDeleted)?.Version ?? 0
                    : command.Version.Value;
                return versions.TryGetValue(version, out ProcessDefinitionRecord? byId) && !byId.IsDeleted
                    ? byId
                    : throw NotFound(
                        "There is no process definition with the id "
                            + $"'{id}'{(command.Version is null or -1 ? "" : $" and the version {version}")} in the tenant '{tenant}'.");
            default:
                throw new EngineRejectionException(
                    RejectionKind.InvalidArgument,
                    "An instance is created of either a processDefinitionKey or a processDefinitionId.");
        }
    }

    private static IReadOnlyList<FlowNode> FindBeginnings(ProcessModel model, CreateInstance command)
    {
        if (command.EndsAfter.FirstOrDefault(elementId => !model.Nodes.ContainsKey(elementId)) is { } unknown)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"The process '{model.Id}' cannot be terminated after '{unknown}': it has no such element.");
        }

        if (command.StartInstructions.Count > 0)
        {
            return [.. command.StartInstructions.Select(FindBeginning)];
        }

        return model.Start is { } start ? [start] : throw new EngineRejectionException(
            RejectionKind.InvalidState,
            $"The process '{model.Id}' has no start event without a trigger: it is started by events.");

        FlowNode FindBeginning(string elementId)
        {
            string? problem = model.Nodes.GetValueOrDefault(elementId) switch
            {
                null => "it has no such element",
                StartEvent => "that is a start event",
                BoundaryEvent => "that is a boundary event",
                SubProcess { IsEvent: true } => "that is an event sub-process",
                { Facts.IsForCompensation: true } => "that is for compensation",
                CatchEvent waiting when waiting.Incoming.Any(flow => model.Nodes[flow.SourceId] is EventGateway) =>
                    "that follows an event-based gateway",
                _ => null,
            };
            return problem is null
                ? model.Nodes[elementId]
                : throw new EngineRejectionException(
                    RejectionKind.InvalidArgument,
                    $"The process '{model.Id}' cannot be started before '{elementId}': {problem}.");
        }
    }

    private static EngineRejectionException NotFound(string detail) => new(RejectionKind.NotFound, detail);

    private ProcessInstanceRef? FindScope(long key)
    {
        if (state.Scopes.TryGet(key, out ScopeState? scope))
        {
            return scope.Process;
        }

        return state.ElementInstances.TryGet(key, out ElementInstanceRecord? element) && element.State == ElementInstanceState.Active
            ? element.Process
            : null;
    }
}
