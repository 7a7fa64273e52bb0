namespace Camunda.Rest;

[RequiresContract("JobActivationRequest.WithLease")]
public sealed partial class JobActivationBuilder
{
    /// <summary>
    /// Asks for a lease: each job then has a token that its outcome is sent with (<see cref="JobReference.WithLease"/>), so that an outcome that comes
    /// after the job was handed to somebody else is refused.
    /// </summary>
    public JobActivationBuilder WithLease() => With(copy => copy._withLease = true);
}
