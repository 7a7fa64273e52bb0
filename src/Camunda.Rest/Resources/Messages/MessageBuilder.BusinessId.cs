namespace Camunda.Rest;

[RequiresContract("MessagePublicationRequest.BusinessId", "MessageCorrelationRequest.BusinessId")]
public abstract partial class MessageBuilder<TSelf>
{
    private protected BusinessId? BusinessId { get; private set; }

    /// <summary>Sets the business id of an instance that the message starts.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public TSelf WithBusinessId(BusinessId businessId)
    {
        Require.NotDefault(businessId);
        return With(copy => copy.BusinessId = businessId);
    }
}
