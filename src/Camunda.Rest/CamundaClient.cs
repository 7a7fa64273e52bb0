using Camunda.Rest.Api;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;
using Refit;

namespace Camunda.Rest;

/// <summary>
/// A client for the Orchestration Cluster REST API of Camunda 8. Create one per cluster and reuse it: it is thread-safe and pools its
/// connections. Resources are properties named as in the API; a single entity is accessed by its key or id: <c>camunda.UserTasks[key]</c>.
/// </summary>
public sealed partial class CamundaClient : IAsyncDisposable, IDisposable
{
    private readonly HttpClient? _http;
    private readonly HttpMessageHandler? _pipeline;
    private readonly RefitSettings? _refit;
    private readonly CredentialSession? _credentials;
    private readonly AdaptiveLimiter _limiter;
    private readonly CamundaCallOptions? _callOptions;
    private readonly ResourceContext _context;
    private readonly string? _userAgent;

    /// <param name="options">The options of the client.</param>
    /// <param name="factoryTransport">The transport to use instead of the one that the options configure; the client disposes it.</param>
    internal CamundaClient(CamundaClientOptions options, HttpMessageHandler? factoryTransport = null)
    {
        Check(options);
        var root = ClusterAddress.Normalize(options.BaseAddress, nameof(options));
        BaseAddress = new Uri(root.AbsoluteUri.TrimEnd('/') + "/v2/");
        var variables = options.VariableSerialization ?? VariableSerialization.Default;

        // A transport that the caller passed in is not disposed with the client, only the client's own handlers are.
        var transport = factoryTransport
            ?? (options.Transport is { } given ? new BorrowedHandler(given) : CamundaPipeline.CreateTransport(options));
        if (options.SendsCredentialsInTheClear)
            LogInsecure(GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Authentication"), AddressText.Show(BaseAddress));
        LogConfiguration(options);
        _credentials = CredentialSession.Open(options.Authentication, new CredentialContext(
            () => CamundaPipeline.CreateTokenTransport(options),
            options.TimeProvider,
            GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Authentication")));
        _limiter = new AdaptiveLimiter(options.Concurrency, options.TimeProvider);
        CamundaInstruments.Watch(_limiter, () => _limiter.State, root);
        _pipeline = CamundaPipeline.Create(options, root, _credentials, _limiter, transport);
        _refit = CamundaPipeline.CreateRefitSettings(variables, options.LoggerFactory);
        _userAgent = options.UserAgent;
        _http = CreateHttp(_pipeline, root);
        Api = new CamundaApi(_http, _refit);
        _context = CreateContext(Api, variables, options);
        HostWorkers(CreateWorkerHost(options));
    }

    /// <summary>Creates a client over raw interfaces that the caller provides.</summary>
    private CamundaClient(CamundaApi api, CamundaClientOptions options)
    {
        Check(options);
        BaseAddress = options.BaseAddress;
        _limiter = new AdaptiveLimiter(options.Concurrency, options.TimeProvider);
        Api = api;
        _context = CreateContext(api, options.VariableSerialization ?? VariableSerialization.Default, options);
        HostWorkers(CreateWorkerHost(options));
    }

    /// <summary>Creates a client over the raw interfaces of another client that has no pipeline.</summary>
    private CamundaClient(CamundaClient other, CamundaCallOptions callOptions)
    {
        BaseAddress = other.BaseAddress;
        _limiter = other._limiter;
        _callOptions = callOptions;
        Api = other.Api;
        _context = other._context with { Variables = callOptions.VariableSerialization ?? other._context.Variables };
        HostWorkers(other.Jobs.Host);
    }

    /// <summary>Creates a client over the pipeline of another client, which keeps ownership.</summary>
    private CamundaClient(CamundaClient other, HttpMessageHandler pipeline, RefitSettings refit, CamundaCallOptions callOptions)
    {
        BaseAddress = other.BaseAddress;
        _pipeline = pipeline;
        _refit = callOptions.VariableSerialization is { } variables
            ? CamundaPipeline.CreateRefitSettings(variables, other.Jobs.Host.Loggers)
            : refit;
        _limiter = other._limiter;
        _callOptions = callOptions;
        _userAgent = other._userAgent;
        _http = CreateHttp(
            new CallOptionsHandler(callOptions, new BorrowedHandler(pipeline)), ClusterAddress.Normalize(BaseAddress, nameof(other)));
        Api = new CamundaApi(_http, _refit);
        _context = other._context with { Api = Api, Variables = callOptions.VariableSerialization ?? other._context.Variables };
        var host = other.Jobs.Host;
        HostWorkers(host with { RequestTimeout = callOptions.RequestTimeout ?? host.RequestTimeout, WithoutRetries = WithoutRetries });
    }

    /// <summary>The base address of the API, ending in <c>/v2/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>
    /// The raw tier: every operation of the API as a generated Refit interface. Errors are mapped to exceptions here too.
    /// </summary>
    public CamundaApi Api { get; }

    /// <summary>The current state of the concurrency limit.</summary>
    public CamundaConcurrencyState Concurrency => _limiter.State;

    internal ResourceContext Context => _context;

    /// <summary>The running workers of this client, and of the clients that <see cref="With"/> created from it.</summary>
    internal WorkerRegistry Workers => Jobs.Host.Running;

    /// <summary>
    /// Creates a client from the environment variables that Camunda's clients share, see
    /// <see cref="CamundaClientOptions.FromEnvironment"/>. Without these variables, the client connects to <c>http://localhost:8080/v2/</c>
    /// without authentication.
    /// </summary>
    /// <exception cref="ArgumentException">A variable has an invalid value.</exception>
    public static CamundaClient Create() => Create(CamundaClientOptions.FromEnvironment());

    /// <summary>Creates a client for an address, without authentication.</summary>
    /// <exception cref="ArgumentException">The address is invalid.</exception>
    public static CamundaClient Create(Uri baseAddress) => Create(new CamundaClientOptions { BaseAddress = baseAddress });

    /// <summary>Creates a client from options. Later changes of the options have no effect.</summary>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public static CamundaClient Create(CamundaClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new CamundaClient(options);
    }

    /// <summary>
    /// Creates a client over raw interfaces without a connection, for tests: <c>new CamundaApi { UserTasks = mock }</c>. Calls to the
    /// fluent tier reach the interface with the request that would have been sent.
    /// </summary>
    /// <param name="api">The raw interfaces.</param>
    /// <param name="options">The default tenants, serializer settings and clock. Default: null, which means the default options.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public static CamundaClient Create(CamundaApi api, CamundaClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        return new CamundaClient(api, options ?? new CamundaClientOptions());
    }

    /// <summary>
    /// Returns a client whose calls use other options: <c>camunda.With(new CamundaCallOptions { MaxRetries = 0 }).Jobs…</c>. It shares the
    /// connections, credentials and concurrency limit of this client and works until this client is disposed. It is cheap to create and
    /// need not be disposed.
    /// </summary>
    /// <param name="options">The options to change. An option that is null keeps its current value.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public CamundaClient With(CamundaCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        options = options.Over(_callOptions);
        return _pipeline is not null && _refit is not null
            ? new CamundaClient(this, _pipeline, _refit, options)
            : new CamundaClient(this, options);
    }

    /// <summary>
    /// Closes the connections and cancels open calls and running workers. Use <see cref="DisposeAsync"/> for a graceful shutdown of
    /// workers. A client that <see cref="With"/> returned leaves the connections open.
    /// </summary>
    public void Dispose()
    {
        if (_callOptions is null)
        {
            foreach (var worker in Workers)
                worker.Abort();
        }

        _http?.Dispose();
        if (_credentials is null)
            return;
        _credentials.Dispose();
        CamundaInstruments.Forget(_limiter);
    }

    /// <summary>
    /// Stops the running workers, see <see cref="JobWorker.StopAsync"/>, then cancels open calls and closes the connections. A client that
    /// <see cref="With"/> returned leaves the connections open. When called within a job handler, the connections are closed after the
    /// outcome of that job is delivered.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (_callOptions is null)
        {
            JobWorker[] workers = [.. Workers];
            bool isWithinJob = workers.Any(worker => worker.IsWithinJob);
            await Task.WhenAll(workers.Select(worker => worker.StopAsync())).ConfigureAwait(false);
            if (isWithinJob)
            {
                // The outcome of the job whose handler called this method still needs the connections.
                _ = DisposeAfterAsync(workers);
                return;
            }
        }

        Dispose();
    }

    private async Task DisposeAfterAsync(JobWorker[] workers)
    {
        await Task.WhenAll(workers.Select(worker => worker.Ended)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Dispose();
    }

    /// <summary>Returns the name of the type and the base address.</summary>
    public override string ToString() => $"CamundaClient for {BaseAddress}";

    [LoggerMessage(4, LogLevel.Warning, "Credentials are sent to {Address} without TLS and can be read by anyone on "
        + "the network path. Use https.")]
    private static partial void LogInsecure(ILogger logger, Uri address);

    [LoggerMessage(5, LogLevel.Warning, "{Warning}")]
    private static partial void LogUnused(ILogger logger, string warning);

    private static void LogConfiguration(CamundaClientOptions options)
    {
        var logger = GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Configuration");
        foreach (string warning in options.ConfigurationWarnings)
            LogUnused(logger, warning);
        if (options.ConfiguredAuthentication is { } configured
            && configured is not NoAuthentication
            && !ReferenceEquals(configured, options.Authentication))
        {
            LogUnused(
                logger,
                $"Credentials for {configured} are configured, but not used: code sets Authentication to {options.Authentication}.");
        }
    }

    private static void Check(CamundaClientOptions options)
    {
        string[] mistakes = [.. options.FindMistakes()];
        if (mistakes.Length > 0)
            throw new ArgumentException(string.Join(' ', mistakes), nameof(options));
    }

    private static ResourceContext CreateContext(
        CamundaApi api, VariableSerialization variables, CamundaClientOptions options) => new(api, variables, options.TimeProvider)
        {
            MaxDeploymentSize = options.MaxDeploymentSize,
            DefaultTenantId = options.DefaultTenantId,
            TenantIds = options.TenantIds is [] ? null : [.. options.TenantIds],
            TraceVariable = options.TraceVariable,
        };

    private void HostWorkers(WorkerHost host) => Jobs.Host = host;

    private WorkerHost CreateWorkerHost(CamundaClientOptions options) =>
        new(options.GetWorkerSettings(), options.LoggerFactory, [], options.RequestTimeout, WithoutRetries);

    private CamundaApi WithoutRetries(TimeSpan? requestTimeout, VariableSerialization? variables) =>
        With(new CamundaCallOptions { MaxRetries = 0, RequestTimeout = requestTimeout, VariableSerialization = variables }).Api;

    private HttpClient CreateHttp(HttpMessageHandler handler, Uri root)
    {
        var http = new HttpClient(handler)
        {
            BaseAddress = root,

            // The pipeline has its own time limits, so that a long poll is not cut off.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        UserAgentText.Apply(http, _userAgent);
        return http;
    }
}
