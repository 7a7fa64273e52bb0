namespace Camunda.Rest;

[RequiresContract("JobActivationRequest.WithLease")]
public sealed partial class JobActivationBuilder
{
    /// <summary>
    /// Requests a lease: each activated job has a token that its outcome is sent with (<see cref="JobReference.WithLease"/>), so that the
    /// cluster rejects an outcome that arrives after the job was activated by another worker.
    /// </summary>
    public JobActivationBuilder WithLease() => With(copy => copy._withLease = true);
}
