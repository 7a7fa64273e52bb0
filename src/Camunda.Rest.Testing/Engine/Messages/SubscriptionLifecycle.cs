using System.Collections.Immutable;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Messages;

/// <summary>Who waits for messages.</summary>
internal sealed class SubscriptionLifecycle(EngineState state, EngineClock clock, StepQueue steps, ExpressionEvaluator expressions)
    : ITriggerWait
{
    private static readonly ImmutableSortedSet<long> None = [];

    public Func<long> Prepare(EventOwner owner, FlowNode node, EventTrigger trigger)
    {
        MessageTrigger message = (MessageTrigger)trigger;
        string name = expressions.Text(owner.Key, message.Name);

        // What is on the border of an element is outside of it.
        string correlationKey = expressions.TextOrNumber(node is BoundaryEvent ? owner.OuterKey : owner.Key, message.CorrelationKey!);
        return () =>
        {
            MessageSubscriptionRecord subscription = Add(new()
            {
                SubscriptionKey = state.Keys.Next(),
                MessageName = name,
                CorrelationKey = correlationKey,
                Definition = owner.Process.Definition,
                Node = node,
                Process = owner.Process,
                ElementInstanceKey = owner.Key,
                LastUpdateTime = clock.Now,
            });

            // A message that was kept comes in a step of its own.
            steps.Enqueue(new DeliverKeptMessage(subscription.SubscriptionKey));
            return subscription.SubscriptionKey;
        };
    }

    public long Begin(ProcessDefinitionRecord definition, StartEvent start) => Add(new()
    {
        SubscriptionKey = state.Keys.Next(),
        MessageName = expressions.Text(VariableScopes.NoScope, ((MessageTrigger)start.Trigger!).Name),
        Definition = definition,
        Node = start,
        LastUpdateTime = clock.Now,
    }).SubscriptionKey;

    /// <summary>Those that wait for messages of a name: instances first, then processes, older ones before newer ones.</summary>
    public IReadOnlyList<MessageSubscriptionRecord> OpenFor(TenantedName name) =>
        [
            .. state.OpenSubscriptions
                .GetOr(name, None)
                .Select(key => state.MessageSubscriptions[key])
                .OrderBy(subscription => subscription.Process is null),
        ];

    /// <summary>The start events of a process that wait for messages.</summary>
    public IReadOnlyList<MessageSubscriptionRecord> StartsOf(TenantedName process) =>
        [
            .. state.StartWaits.GetOr(process, StartWaits.None)
                .Waits.Where(wait => wait.Trigger is MessageTrigger)
                .Select(wait => state.MessageSubscriptions[wait.Key]),
        ];

    /// <summary>A message has come. Who is interrupted or goes on by it waits no longer.</summary>
    public void MarkCorrelated(MessageSubscriptionRecord subscription)
    {
        bool staysOpen = subscription.Process is null || subscription.Node is StartEvent { Interrupts: false }
            or BoundaryEvent { Interrupts: false };
        if (!staysOpen)
        {
            Unlist(subscription);
        }

        Put(subscription with
        {
            State = subscription.Process is null ? subscription.State : MessageSubscriptionState.Correlated,
            IsOpen = staysOpen,
        });
    }

    public void Cancel(long key)
    {
        MessageSubscriptionRecord subscription = state.MessageSubscriptions[key];
        if (subscription.IsOpen)
        {
            Unlist(subscription);
            Put(subscription with { State = MessageSubscriptionState.Deleted, IsOpen = false });
        }
    }

    private MessageSubscriptionRecord Add(MessageSubscriptionRecord subscription)
    {
        TenantedName name = NameOf(subscription);
        state.OpenSubscriptions[name] = state.OpenSubscriptions.GetOr(name, None).Add(subscription.SubscriptionKey);
        return state.MessageSubscriptions[subscription.SubscriptionKey] = subscription;
    }

    private void Unlist(MessageSubscriptionRecord subscription)
    {
        TenantedName name = NameOf(subscription);
        state.OpenSubscriptions[name] = state.OpenSubscriptions[name].Remove(subscription.SubscriptionKey);
    }

    private void Put(MessageSubscriptionRecord subscription) =>
        state.MessageSubscriptions[subscription.SubscriptionKey] = subscription with { LastUpdateTime = clock.Now };

    private static TenantedName NameOf(MessageSubscriptionRecord subscription) =>
        new(subscription.Definition.TenantId, subscription.MessageName);
}
