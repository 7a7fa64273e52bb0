using Camunda.Rest.Api;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Workers;

/// <summary>What a client gives to the workers that run on it, and on clients that differ from it in call options only.</summary>
/// <param name="Settings">What workers are like unless they say otherwise.</param>
/// <param name="Loggers">Where they log.</param>
/// <param name="Running">Those that run.</param>
/// <param name="RequestTimeout">How long one attempt of a call may take that the server does not hold on purpose.</param>
/// <param name="WithoutRetries">The raw interfaces for calls that are sent once, with this time limit; null for the client's own.</param>
internal sealed record WorkerHost(WorkerSettings Settings, ILoggerFactory Loggers, WorkerRegistry Running, TimeSpan RequestTimeout, Func<TimeSpan?, CamundaApi> WithoutRetries);
