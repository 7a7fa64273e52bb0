namespace Camunda.Rest.Testing;

/// <summary>How a <see cref="ProcessTest"/> runs.</summary>
public sealed record ProcessTestOptions
{
    /// <summary>
    /// Gets the name under which coverage lists the test; default: none. Take the name of the test method, for example by
    /// <c>[CallerMemberName]</c>.
    /// </summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// Gets how long an assertion waits, in real time; default 10 seconds. On the embedded cluster an assertion waits only while a worker
    /// has a job of the instance, or asks for one.
    /// </summary>
    public TimeSpan AssertionTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets a value indicating whether an assertion waits for <see cref="AssertionTimeout"/> on the embedded cluster too when nothing is
    /// going on there; default false. For code under test that acts in the background without being a job worker.
    /// </summary>
    public bool WaitsForOthers { get; init; }

    /// <summary>
    /// Gets the tenant that everything of the test belongs to; default: none, which the cluster takes as its default tenant. The embedded
    /// cluster takes any; a connected one has to have it. With a tenant of its own, tests that deploy different models of the same id can
    /// run on one cluster at the same time.
    /// </summary>
    public TenantId? TenantId { get; init; }

    /// <summary>Gets what collects which elements the test has run; default: none.</summary>
    public ProcessCoverage? Coverage { get; init; }

    /// <summary>
    /// Gets a value indicating whether disposing the test cancels its process instances that are still active, and deletes the mocks of
    /// processes and decisions and, on a connected cluster, everything that it was the first to deploy; default true.
    /// </summary>
    public bool CleansUp { get; init; } = true;

    internal void Validate()
    {
        if (AssertionTimeout < TimeSpan.Zero)
        {
            throw new ArgumentException($"The assertion timeout must not be negative, but is {AssertionTimeout}.", nameof(AssertionTimeout));
        }
    }
}
