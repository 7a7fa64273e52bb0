using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A message to be correlated: to an instance that waits for it now, or not at all. Immutable: every method returns a new builder.</summary>
public sealed class MessageCorrelationBuilder : MessageBuilder<MessageCorrelationBuilder>
{
    internal MessageCorrelationBuilder(ResourceContext context, string name)
        : base(context, name)
    {
    }

    /// <summary>Correlates the message and returns the instance that it reached.</summary>
    /// <exception cref="CamundaNotFoundException">Nobody waits for the message.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<MessageCorrelationResult> SendAsync(CancellationToken cancellationToken = default) => Context.Api.Messages.CorrelateMessageAsync(
        new MessageCorrelationRequest
        {
            Name = Name,
            CorrelationKey = CorrelationKey,
            Variables = Variables,
            TenantId = TenantId,
            BusinessId = BusinessId, // [RequiresContract("MessageCorrelationRequest.BusinessId")]
        },
        cancellationToken);
}
