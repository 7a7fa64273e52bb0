using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>
/// Looks at conditions when variables change, and brings about the events that wait for them. As in the real cluster, one that is no
/// boolean is not true, and each event happens once for variables that are set at once.
/// </summary>
internal sealed class ConditionProcessor(
    EngineState state, StepQueue steps, ExpressionEvaluator expressions, InstanceLifecycle instances, EventEffects effects)
{
    /// <summary>An event begins to wait, whatever has changed before.</summary>
    public void Check(long conditionKey)
    {
        if (state.Conditions.TryGet(conditionKey, out ConditionRecord? condition) && IsTrue(condition))
        {
            Trigger(conditionKey);
        }
    }

    /// <summary>Variables were set: those who wait in their scopes, and in the scopes inside of these, look again.</summary>
    public void Notice(IReadOnlyList<VariableChange> changes)
    {
        HashSet<long> triggered = [];
        HashSet<long> interrupted = [];
        foreach (VariableChange change in changes)
        {
            Queue<long> scopes = new([change.ScopeKey]);
            while (scopes.TryDequeue(out long scopeKey))
            {
                if (!interrupted.Contains(scopeKey) && !Look(scopeKey, change, triggered))
                {
                    interrupted.Add(scopeKey);
                }

                if (!interrupted.Contains(scopeKey) && state.Scopes.TryGet(scopeKey, out ScopeState? scope))
                {
                    scope.Children.ToList().ForEach(scopes.Enqueue);
                }
            }
        }
    }

    /// <summary>A condition has become true; harmless when nobody waits for it any longer.</summary>
    public void Trigger(long conditionKey)
    {
        if (state.Conditions.TryGet(conditionKey, out ConditionRecord? condition) && condition.OwnerKey is { } ownerKey
            && !state.IsSuspended(state.ProcessOf(ownerKey)))
        {
            effects.Happen(ownerKey, condition.Event, null);
        }
    }

    /// <summary>Starts the processes whose condition these variables fulfil, and returns the key of that with the instances.</summary>
    public EvaluatedConditions Evaluate(EvaluateConditions command)
    {
        string tenant = command.TenantId ?? TenantIds.Default;
        if (command.ProcessDefinitionKey is { } wanted
            && !(state.ProcessDefinitions.TryGet(wanted, out ProcessDefinitionRecord? known)
                && known.TenantId == tenant
                && !known.IsDeleted))
        {
            throw new EngineRejectionException(
                RejectionKind.NotFound, $"There is no process definition with the key {wanted} in the tenant '{tenant}'.");
        }

        JsonObject? variables = command.Variables?.DeepClone().AsObject();
        long key = state.Keys.Next();
        List<ConditionRecord> fulfilled =
        [
            .. state.Conditions.Rows.Where(condition => condition.OwnerKey is null
                && condition.Definition.TenantId == tenant
                && (command.ProcessDefinitionKey ?? condition.Definition.ProcessDefinitionKey) == condition.Definition.ProcessDefinitionKey
                && IsTrue(condition, variables)),
        ];
        return new(
            key,
            tenant,
            [.. fulfilled.Select(condition => instances.Start(condition.Definition, (StartEvent)condition.Event, variables))]);
    }

    // False where an event of the scope will end what goes on in it: nobody else is asked then.
    private bool Look(long scopeKey, VariableChange change, HashSet<long> triggered)
    {
        foreach (EventWait wait in state.OpenWaits.GetOr(scopeKey, ImmutableList<EventWait>.Empty))
        {
            if (wait.Trigger is not ConditionalTrigger trigger
                || triggered.Contains(wait.Key)
                || !Counts(trigger, change)
                || !IsTrue(state.Conditions[wait.Key]))
            {
                continue;
            }

            // What has changed the variables goes on before.
            steps.Enqueue(new TriggerCondition(wait.Key));
            triggered.Add(wait.Key);
            if (wait.Event is not (BoundaryEvent { Interrupts: false } or StartEvent { Interrupts: false }))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Counts(ConditionalTrigger trigger, VariableChange change) =>
        (trigger.VariableNames.IsEmpty || trigger.VariableNames.Contains(change.Name))
        && (trigger.ChangeKinds.IsEmpty
            || trigger.ChangeKinds.Contains(change.IsNew ? ConditionalTrigger.Create : ConditionalTrigger.Update));

    private bool IsTrue(ConditionRecord condition)
    {
        try
        {
            return expressions.Boolean(condition.OwnerKey ?? VariableScopes.NoScope, condition.Condition.Condition);
        }
        catch (ElementFailure)
        {
            return false;
        }
    }

    private bool IsTrue(ConditionRecord condition, JsonObject? variables)
    {
        ImmutableArray<string> names = condition.Condition.VariableNames;
        if (!names.IsEmpty && !names.Any(name => variables?.ContainsKey(name) == true))
        {
            return false;
        }

        try
        {
            return expressions.Boolean(variables, condition.Condition.Condition);
        }
        catch (ElementFailure)
        {
            return false;
        }
    }
}
