using Camunda.Rest.Api;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Workers;

/// <summary>
/// What a client provides to its workers, including those of clients that differ from it in call options only.
/// </summary>
/// <param name="Settings">The default options of workers.</param>
/// <param name="Loggers">Creates their loggers.</param>
/// <param name="Running">The running workers.</param>
/// <param name="RequestTimeout">The time limit of one attempt of a call that is not a long poll.</param>
/// <param name="WithoutRetries">
/// Returns the raw interfaces for calls without retries, with this time limit and this serialization of variables; null for the client's
/// own.
/// </param>
internal sealed record WorkerHost(
    WorkerSettings Settings,
    ILoggerFactory Loggers,
    WorkerRegistry Running,
    TimeSpan RequestTimeout,
    Func<TimeSpan?, VariableSerialization?, CamundaApi> WithoutRetries)
{
    /// <summary>The state of the connection, which the workers share.</summary>
    public Outage Outage { get; } = new();
}
