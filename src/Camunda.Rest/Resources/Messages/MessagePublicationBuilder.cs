using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds a message to be published: the cluster buffers it until an instance waits for it or its time to live has passed. Immutable: every
/// method returns a new builder.
/// </summary>
public sealed class MessagePublicationBuilder : MessageBuilder<MessagePublicationBuilder>
{
    private static readonly TenantId DefaultTenant = Camunda.Rest.TenantId.FromWire("<default>");

    private string? _messageId;
    private TimeSpan? _timeToLive;

    internal MessagePublicationBuilder(ResourceContext context, string name)
        : base(context, name)
    {
    }

    /// <summary>
    /// Makes the publication idempotent: while a message with this name, correlation key and id is buffered, the cluster accepts no other,
    /// and publishing it again succeeds. A call whose response was lost is then retried, provided that the message has a time to live
    /// (<see cref="WithTimeToLive"/>): without one the cluster buffers neither the message nor its id.
    /// </summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public MessagePublicationBuilder WithMessageId(string messageId)
    {
        Require.Text(messageId);
        return With(copy => copy._messageId = messageId);
    }

    /// <summary>
    /// Sets how long the cluster buffers the message while no instance waits for it. Sent in whole milliseconds. Default: not at all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public MessagePublicationBuilder WithTimeToLive(TimeSpan timeToLive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeToLive, TimeSpan.Zero);
        return With(copy => copy._timeToLive = timeToLive);
    }

    /// <summary>
    /// Publishes the message. When the cluster already has a message with this id (409), the call succeeds: the result then has no
    /// <see cref="MessagePublicationResult.MessageKey"/>, because the cluster does not return it.
    /// </summary>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task<MessagePublicationResult> SendAsync(CancellationToken cancellationToken = default)
    {
        var request = new MessagePublicationRequest
        {
            Name = Name,
            CorrelationKey = CorrelationKey,
            MessageId = _messageId,
            TimeToLive = _timeToLive is { } time ? time.ToWireMilliseconds() : null,
            Variables = Variables,
            TenantId = TenantId,
            BusinessId = BusinessId, // [RequiresContract("MessagePublicationRequest.BusinessId")]
        };
        try
        {
            return await Context.Api.Messages.PublishMessageAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (CamundaConflictException conflict) when (_messageId is not null && conflict.Verdict.IsSettled)
        {
            return new MessagePublicationResult { TenantId = TenantId ?? DefaultTenant };
        }
    }
}
