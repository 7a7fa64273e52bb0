namespace Camunda.Rest;

[RequiresContract("ProcessInstanceCreationInstructionById.BusinessId")]
public sealed partial class ProcessInstanceBuilder
{
    /// <summary>Gives the instance an id of the caller's own, such as an order number, by which it is found.</summary>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public ProcessInstanceBuilder WithBusinessId(BusinessId businessId)
    {
        Require.NotDefault(businessId);
        return With(copy => copy._businessId = businessId);
    }
}
