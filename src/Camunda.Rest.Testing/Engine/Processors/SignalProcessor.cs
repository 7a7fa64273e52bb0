using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Signals;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Brings signals to everyone who waits for them at that moment; nobody keeps them.</summary>
internal sealed class SignalProcessor(EngineState state, SignalWaits signals, InstanceLifecycle instances, EventEffects effects)
{
    /// <summary>Broadcasts a signal, and returns its key.</summary>
    public long Broadcast(string name, string tenantId, JsonObject? variables)
    {
        long key = state.Keys.Next();
        JsonObject? brought = variables?.DeepClone().AsObject();
        foreach (SignalSubscriptionRecord subscription in signals.Of(new(tenantId, name))
            .Where(subscription => subscription.OwnerKey is not { } key || !state.IsSuspended(state.ProcessOf(key))))
        {
            if (subscription.OwnerKey is not { } ownerKey)
            {
                instances.Start(subscription.Definition, (StartEvent)subscription.Event, brought);
            }
            else if (state.SignalSubscriptions.Contains(subscription.Key))
            {
                effects.Happen(ownerKey, subscription.Event, brought);
            }
        }

        return key;
    }
}
