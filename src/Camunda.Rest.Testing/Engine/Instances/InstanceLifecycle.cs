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
    EventWaits events,
    CompensableActivities compensable,
    ResultWaits waits)
{
    /// <summary>Begins an instance; nothing goes on in it yet.</summary>
    public ProcessInstanceRecord Begin(
        ProcessDefinitionRecord definition, IReadOnlyList<string> tags, string? businessId, string? startCorrelationKey = null)
    {
        long key = state.Keys.Next();
        ProcessInstanceRef process = new(key, key, definition, definition.TenantId, [.. tags], businessId);
        state.Scopes[key] = new(key, process);
        return state.ProcessInstances[key] = new()
        {
            Process = process,
            State = ProcessInstanceState.Active,
            StartDate = clock.Now,
            StartCorrelationKey = startCorrelationKey,
        };
    }

    /// <summary>Starts an instance by a message.</summary>
    public ProcessInstanceRef Start(ProcessDefinitionRecord definition, StartEvent start, MessageRecord message)
    {
        string? correlationKey = message.CorrelationKey is { Length: > 0 } key ? key : null;
        return Launch(Begin(definition, [], message.BusinessId, correlationKey).Process, [new(start, message.Variables)]);
    }

    /// <summary>Starts an instance by another event, with what it brings along.</summary>
    public ProcessInstanceRef Start(ProcessDefinitionRecord definition, StartEvent start, JsonObject? variables) =>
        Launch(Begin(definition, [], null).Process, [new(start, variables)]);

    /// <summary>Puts tokens where an instance begins.</summary>
    public ProcessInstanceRef Launch(ProcessInstanceRef process, IReadOnlyList<Beginning> beginnings)
    {
        foreach (Beginning beginning in beginnings)
        {
            tokens.Place(process.ProcessInstanceKey, beginning.Node, beginning.Variables);
        }

        return process;
    }

    /// <summary>Nothing goes on in the instance any more.</summary>
    public void Complete(long processInstanceKey)
    {
        ProcessInstanceRecord instance = End(processInstanceKey, ProcessInstanceState.Completed);
        waits.Complete(
            processInstanceKey,
            waiter => new CreatedInstance(instance, scopes.Visible(processInstanceKey, waiter.FetchVariables)));
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

    private ProcessInstanceRecord End(long processInstanceKey, ProcessInstanceState outcome)
    {
        events.Cancel(processInstanceKey);
        compensable.Forget(processInstanceKey);
        state.Scopes.Remove(processInstanceKey);
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
