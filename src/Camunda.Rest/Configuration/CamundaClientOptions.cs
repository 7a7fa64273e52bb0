using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>How a <see cref="CamundaClient"/> reaches its cluster. Read once, when the client is made; later changes have no effect.</summary>
public sealed class CamundaClientOptions
{
    /// <summary>The address of a cluster on the same machine in its default setup: <c>http://localhost:8080/v2/</c>.</summary>
    public static readonly Uri DefaultBaseAddress = new("http://localhost:8080/v2/");

    /// <summary>
    /// Where the API is, with or without <c>/v2</c> and a trailing slash: <c>https://camunda.example/v2/</c>,
    /// <c>https://REGION.zeebe.camunda.io/CLUSTER_ID</c>. Absolute, http or https, without user name, query or fragment.
    /// Default: <see cref="DefaultBaseAddress"/>.
    /// </summary>
    public Uri BaseAddress { get; set; } = DefaultBaseAddress;

    /// <summary>Who the client is to the cluster. Default: <see cref="CamundaAuthentication.None"/>.</summary>
    public CamundaAuthentication Authentication { get; set; } = CamundaAuthentication.None;

    /// <summary>
    /// How long one try of a call may take until its answer is there; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// While files go out, and while a document comes in, it is the time for the next piece, so that a large one is not cut.
    /// Calls that the server holds on purpose have <see cref="LongPollMargin"/> instead.
    /// Default: 30 seconds.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a whole call may take with all its tries and the pauses between; <see cref="Timeout.InfiniteTimeSpan"/> for no limit. The time that
    /// the server holds a call on purpose, and the sending of files, are not counted.
    /// Default: 100 seconds.
    /// </summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How much later than the server's own wait a call is given up that the server holds on purpose: job activation, awaiting a process instance.
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit. Default: 15 seconds.
    /// </summary>
    public TimeSpan LongPollMargin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>When a call is sent again by itself.</summary>
    public CamundaRetryOptions Retry { get; set; } = new();

    /// <summary>How many calls are in flight at a time.</summary>
    public CamundaConcurrencyOptions Concurrency { get; set; } = new();

    /// <summary>How connections are secured.</summary>
    public CamundaTlsOptions Tls { get; set; } = new();

    /// <summary>
    /// How the caller's own types become variables and back. Default: null, which stands for camelCase member names,
    /// enums as text, exact decimals and explicit nulls.
    /// </summary>
    public JsonSerializerSettings? VariableSerializerSettings { get; set; }

    /// <summary>
    /// The most bytes that a deployment may have; a larger one is refused before it is sent. Raise it when the cluster's own limit is higher.
    /// Default: 4 MiB, the cluster's default.
    /// </summary>
    public long MaxDeploymentSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// What sends the requests; authentication and everything else still sits in front of it. The caller keeps owning it.
    /// Default: null, which stands for a <see cref="SocketsHttpHandler"/> that the client owns.
    /// </summary>
    public HttpMessageHandler? Transport { get; set; }

    /// <summary>Where the client writes its log. No body, no credentials and no query are ever in it. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>The clock. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
