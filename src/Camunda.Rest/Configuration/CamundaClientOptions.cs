using Camunda.Rest.Workers;
using Microsoft.Extensions.Configuration;
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

    /// <summary>
    /// The tenant of what is deployed, started, published, correlated, broadcast and evaluated without naming one. Default: null, which leaves the tenant out of
    /// the request; the cluster then takes its default tenant.
    /// </summary>
    public TenantId? DefaultTenantId { get; set; }

    /// <summary>
    /// The tenants whose jobs are activated without naming any. Default: none, which stands for <see cref="DefaultTenantId"/>.
    /// </summary>
    public IReadOnlyList<TenantId> TenantIds { get; set; } = [];

    /// <summary>Who the client is to the cluster. Default: <see cref="CamundaAuthentication.None"/>.</summary>
    public CamundaAuthentication Authentication { get; set; } = CamundaAuthentication.None;

    /// <summary>
    /// Whether credentials may go to an address without TLS, over which anybody on the way can read them: an http address within a private network, say. Addresses of the same machine never need it. The client then
    /// writes a warning into its log. For the token endpoint there is <see cref="CamundaOAuthOptions.AllowInsecureTokenUrl"/>. Default: false, which refuses such options.
    /// </summary>
    public bool AllowInsecureTransport { get; set; }

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

    /// <summary>How connections are secured. It cannot be set together with <see cref="Transport"/>, which brings its own TLS.</summary>
    public CamundaTlsOptions Tls { get; set; } = new();

    /// <summary>
    /// How the caller's own types become variables and back. Default: null, which stands for camelCase member names,
    /// enums as text, exact decimals and explicit nulls.
    /// </summary>
    public JsonSerializerSettings? VariableSerializerSettings { get; set; }

    /// <summary>What the job workers of this client are like, as far as they do not say otherwise themselves.</summary>
    public JobWorkerOptions WorkerDefaults { get; set; } = new();

    /// <summary>
    /// The process variable that carries the W3C context of the present trace (<c>traceparent</c>) along with what starts or moves an instance, so that the workers'
    /// activities continue that trace. Default: null, which adds no variable.
    /// </summary>
    public string? TraceVariable { get; set; }

    /// <summary>
    /// The most bytes that a deployment may have; a larger one is refused before it is sent. Raise it when the cluster's own limit is higher.
    /// Default: 4 MiB, the cluster's default.
    /// </summary>
    public long MaxDeploymentSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The most bytes of a response that is held in memory, as it is without compression: every response but documents and other downloads, which are read as streams. A larger one is a
    /// <see cref="CamundaUnreadableResponseException"/>, and what is behind it is not read. Default: 64 MiB.
    /// </summary>
    public long MaxResponseSize { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// What sends the requests; authentication and everything else still sits in front of it. The caller keeps owning it.
    /// Default: null, which stands for a <see cref="SocketsHttpHandler"/> that the client owns.
    /// </summary>
    public HttpMessageHandler? Transport { get; set; }

    /// <summary>Where the client writes its log. No body, no credentials and no query are ever in it. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <summary>The clock. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Makes options from the environment variables that Camunda's clients share, such as <c>CAMUNDA_REST_ADDRESS</c> and <c>CAMUNDA_CLIENT_ID</c>. All of
    /// them are in <c>src/Camunda.Rest/Configuration/README.md</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A variable cannot be used; each mistake is a sentence of the message.</exception>
    public static CamundaClientOptions FromEnvironment() => From(null, Environment.GetEnvironmentVariable);

    /// <summary>
    /// Makes options from a section of a host's configuration, whose keys are the names of the options: <c>Retry:MaxRetries</c>. What the section does not
    /// set comes from the environment variables.
    /// </summary>
    /// <param name="section">The client's section, such as <c>configuration.GetSection("Camunda")</c>.</param>
    /// <exception cref="ArgumentException">A value cannot be used, or a key is unknown; each mistake is a sentence of the message.</exception>
    public static CamundaClientOptions FromConfiguration(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return From(section, Environment.GetEnvironmentVariable);
    }

    /// <summary>The address of a cluster of Camunda's SaaS: <c>https://REGION.zeebe.camunda.io/CLUSTER_ID/v2/</c>.</summary>
    /// <param name="region">The region id, such as <c>bru-2</c>.</param>
    /// <param name="clusterId">The cluster id, a UUID.</param>
    /// <exception cref="ArgumentException">One of them has signs that do not belong there.</exception>
    public static Uri SaasAddress(string region, string clusterId) =>
        new($"https://{CheckSaas(region, nameof(region))}.zeebe.camunda.io/{CheckSaas(clusterId, nameof(clusterId))}/v2/");

    internal static CamundaClientOptions From(IConfigurationSection? section, Func<string, string?> variable)
    {
        var options = new CamundaClientOptions();
        var mistakes = CamundaSettings.Apply(options, section, variable);
        return mistakes.Count == 0 ? options : throw new ArgumentException(string.Join(' ', mistakes));
    }

    /// <summary>What a configuration says about the workers of single job types.</summary>
    internal Dictionary<string, List<Action<JobWorkerOptions>>> WorkersByType { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether credentials leave the machine without TLS.</summary>
    internal bool SendsCredentialsInTheClear => Authentication is not (null or NoAuthentication) && BaseAddress is not null && ClusterAddress.FindMistake(BaseAddress) is null
        && BaseAddress.Scheme == Uri.UriSchemeHttp && !BaseAddress.IsLoopback;

    internal WorkerSettings GetWorkerSettings() => new(WorkerDefaults, WorkersByType);

    /// <summary>A sentence for each thing that cannot be used.</summary>
    internal IEnumerable<string> FindMistakes()
    {
        foreach (var (name, value) in new (string, object?)[]
        {
            (nameof(BaseAddress), BaseAddress), (nameof(TenantIds), TenantIds), (nameof(Authentication), Authentication), (nameof(Retry), Retry), (nameof(Concurrency), Concurrency),
            (nameof(Tls), Tls), (nameof(WorkerDefaults), WorkerDefaults), (nameof(LoggerFactory), LoggerFactory), (nameof(TimeProvider), TimeProvider),
        })
        {
            if (value is null)
                yield return $"{name} is null; leave it at its default instead.";
        }

        if (BaseAddress is not null && ClusterAddress.FindMistake(BaseAddress) is { } mistake)
            yield return mistake;
        if (SendsCredentialsInTheClear && !AllowInsecureTransport)
            yield return $"BaseAddress ({TokenEndpoint.Show(BaseAddress!)}) is http, over which anybody on the way can read the credentials of the client. Give an https address, or set AllowInsecureTransport.";
        if (DefaultTenantId is { } tenant && tenant == default)
            yield return "DefaultTenantId is default(TenantId), which names no tenant. Give a tenant id, or null for none.";
        if (TenantIds is { Count: > 0 } tenants && tenants.Contains(default))
            yield return "TenantIds has a default(TenantId), which names no tenant.";
        foreach (var (name, time) in new[] { (nameof(RequestTimeout), RequestTimeout), (nameof(CallTimeout), CallTimeout), (nameof(LongPollMargin), LongPollMargin) })
        {
            if (time <= TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
                yield return $"{name} is {time}. It must be positive, or Timeout.InfiniteTimeSpan for no limit.";
        }

        if (MaxDeploymentSize < 1)
            yield return $"MaxDeploymentSize is {MaxDeploymentSize}. It must be one byte at least.";
        if (MaxResponseSize < 1)
            yield return $"MaxResponseSize is {MaxResponseSize}. It must be one byte at least.";
        if (Tls?.IsSet == true && Transport is not null)
            yield return "Tls and Transport are both set. A transport of your own brings its own TLS, so that Tls would have no effect; set one of them.";
        if (Tls?.IsSet == true && BaseAddress is { IsAbsoluteUri: true } address && address.Scheme == Uri.UriSchemeHttp && Authentication is not OAuthAuthentication)
            yield return "Tls is set, and BaseAddress is http, which has no TLS. Give an https address, or leave Tls alone.";
        if (TraceVariable is not null && string.IsNullOrWhiteSpace(TraceVariable))
            yield return "TraceVariable is empty. Give the name of a variable such as traceparent, or null for none.";
        foreach (string found in GetWorkerSettings().FindMistakes())
            yield return found;
        foreach (string found in (Retry?.FindMistakes() ?? []).Concat(Concurrency?.FindMistakes() ?? []).Concat(Tls?.FindMistakes() ?? []))
            yield return found;
    }

    private static string CheckSaas(string value, string argument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, argument);
        return value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? value
            : throw new ArgumentException($"A {(argument == "region" ? "region" : "cluster id")} has letters, digits and hyphens only, as the Console shows it.", argument);
    }
}
