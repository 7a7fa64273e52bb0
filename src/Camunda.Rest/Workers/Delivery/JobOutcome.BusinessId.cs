namespace Camunda.Rest.Workers;

[RequiresContract("JobCompletionRequest.BusinessId")]
public sealed partial class JobOutcome
{
    /// <summary>The business id that the completion sets on the process instance; null for none.</summary>
    public BusinessId? BusinessId { get; private init; }

    /// <summary>Completes the job and sets the business id of its process instance.</summary>
    /// <param name="businessId">The business id.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    public static JobOutcome CompleteWithBusinessId(BusinessId businessId, object? variables = null) =>
        new(JobOutcomeKind.Completed) { BusinessId = Require.NotDefault(businessId), Variables = variables };
}
