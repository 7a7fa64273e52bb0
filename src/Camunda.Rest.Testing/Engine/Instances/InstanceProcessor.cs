using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Instances;

/// <summary>The life of process instances, and those who wait for them to complete.</summary>
internal sealed class InstanceProcessor(EngineRuntime engine)
{
    /// <summary>Starts an instance. The waiter is null unless its completion is awaited.</summary>
    public (ProcessInstanceRecord Instance, ResultWaiter? Waiter) Create(CreateInstance command)
    {
        ProcessDefinitionRecord definition = FindDefinition(command);
        IReadOnlyList<FlowNode> beginnings = FindBeginnings(definition.Model, command);

        ProcessInstanceRecord instance = Begin(definition, command.Tags, command.BusinessId, null);
        long key = instance.Process.ProcessInstanceKey;
        engine.Variables.SetLocal(instance.Process, key, VariableJson.Read(command.Variables));
        foreach (FlowNode node in beginnings)
        {
            engine.Elements.EnqueueEnter(key, node);
        }

        return (instance, command.AwaitCompletion ? Await(key, command) : null);
    }

    /// <summary>Starts an instance by an event, which is a time where there is no message.</summary>
    public ProcessInstanceRef Start(ProcessDefinitionRecord definition, StartEvent start, MessageRecord? message)
    {
        ProcessInstanceRef process = Begin(definition, [], message?.BusinessId, message?.CorrelationKey is { Length: > 0 } key ? key : null).Process;
        engine.Elements.EnqueueEnter(process.ProcessInstanceKey, start, message?.Variables);
        return process;
    }

    public bool Cancel(long processInstanceKey)
    {
        if (!engine.State.Scopes.Contains(processInstanceKey))
        {
            throw new EngineRejectionException(RejectionKind.NotFound, $"There is no active process instance with the key {processInstanceKey}.");
        }

        engine.Elements.TerminateChildren(processInstanceKey);
        End(processInstanceKey, ProcessInstanceState.Terminated);
        if (TakeWaiter(processInstanceKey) is { } waiter)
        {
            engine.AfterCommit(() => waiter.Fail(new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The process instance {processInstanceKey} was cancelled before it completed.")));
        }

        return true;
    }

    /// <summary>Nothing goes on in the instance any more.</summary>
    public void Complete(long processInstanceKey)
    {
        ProcessInstanceRecord instance = End(processInstanceKey, ProcessInstanceState.Completed);
        if (TakeWaiter(processInstanceKey) is { } waiter)
        {
            CreatedInstance result = new(instance, engine.Variables.Visible(processInstanceKey, waiter.FetchVariables));
            engine.AfterCommit(() => waiter.Answer(result));
        }
    }

    public bool SetVariables(long scopeKey, JsonObject variables, bool local)
    {
        ProcessInstanceRef process = FindScope(scopeKey)
            ?? throw new EngineRejectionException(RejectionKind.NotFound, $"There is no active element or process instance with the key {scopeKey}.");
        if (local)
        {
            engine.Variables.SetLocal(process, scopeKey, VariableJson.Read(variables));
        }
        else
        {
            engine.Variables.Propagate(process, scopeKey, VariableJson.Read(variables));
        }

        return true;
    }

    /// <summary>Time is up; the instance goes on.</summary>
    public void EndWait(long processInstanceKey)
    {
        if (TakeWaiter(processInstanceKey) is { } waiter)
        {
            engine.AfterCommit(() => waiter.Fail(new EngineRejectionException(
                RejectionKind.Timeout,
                $"The process instance {processInstanceKey} did not complete in time. It goes on.")));
        }
    }

    /// <summary>Ends a wait whose caller has gone; harmless when the wait is over.</summary>
    public bool Abandon(ResultWaiter waiter, CancellationToken cancellationToken)
    {
        TakeWaiter(waiter.ProcessInstanceKey);
        engine.AfterCommit(() => waiter.Cancel(cancellationToken));
        return true;
    }

    private ProcessInstanceRecord Begin(ProcessDefinitionRecord definition, IReadOnlyList<string> tags, string? businessId, string? startCorrelationKey)
    {
        long key = engine.State.Keys.Next();
        ProcessInstanceRef process = new(key, key, definition, definition.TenantId, [.. tags], businessId);
        engine.State.Scopes[key] = new(key, process);
        return engine.State.ProcessInstances[key] = new()
        {
            Process = process,
            State = ProcessInstanceState.Active,
            StartDate = engine.Now,
            StartCorrelationKey = startCorrelationKey,
        };
    }

    private ProcessDefinitionRecord FindDefinition(CreateInstance command)
    {
        string tenant = command.TenantId ?? TenantIds.Default;
        switch (command)
        {
            case { ProcessDefinitionKey: { } key, ProcessDefinitionId: null }:
                return engine.State.ProcessDefinitions.TryGet(key, out ProcessDefinitionRecord? byKey) && byKey.TenantId == tenant && !byKey.IsDeleted
                    ? byKey
                    : throw NotFound($"There is no process definition with the key {key} in the tenant '{tenant}'.");
            case { ProcessDefinitionKey: null, ProcessDefinitionId: { } id }:
                ImmutableSortedDictionary<int, ProcessDefinitionRecord> versions =
                    engine.State.ProcessVersions.GetOr(new(tenant, id), ImmutableSortedDictionary<int, ProcessDefinitionRecord>.Empty);
                int version = command.Version is null or -1 ? versions.Values.LastOrDefault(known => !known.IsDeleted)?.Version ?? 0 : command.Version.Value;
                return versions.TryGetValue(version, out ProcessDefinitionRecord? byId) && !byId.IsDeleted
                    ? byId
                    : throw NotFound($"There is no process definition with the id '{id}'{(command.Version is null or -1 ? "" : $" and the version {version}")} in the tenant '{tenant}'.");
            default:
                throw new EngineRejectionException(RejectionKind.InvalidArgument, "An instance is created of either a processDefinitionKey or a processDefinitionId.");
        }
    }

    private static IReadOnlyList<FlowNode> FindBeginnings(ProcessModel model, CreateInstance command)
    {
        if (command.RuntimeInstructions.Count > 0)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The runtime instruction '{command.RuntimeInstructions[0]}' is not supported by the test cluster.");
        }

        if (command.StartInstructions.Count > 0)
        {
            return [.. command.StartInstructions.Select(FindBeginning)];
        }

        return model.Start is { } start ? [start] : throw new EngineRejectionException(
            RejectionKind.InvalidState,
            $"The process '{model.Id}' has no start event without a trigger: it is started by messages and times.");

        FlowNode FindBeginning(string elementId)
        {
            string? problem = model.Nodes.GetValueOrDefault(elementId) switch
            {
                null => "it has no such element",
                StartEvent => "that is a start event",
                BoundaryEvent => "that is a boundary event",
                SubProcess { IsEvent: true } => "that is an event sub-process",
                _ when !model.Elements.ContainsKey(elementId) => "that is inside of a sub-process, which the test cluster does not support",
                _ => null,
            };
            return problem is null
                ? model.Elements[elementId]
                : throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The process '{model.Id}' cannot be started before '{elementId}': {problem}.");
        }
    }

    private static EngineRejectionException NotFound(string detail) => new(RejectionKind.NotFound, detail);

    private ResultWaiter Await(long processInstanceKey, CreateInstance command)
    {
        TimeSpan timeout = command.RequestTimeout > TimeSpan.Zero ? command.RequestTimeout : engine.Options.RequestTimeout;
        ResultWaiter waiter = new(processInstanceKey, command.FetchVariables, engine.Deadlines.After(timeout));
        engine.State.ResultWaiters[processInstanceKey] = waiter;
        engine.Deadlines.Add(waiter.Deadline, DueKind.InstanceResult, processInstanceKey);
        return waiter;
    }

    private ResultWaiter? TakeWaiter(long processInstanceKey)
    {
        if (engine.State.ResultWaiters.TryGet(processInstanceKey, out ResultWaiter? waiter))
        {
            engine.State.ResultWaiters.Remove(processInstanceKey);
            engine.Deadlines.Remove(waiter.Deadline, DueKind.InstanceResult, processInstanceKey);
        }

        return waiter;
    }

    private ProcessInstanceRef? FindScope(long key)
    {
        if (engine.State.Scopes.TryGet(key, out ScopeState? scope))
        {
            return scope.Process;
        }

        return engine.State.ElementInstances.TryGet(key, out ElementInstanceRecord? element) && element.State == ElementInstanceState.Active ? element.Process : null;
    }

    private ProcessInstanceRecord End(long processInstanceKey, ProcessInstanceState state)
    {
        engine.State.Scopes.Remove(processInstanceKey);
        ProcessInstanceRecord ended = engine.State.ProcessInstances[processInstanceKey] with { State = state, EndDate = engine.Now };
        engine.State.ProcessInstances[processInstanceKey] = ended;
        engine.Messages.Release(ended);
        return ended;
    }
}
