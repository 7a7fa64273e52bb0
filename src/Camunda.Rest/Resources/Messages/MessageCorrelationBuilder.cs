using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds a message to be correlated at once: to an instance that is waiting for it now, or not at all. Immutable: every method returns a
/// new builder.
/// </summary>
public sealed class MessageCorrelationBuilder : MessageBuilder<MessageCorrelationBuilder>
{
    internal MessageCorrelationBuilder(ResourceContext context, string name)
        : base(context, name)
    {
    }

    /// <summary>Correlates the message and returns the instance that received it.</summary>
    /// <exception cref="CamundaNotFoundException">No instance is waiting for the message.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<MessageCorrelationResult> SendAsync(CancellationToken cancellationToken = default) =>
        Context.Api.Messages.CorrelateMessageAsync(
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
