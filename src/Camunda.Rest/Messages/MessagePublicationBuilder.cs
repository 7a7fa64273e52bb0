using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// A message to be published: buffered by the cluster until somebody waits for it or its time to live is over. Immutable: every method returns a new
/// builder.
/// </summary>
public sealed class MessagePublicationBuilder : MessageBuilder<MessagePublicationBuilder>
{
    private string? _messageId;
    private TimeSpan? _timeToLive;

    internal MessagePublicationBuilder(ResourceContext context, string name)
        : base(context, name)
    {
    }

    /// <summary>
    /// Makes the publication idempotent: while a message of this name, correlation key and id is buffered, another one is refused as a conflict. Give
    /// the message a time to live for it.
    /// </summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public MessagePublicationBuilder WithMessageId(string messageId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(messageId);
        return With(copy => copy._messageId = messageId);
    }

    /// <summary>Lets the cluster keep the message for this long while nobody waits for it. Whole milliseconds on the wire. Default: not at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public MessagePublicationBuilder WithTimeToLive(TimeSpan timeToLive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeToLive, TimeSpan.Zero);
        return With(copy => copy._timeToLive = timeToLive);
    }

    /// <summary>Publishes the message.</summary>
    /// <exception cref="CamundaConflictException">A message of the same name, correlation key and message id is buffered already.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<MessagePublicationResult> SendAsync(CancellationToken cancellationToken = default) => Context.Api.Messages.PublishMessageAsync(
        new MessagePublicationRequest
        {
            Name = Name,
            CorrelationKey = CorrelationKey,
            MessageId = _messageId,
            TimeToLive = _timeToLive is { } time ? time.ToWireMilliseconds() : null,
            Variables = Variables,
            TenantId = TenantId,
#if CAMUNDA_8_10_OR_GREATER
            BusinessId = BusinessId,
#endif
        },
        cancellationToken);
}
