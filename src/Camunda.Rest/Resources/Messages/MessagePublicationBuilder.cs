using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// A message to be published: buffered by the cluster until somebody waits for it or its time to live is over. Immutable: every method returns a new
/// builder.
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
    /// Makes the publication idempotent: while a message of this name, correlation key and id is buffered, the cluster takes no other one, and publishing
    /// it again is a success. So a call whose response was lost is retried, provided that the message has a time to live (<see cref="WithTimeToLive"/>): without one the cluster keeps no message, and no id of one.
    /// </summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public MessagePublicationBuilder WithMessageId(string messageId)
    {
        Require.Text(messageId);
        return With(copy => copy._messageId = messageId);
    }

    /// <summary>Lets the cluster keep the message for this long while nobody waits for it. Whole milliseconds on the wire. Default: not at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public MessagePublicationBuilder WithTimeToLive(TimeSpan timeToLive)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeToLive, TimeSpan.Zero);
        return With(copy => copy._timeToLive = timeToLive);
    }

    /// <summary>
    /// Publishes the message. With a message id that the cluster has already (409), the message is where it should be: the result then has no
    /// <see cref="MessagePublicationResult.MessageKey"/>, because the cluster does not say which one it is.
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
