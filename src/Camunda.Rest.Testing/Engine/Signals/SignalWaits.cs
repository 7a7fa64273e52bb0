using System.Collections.Immutable;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Signals;

/// <summary>Who waits for signals.</summary>
internal sealed class SignalWaits(EngineState state, ExpressionEvaluator expressions) : ITriggerWait
{
    private static readonly ImmutableSortedSet<long> None = [];

    public Func<long> Prepare(EventOwner owner, FlowNode node, EventTrigger trigger)
    {
        string name = expressions.Text(owner.Key, ((SignalTrigger)trigger).Name);
        return () => Add(new(state.Keys.Next(), name, owner.Process.TenantId, owner.Key, node, owner.Process.Definition));
    }

    public long Begin(ProcessDefinitionRecord definition, StartEvent start)
    {
        string name = expressions.Text(VariableScopes.NoScope, ((SignalTrigger)start.Trigger!).Name);
        return Add(new(state.Keys.Next(), name, definition.TenantId, null, start, definition));
    }

    public void Cancel(long key)
    {
        if (state.SignalSubscriptions.TryGet(key, out SignalSubscriptionRecord? subscription))
        {
            state.SignalSubscriptions.Remove(key);
            TenantedName name = new(subscription.TenantId, subscription.Name);
            state.SignalNames[name] = state.SignalNames[name].Remove(key);
        }
    }

    /// <summary>Those that wait for signals of a name, older ones before newer ones.</summary>
    public IReadOnlyList<SignalSubscriptionRecord> Of(TenantedName name) =>
        [.. state.SignalNames.GetOr(name, None).Select(key => state.SignalSubscriptions[key])];

    private long Add(SignalSubscriptionRecord subscription)
    {
        TenantedName name = new(subscription.TenantId, subscription.Name);
        state.SignalSubscriptions[subscription.Key] = subscription;
        state.SignalNames[name] = state.SignalNames.GetOr(name, None).Add(subscription.Key);
        return subscription.Key;
    }
}
