using System.Collections.Immutable;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.Messages;

/// <summary>Who waits for messages.</summary>
internal sealed class SubscriptionLifecycle(EngineState state, EngineClock clock, StepQueue steps, ExpressionEvaluator expressions)
{
    private static readonly ImmutableSortedSet<long> None = [];

    /// <summary>Name and correlation key, as the instance sees them.</summary>
    /// <exception cref="ElementFailure">An expression does not give what is wanted.</exception>
    public MessageAddress Evaluate(ElementInstanceRecord element, MessageTrigger message)
    {
        ElementExpression key = message.CorrelationKey!;
        return new(expressions.Text(element, message.Name), expressions.TextOrNumber(element, key));
    }

    /// <summary>
    /// Opens the subscription of an element instance, and returns its key. A message that was kept comes in a step of its own.
    /// </summary>
    public long Open(ElementInstanceRecord element, BoundaryEvent? boundary, MessageAddress address)
    {
        MessageSubscriptionRecord subscription = Add(new()
        {
            SubscriptionKey = state.Keys.Next(),
            MessageName = address.Name,
            CorrelationKey = address.CorrelationKey,
            Definition = element.Process.Definition,
            Node = boundary ?? element.Node,
            Process = element.Process,
            ElementInstanceKey = element.ElementInstanceKey,
            LastUpdateTime = clock.Now,
        });
        steps.Enqueue(new DeliverKeptMessage(subscription.SubscriptionKey));
        return subscription.SubscriptionKey;
    }

    /// <summary>Opens the subscription of a start event, and returns its key.</summary>
    public long Open(ProcessDefinitionRecord definition, StartEvent start, MessageTrigger message) => Add(new()
    {
        SubscriptionKey = state.Keys.Next(),
        MessageName = message.Name.Text,
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
        [.. state.StartWaits.GetOr(process, StartWaits.None).SubscriptionKeys.Select(key => state.MessageSubscriptions[key])];

    /// <summary>A message has come. Who is interrupted or goes on by it waits no longer.</summary>
    public void MarkCorrelated(MessageSubscriptionRecord subscription)
    {
        bool staysOpen = subscription.Node is StartEvent or BoundaryEvent { Interrupts: false };
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

    /// <summary>Nobody waits any more; harmless when a message has ended the wait.</summary>
    public void Close(long subscriptionKey)
    {
        MessageSubscriptionRecord subscription = state.MessageSubscriptions[subscriptionKey];
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
