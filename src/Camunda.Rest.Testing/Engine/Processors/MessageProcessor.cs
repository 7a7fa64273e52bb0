using System.Collections.Immutable;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Messages;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>
/// Brings messages to those who wait for them: to one instance of each process, in whatever version, or else to a new one where a message
/// starts the process. While an instance runs that was started with a correlation key, no other is started with that key.
/// </summary>
internal sealed class MessageProcessor(
    EngineState state,
    EngineClock clock,
    Schedules schedules,
    StepQueue steps,
    SubscriptionLifecycle subscriptions,
    InstanceLifecycle instances,
    EventEffects effects)
{
    private static readonly ImmutableSortedDictionary<long, MessageRecord> NoMessages =
        ImmutableSortedDictionary<long, MessageRecord>.Empty;

    /// <summary>Delivers a message to those who wait, and keeps it for those who come while it lives.</summary>
    public MessageRecord Publish(SendMessage command)
    {
        MessageRecord message = Create(command);
        if (message.MessageId is not null && KeptOf(message).Values.FirstOrDefault(kept => IsSame(kept, message)) is { } present)
        {
            throw new EngineRejectionException(
                RejectionKind.AlreadyExists,
                $"The message '{message.Name}' with the id '{message.MessageId}' and the correlation key '{message.CorrelationKey}' is "
                    + "there already, "
                + $"with the key {present.MessageKey}.");
        }

        message = Deliver(message).Message;
        if (command.TimeToLive > TimeSpan.Zero)
        {
            Keep(message);
            state.MessageNames[message.MessageKey] = NameOf(message);
            schedules.DueDates.Add(schedules.DueDates.After(command.TimeToLive), DueKind.MessageExpiry, message.MessageKey);
        }

        return message;
    }

    /// <summary>Delivers a message to those who wait, and says to which instance; where there are several, to which first.</summary>
    public CorrelatedMessageRecord Correlate(SendMessage command) => Deliver(Create(command)).First ?? throw new EngineRejectionException(
        RejectionKind.NotFound,
        $"Nobody waits for the message '{command.Name}' with the correlation key '{command.CorrelationKey}'.");

    /// <summary>Passes a subscription the oldest message that was kept for it.</summary>
    public void DeliverKept(long subscriptionKey)
    {
        if (state.MessageSubscriptions[subscriptionKey] is { IsOpen: true } subscription
            && !state.IsSuspended(subscription.Process)
            && KeptFor(subscription).FirstOrDefault(message => message.CorrelationKey == subscription.CorrelationKey) is { } message)
        {
            Keep(Deliver(message, subscription).Message);
        }
    }

    /// <summary>An instance that a message started has ended: the next one may be started by a message that was kept.</summary>
    public void StartNext(TenantedName process, string correlationKey)
    {
        foreach (MessageSubscriptionRecord subscription in subscriptions.StartsOf(process))
        {
            if (KeptFor(subscription).FirstOrDefault(message => message.CorrelationKey == correlationKey && Fits(message, subscription))
                is { } message)
            {
                Keep(Deliver(message, subscription).Message);
                return;
            }
        }
    }

    /// <summary>Its time to live is over.</summary>
    public void Expire(long messageKey)
    {
        TenantedName name = state.MessageNames[messageKey];
        state.MessageNames.Remove(messageKey);
        state.KeptMessages[name] = state.KeptMessages[name].Remove(messageKey);
    }

    private MessageRecord Create(SendMessage command) => new()
    {
        MessageKey = state.Keys.Next(),
        TenantId = command.TenantId ?? TenantIds.Default,
        Name = command.Name,
        CorrelationKey = command.CorrelationKey,
        MessageId = string.IsNullOrEmpty(command.MessageId) ? null : command.MessageId,
        Variables = command.Variables?.DeepClone().AsObject(),
        BusinessId = command.BusinessId,
    };

    private (MessageRecord Message, CorrelatedMessageRecord? First) Deliver(MessageRecord message)
    {
        CorrelatedMessageRecord? first = null;
        foreach (MessageSubscriptionRecord subscription in subscriptions.OpenFor(NameOf(message)))
        {
            // An earlier one may have ended a later one, where both belong to the same instance.
            if (state.MessageSubscriptions[subscription.SubscriptionKey].IsOpen && Fits(message, subscription))
            {
                CorrelatedMessageRecord correlated = Deliver(message, subscription);
                message = correlated.Message;
                first ??= correlated;
            }
        }

        return (message, first);
    }

    private CorrelatedMessageRecord Deliver(MessageRecord message, MessageSubscriptionRecord subscription)
    {
        message = message with { CorrelatedTo = message.CorrelatedTo.Add(subscription.Definition.ProcessDefinitionId) };
        subscriptions.MarkCorrelated(subscription);
        ProcessInstanceRef process = subscription.Process
            ?? instances.Start(subscription.Definition, (StartEvent)subscription.Node, message);
        if (subscription.ElementInstanceKey is { } elementInstanceKey)
        {
            effects.Happen(elementInstanceKey, subscription.Node, message.Variables);
            steps.Enqueue(new DeliverKeptMessage(subscription.SubscriptionKey));
        }
        else if (message.CorrelationKey.Length > 0)
        {
            TenantedName started = new(message.TenantId, subscription.Definition.ProcessDefinitionId);
            state.StartedByMessage[started] = KeysOf(started).Add(message.CorrelationKey);
        }

        CorrelatedMessageRecord correlated = new(state.Keys.Next(), message, subscription, process, clock.Now);
        return state.CorrelatedMessages[correlated.Key] = correlated;
    }

    private bool Fits(MessageRecord message, MessageSubscriptionRecord subscription) =>
        !message.CorrelatedTo.Contains(subscription.Definition.ProcessDefinitionId)
        && !state.IsSuspended(subscription.Process)
        && (subscription.Process is null
            ? !KeysOf(new(message.TenantId, subscription.Definition.ProcessDefinitionId)).Contains(message.CorrelationKey)
            : subscription.CorrelationKey == message.CorrelationKey);

    private IEnumerable<MessageRecord> KeptFor(MessageSubscriptionRecord subscription) => state.KeptMessages
        .GetOr(new(subscription.Definition.TenantId, subscription.MessageName), NoMessages)
        .Values.Where(message => !message.CorrelatedTo.Contains(subscription.Definition.ProcessDefinitionId));

    private ImmutableSortedDictionary<long, MessageRecord> KeptOf(MessageRecord message) =>
        state.KeptMessages.GetOr(NameOf(message), NoMessages);

    private void Keep(MessageRecord message) => state.KeptMessages[NameOf(message)] = KeptOf(message).SetItem(message.MessageKey, message);

    private ImmutableHashSet<string> KeysOf(TenantedName process) =>
        state.StartedByMessage.GetOr(process, ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    private static bool IsSame(MessageRecord one, MessageRecord other) =>
        one.MessageId == other.MessageId && one.CorrelationKey == other.CorrelationKey;

    private static TenantedName NameOf(MessageRecord message) => new(message.TenantId, message.Name);
}
