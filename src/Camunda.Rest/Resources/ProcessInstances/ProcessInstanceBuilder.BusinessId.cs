namespace Camunda.Rest;

[RequiresContract("ProcessInstanceCreationInstructionById.BusinessId")]
public sealed partial class ProcessInstanceBuilder
{
    /// <summary>Sets the business id of the instance, such as an order number, by which it can be searched.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public ProcessInstanceBuilder WithBusinessId(BusinessId businessId)
    {
        Require.NotDefault(businessId);
        return With(copy => copy._businessId = businessId);
    }
}
