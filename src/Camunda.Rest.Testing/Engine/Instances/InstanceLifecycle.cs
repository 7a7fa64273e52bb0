using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Compensation;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Instances;

/// <summary>The life of process instances.</summary>
internal sealed class InstanceLifecycle(
    EngineState state,
    EngineClock clock,
    StepQueue steps,
    Tokens tokens,
    VariableScopes scopes,
    VariableMappings mappings,
    EventWaits events,
    CompensableActivities compensable,
    ResultWaits waits)
{
    /// <summary>Begins an instance; nothing goes on in it yet.</summary>
    public ProcessInstanceRecord Begin(
        ProcessDefinitionRecord definition, IReadOnlyList<string> tags, string? businessId, string? startCorrelationKey = null)
    {
        long key = state.Keys.Next();
        return Begin(new ProcessInstanceRecord
        {
            Process = new(key, key, definition, definition.TenantId, [.. tags], businessId),
            State = ProcessInstanceState.Active,
            StartDate = clock.Now,
            StartCorrelationKey = startCorrelationKey,
        });
    }

    /// <summary>A call activity starts an instance, with its variables or with all that it sees.</summary>
    public void Call(ElementInstanceRecord caller, ProcessDefinitionRecord definition, StartEvent start, string? businessId)
    {
        long key = state.Keys.Next();
        ProcessInstanceRecord parent = state.ProcessInstances[caller.Process.ProcessInstanceKey];
        ProcessInstanceRef process = Begin(new ProcessInstanceRecord
        {
            Process = new(key, caller.Process.RootProcessInstanceKey, definition, definition.TenantId, [], businessId),
            State = ProcessInstanceState.Active,
            StartDate = clock.Now,
            ParentProcessInstanceKey = parent.Process.ProcessInstanceKey,
            ParentElementInstanceKey = caller.ElementInstanceKey,
            Depth = parent.Depth + 1,
        }).Process;
        state.ElementInstances[caller.ElementInstanceKey] = caller with { CalledInstanceKey = key };
        bool propagatesAll = ((CallActivity)caller.Node).PropagatesParentVariables;
        scopes.SetLocal(process, key, propagatesAll ? scopes.All(caller.ElementInstanceKey) : scopes.Local(caller.ElementInstanceKey));
        Launch(process, [new(start)]);
    }

    /// <summary>Puts tokens where an instance begins, after its start listeners.</summary>
    public ProcessInstanceRef Launch(ProcessInstanceRef process, IReadOnlyList<Beginning> beginnings)
    {
        long key = process.ProcessInstanceKey;
        if (process.Definition.Model.Element is { } element)
        {
            state.PendingBeginnings[key] = beginnings;
            PutElement(process, element, ElementPhase.Entering);
            steps.Enqueue(new ContinueElement(key));
        }
        else
        {
            foreach (Beginning beginning in beginnings)
            {
                tokens.Place(key, beginning.Node, beginning.Variables);
            }
        }

        return process;
    }

    /// <summary>The process has an element of its own from now on, whose start listeners are not run.</summary>
    public void OpenProcess(ProcessInstanceRef process, ProcessElement element) => PutElement(process, element, ElementPhase.Activated);

    /// <summary>Starts an instance by a message.</summary>
    public ProcessInstanceRef Start(ProcessDefinitionRecord definition, StartEvent start, MessageRecord message)
    {
        string? correlationKey = message.CorrelationKey is { Length: > 0 } key ? key : null;
        return Launch(Begin(definition, [], message.BusinessId, correlationKey).Process, [new(start, message.Variables)]);
    }

    /// <summary>Starts an instance by another event, with what it brings along.</summary>
    public ProcessInstanceRef Start(ProcessDefinitionRecord definition, StartEvent start, JsonObject? variables) =>
        Launch(Begin(definition, [], null).Process, [new(start, variables)]);

    /// <summary>Nothing goes on in the instance any more.</summary>
    public void Complete(long processInstanceKey)
    {
        ProcessInstanceRecord instance = End(processInstanceKey, ProcessInstanceState.Completed);
        waits.Complete(
            processInstanceKey,
            waiter => new CreatedInstance(instance, scopes.Visible(processInstanceKey, waiter.FetchVariables)));
        if (instance.ParentElementInstanceKey is { } callerKey)
        {
            Return(instance, state.ElementInstances[callerKey]);
        }
    }

    /// <summary>Everything in the instance was terminated.</summary>
    public void Terminate(long processInstanceKey)
    {
        End(processInstanceKey, ProcessInstanceState.Terminated);
        waits.Fail(
            processInstanceKey,
            new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The process instance {processInstanceKey} was cancelled before it completed."));
    }

    // The call activity goes on, with the variables of the called instance.
    private void Return(ProcessInstanceRecord called, ElementInstanceRecord caller)
    {
        if (((CallActivity)caller.Node).PropagatesChildVariables || caller.Node.Facts.Outputs.Count > 0)
        {
            mappings.ApplyResult(caller, scopes.Local(called.Process.ProcessInstanceKey));
        }

        // A caller that is suspended goes on when it is resumed.
        if (!state.IsSuspended(caller.Process))
        {
            steps.Enqueue(new CompleteElement(caller.ElementInstanceKey));
        }
    }

    private void PutElement(ProcessInstanceRef process, ProcessElement element, ElementPhase phase)
    {
        long key = process.ProcessInstanceKey;
        state.ElementInstances[key] = new()
        {
            ElementInstanceKey = key,
            Process = process,
            Node = element,
            ScopeKey = ElementInstanceRecord.NoScope,
            StartDate = clock.Now,
            Phase = phase,
        };
    }

    private ProcessInstanceRecord Begin(ProcessInstanceRecord instance)
    {
        long key = instance.Process.ProcessInstanceKey;
        state.Scopes[key] = new(key, instance.Process);
        return state.ProcessInstances[key] = instance;
    }

    private ProcessInstanceRecord End(long processInstanceKey, ProcessInstanceState outcome)
    {
        events.Cancel(processInstanceKey);
        compensable.Forget(processInstanceKey);
        state.Scopes.Remove(processInstanceKey);
        state.PendingBeginnings.Remove(processInstanceKey);
        state.HeldTokens.Remove(processInstanceKey);
        ProcessInstanceRecord ended = state.ProcessInstances[processInstanceKey] with
        {
            State = outcome,
            EndDate = clock.Now,
            SuspendedDate = null,
        };
        state.ProcessInstances[processInstanceKey] = ended;
        if (ended.StartCorrelationKey is { } correlationKey)
        {
            TenantedName process = new(ended.Process.TenantId, ended.Process.Definition.ProcessDefinitionId);
            state.StartedByMessage[process] = state.StartedByMessage[process].Remove(correlationKey);
            steps.Enqueue(new StartByKeptMessage(process, correlationKey));
        }

        return ended;
    }
}
