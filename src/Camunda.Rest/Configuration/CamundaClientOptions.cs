using Camunda.Rest.Workers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Camunda.Rest;

/// <summary>The options of a <see cref="CamundaClient"/>. Read once, when the client is created; later changes have no effect.</summary>
public sealed partial class CamundaClientOptions
{
    /// <summary>The default address of a cluster on the same machine: <c>http://localhost:8080/v2/</c>.</summary>
    public static readonly Uri DefaultBaseAddress = new("http://localhost:8080/v2/");

    /// <summary>
    /// The address of the API, with or without <c>/v2</c> and a trailing slash: <c>https://camunda.example/v2/</c>,
    /// <c>https://REGION.zeebe.camunda.io/CLUSTER_ID</c>. Absolute, http or https, without user name, query or fragment.
    /// Default: <see cref="DefaultBaseAddress"/>.
    /// </summary>
    public Uri BaseAddress { get; set; } = DefaultBaseAddress;

    /// <summary>
    /// The tenant for deploying, starting, publishing, correlating, broadcasting and evaluating when a call names none. Default: null,
    /// which omits the tenant from the request; the cluster then uses its default tenant.
    /// </summary>
    public TenantId? DefaultTenantId { get; set; }

    /// <summary>
    /// The tenants whose jobs are activated when a call names none. Default: none, which means <see cref="DefaultTenantId"/>.
    /// </summary>
    public IReadOnlyList<TenantId> TenantIds { get; set; } = [];

    /// <summary>How the client authenticates to the cluster. Default: <see cref="CamundaAuthentication.None"/>.</summary>
    public CamundaAuthentication Authentication { get; set; } = CamundaAuthentication.None;

    /// <summary>
    /// Whether credentials may be sent without TLS, where anyone on the network path can read them: to an http address within a private
    /// network, for example. Not needed for addresses of the same machine. The client then logs a warning. The token endpoint has an option
    /// of its own, <see cref="CamundaOAuthOptions.AllowInsecureTokenUrl"/>. Default: false, which makes such options fail validation.
    /// </summary>
    public bool AllowInsecureTransport { get; set; }

    /// <summary>
    /// The time limit of one attempt, until its response is complete; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// For uploads and document downloads it limits the time between two pieces of the content, so that large files are not cut off.
    /// For long polls, <see cref="LongPollMargin"/> applies instead.
    /// Default: 30 seconds.
    /// </summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The time limit of a whole call, with all attempts and the delays between them; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// The time that the server holds a long poll, and the upload of files, are not counted. Default: 100 seconds.
    /// </summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How long after the server's own timeout the client gives up a long poll: job activation, or awaiting a process instance.
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit. Default: 15 seconds.
    /// </summary>
    public TimeSpan LongPollMargin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>When calls are retried automatically.</summary>
    public CamundaRetryOptions Retry { get; set; } = new();

    /// <summary>The limit of concurrent calls.</summary>
    public CamundaConcurrencyOptions Concurrency { get; set; } = new();

    /// <summary>The TLS options. They cannot be combined with <see cref="Transport"/>, which has its own TLS configuration.</summary>
    public CamundaTlsOptions Tls { get; set; } = new();

    /// <summary>
    /// How variables of custom types are serialized: <see cref="Camunda.Rest.VariableSerialization.Newtonsoft"/> or
    /// <see cref="Camunda.Rest.VariableSerialization.SystemTextJson(System.Text.Json.JsonSerializerOptions)"/>. Default: null, which means
    /// <see cref="Camunda.Rest.VariableSerialization.Default"/>: camelCase names, enums as text, exact decimals and explicit nulls.
    /// </summary>
    public VariableSerialization? VariableSerialization { get; set; }

    /// <summary>The default options of the job workers of this client.</summary>
    public JobWorkerOptions WorkerDefaults { get; set; } = new();

    /// <summary>How a host deploys resources when it starts.</summary>
    public CamundaDeploymentOptions Deployment { get; set; } = new();

    /// <summary>
    /// The process variable that carries the W3C trace context (<c>traceparent</c>) in requests that start or advance an instance, so that
    /// the workers' activities continue the current trace. Default: null, which adds no variable.
    /// </summary>
    public string? TraceVariable { get; set; }

    /// <summary>
    /// The maximum size of a deployment in bytes; a larger one is rejected before it is sent. Raise it when the cluster's own limit is
    /// higher. Default: 4 MiB, the cluster's default.
    /// </summary>
    public long MaxDeploymentSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// The maximum size in bytes, after decompression, of a response that is held in memory: every response except downloads, which are
    /// read as streams. A larger response is not read completely and throws <see cref="CamundaUnreadableResponseException"/>. Default: 64
    /// MiB.
    /// </summary>
    public long MaxResponseSize { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The handler that sends the requests, after authentication and all other handlers. The caller owns it.
    /// Default: null, which means a <see cref="SocketsHttpHandler"/> that the client owns.
    /// </summary>
    public HttpMessageHandler? Transport { get; set; }

    /// <summary>
    /// Where the client writes its log, which never contains bodies, credentials or queries. Default: warnings and errors of workers and
    /// about the configuration are written to standard error, and nothing else is logged. <see cref="NullLoggerFactory.Instance"/> turns
    /// the log off. In a host, its own log is the default.
    /// </summary>
    public ILoggerFactory LoggerFactory { get; set; } = StandardErrorLog.Instance;

    /// <summary>
    /// Products that follow the client's own in the <c>User-Agent</c> of requests to the cluster (<c>Camunda.Rest/8.8.0 (.NET 10.0.1)</c>),
    /// such as <c>OrderWorker/1.4</c>. Default: null, which adds nothing.
    /// </summary>
    public string? UserAgent { get; set; }

    /// <summary>The clock. Default: <see cref="TimeProvider.System"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Creates options from the environment variables that Camunda's clients share, such as <c>CAMUNDA_REST_ADDRESS</c> and
    /// <c>CAMUNDA_CLIENT_ID</c>. The complete list is in <c>src/Camunda.Rest/Configuration/README.md</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A variable is invalid; the message lists all validation errors.</exception>
    public static CamundaClientOptions FromEnvironment() => From(null, Environment.GetEnvironmentVariable);

    /// <summary>
    /// Creates options from a configuration section, whose keys are the names of the options: <c>Retry:MaxRetries</c>. Settings that the
    /// section does not contain come from the environment variables.
    /// </summary>
    /// <param name="section">The client's section, such as <c>configuration.GetSection("Camunda")</c>.</param>
    /// <exception cref="ArgumentException">A value is invalid or a key is unknown; the message lists all validation errors.</exception>
    public static CamundaClientOptions FromConfiguration(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return From(section, Environment.GetEnvironmentVariable);
    }

    /// <summary>Returns the address of a cluster of Camunda's SaaS: <c>https://REGION.zeebe.camunda.io/CLUSTER_ID/v2/</c>.</summary>
    /// <param name="region">The region id, such as <c>bru-2</c>.</param>
    /// <param name="clusterId">The cluster id, a UUID.</param>
    /// <exception cref="ArgumentException">One of them contains a character that is not allowed.</exception>
    public static Uri SaasAddress(string region, string clusterId) =>
        new($"https://{CheckSaas(region, nameof(region))}.zeebe.camunda.io/{CheckSaas(clusterId, nameof(clusterId))}/v2/");

    internal static CamundaClientOptions From(IConfigurationSection? section, Func<string, string?> variable)
    {
        var options = new CamundaClientOptions();
        var mistakes = CamundaSettings.Apply(options, section, variable);
        return mistakes.Count == 0 ? options : throw new ArgumentException(string.Join(' ', mistakes));
    }

    /// <summary>The configured options of the workers of single job types.</summary>
    internal Dictionary<string, List<Action<JobWorkerOptions>>> WorkersByType { get; } = new(StringComparer.Ordinal);

    /// <summary>What is configured outside of code, but not used; the client logs it as warnings. Contains no secrets.</summary>
    internal IReadOnlyList<string> ConfigurationWarnings { get; set; } = [];

    /// <summary>The authentication that is configured outside of code; null for none.</summary>
    internal CamundaAuthentication? ConfiguredAuthentication { get; set; }

    /// <summary>Whether credentials would leave the machine without TLS.</summary>
    internal bool SendsCredentialsInTheClear => Authentication is not (null or NoAuthentication)
        && BaseAddress is not null
        && ClusterAddress.FindMistake(BaseAddress) is null
        && BaseAddress.Scheme == Uri.UriSchemeHttp && !BaseAddress.IsLoopback;

    internal WorkerSettings GetWorkerSettings() => new(WorkerDefaults, WorkersByType);

    /// <summary>Returns the validation errors.</summary>
    internal IEnumerable<string> FindMistakes()
    {
        foreach (var (name, value) in new (string, object?)[]
        {
            (nameof(BaseAddress), BaseAddress), (nameof(TenantIds), TenantIds), (nameof(Authentication), Authentication),
            (nameof(Retry), Retry), (nameof(Concurrency), Concurrency),
            (nameof(Tls), Tls), (nameof(WorkerDefaults), WorkerDefaults), (nameof(Deployment), Deployment),
            (nameof(LoggerFactory), LoggerFactory), (nameof(TimeProvider), TimeProvider),
        })
        {
            if (value is null)
                yield return $"{name} is null. Keep the default instead.";
        }

        if (BaseAddress is not null && ClusterAddress.FindMistake(BaseAddress) is { } mistake)
            yield return mistake;
        if (SendsCredentialsInTheClear && !AllowInsecureTransport)
        {
            yield return $"BaseAddress ({AddressText.Show(BaseAddress!)}) uses http, which exposes the client's credentials. "
                + "Use https, or set AllowInsecureTransport.";
        }

        if (DefaultTenantId is { } tenant && tenant == default)
            yield return "DefaultTenantId must not be default(TenantId). Set a tenant id, or null for none.";
        if (TenantIds is { Count: > 0 } tenants && tenants.Contains(default))
            yield return "TenantIds must not contain default(TenantId).";
        foreach (var (name, time) in new[]
        {
            (nameof(RequestTimeout), RequestTimeout),
            (nameof(CallTimeout), CallTimeout),
            (nameof(LongPollMargin), LongPollMargin),
        })
        {
            if (time <= TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
                yield return $"{name} is {time}. It must be positive, or Timeout.InfiniteTimeSpan for no limit.";
        }

        if (UserAgent is not null && !UserAgentText.IsValid(UserAgent))
            yield return "UserAgent is not a list of products. Set names with optional versions and comments, such as OrderWorker/1.4.";
        if (MaxDeploymentSize < 1)
            yield return $"MaxDeploymentSize is {MaxDeploymentSize}. It must be at least 1.";
        if (MaxResponseSize < 1)
            yield return $"MaxResponseSize is {MaxResponseSize}. It must be at least 1.";
        if (Tls?.IsSet == true && Transport is not null)
            yield return "Tls and Transport are both set. A custom transport has its own TLS configuration; set only one of them.";
        if (Tls?.IsSet == true
            && BaseAddress is { IsAbsoluteUri: true } address
            && address.Scheme == Uri.UriSchemeHttp
            && Authentication is not OAuthAuthentication)
        {
            yield return "Tls is set, but BaseAddress uses http. Use https, or remove the Tls options.";
        }
        if (TraceVariable is not null && string.IsNullOrWhiteSpace(TraceVariable))
            yield return "TraceVariable is empty. Set the name of a variable such as traceparent, or null for none.";
        foreach (string found in GetWorkerSettings().FindMistakes())
            yield return found;
#if CAMUNDA_8_10_OR_GREATER
        foreach (string found in FindPhysicalTenantMistakes())
            yield return found;
#endif
        foreach (string found in (Retry?.FindMistakes() ?? []).Concat(Concurrency?.FindMistakes() ?? []).Concat(Tls?.FindMistakes() ?? []))
            yield return found;
    }

    private static string CheckSaas(string value, string argument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, argument);
        return value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? value
            : throw new ArgumentException($"A {(argument == "region" ? "region" : "cluster id")} may contain only letters, digits and "
                + "hyphens. Copy it from the Console.", argument);
    }
}
