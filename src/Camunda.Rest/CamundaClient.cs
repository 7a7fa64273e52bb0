using Camunda.Rest.Api;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;
using Refit;

namespace Camunda.Rest;

/// <summary>
/// A client for the Orchestration Cluster REST API of Camunda 8. Make one per cluster and keep it: it is safe for concurrent use and pools its
/// connections. Resources are properties named as in the API, one of them is reached by its key or id: <c>camunda.UserTasks[key]</c>.
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

    /// <param name="options">What the client is like.</param>
    /// <param name="factoryTransport">What sends the requests instead of what the options say; the client disposes it.</param>
    internal CamundaClient(CamundaClientOptions options, HttpMessageHandler? factoryTransport = null)
    {
        Check(options);
        var root = ClusterAddress.Normalize(options.BaseAddress, nameof(options));
        BaseAddress = new Uri(root.AbsoluteUri.TrimEnd('/') + "/v2/");
        var variables = CreateSerializer(options);

        // The caller's transport stays the caller's: disposing the client ends the client's own handlers only.
        var transport = factoryTransport ?? (options.Transport is { } given ? new BorrowedHandler(given) : CamundaPipeline.CreateTransport(options));
        if (options.SendsCredentialsInTheClear)
            LogInsecure(GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Authentication"), TokenEndpoint.Show(BaseAddress));
        _credentials = CredentialSession.Open(options.Authentication, new CredentialContext(
            () => CamundaPipeline.CreateTokenTransport(options),
            options.TimeProvider,
            GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Authentication")));
        _limiter = new AdaptiveLimiter(options.Concurrency, options.TimeProvider);
        CamundaInstruments.Watch(_limiter, () => _limiter.State, root);
        _pipeline = CamundaPipeline.Create(options, root, _credentials, _limiter, transport);
        _refit = CamundaPipeline.CreateRefitSettings(variables, options.LoggerFactory);
        _http = CreateHttp(_pipeline, root);
        Api = new CamundaApi(_http, _refit);
        _context = CreateContext(Api, variables, options);
        HostWorkers(CreateWorkerHost(options));
    }

    /// <summary>A client over raw interfaces of the caller's.</summary>
    private CamundaClient(CamundaApi api, CamundaClientOptions options)
    {
        Check(options);
        BaseAddress = options.BaseAddress;
        _limiter = new AdaptiveLimiter(options.Concurrency, options.TimeProvider);
        Api = api;
        _context = CreateContext(api, CreateSerializer(options), options);
        HostWorkers(CreateWorkerHost(options));
    }

    /// <summary>A client over the pipeline of another one, which keeps owning it.</summary>
    private CamundaClient(CamundaClient other, HttpMessageHandler pipeline, RefitSettings refit, CamundaCallOptions callOptions)
    {
        BaseAddress = other.BaseAddress;
        _pipeline = pipeline;
        _refit = refit;
        _limiter = other._limiter;
        _callOptions = callOptions;
        _http = CreateHttp(new CallOptionsHandler(callOptions, new BorrowedHandler(pipeline)), ClusterAddress.Normalize(BaseAddress, nameof(other)));
        Api = new CamundaApi(_http, _refit);
        _context = other._context with { Api = Api };
        var host = other.Jobs.Host;
        HostWorkers(host with { RequestTimeout = callOptions.RequestTimeout ?? host.RequestTimeout, WithoutRetries = WithoutRetries });
    }

    /// <summary>Where the API is, ending in <c>/v2/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The raw tier: every operation of the API as a generated interface. Errors are mapped there too.</summary>
    public CamundaApi Api { get; }

    /// <summary>How the limit of calls in flight stands at this moment.</summary>
    public CamundaConcurrencyState Concurrency => _limiter.State;

    internal ResourceContext Context => _context;

    /// <summary>The workers that run on this client, and on those that differ from it in call options only.</summary>
    internal WorkerRegistry Workers => Jobs.Host.Running;

    /// <summary>
    /// Makes a client from the environment variables that Camunda's clients share, see <see cref="CamundaClientOptions.FromEnvironment"/>. With none of them,
    /// it is one for <c>http://localhost:8080/v2/</c> without authentication.
    /// </summary>
    /// <exception cref="ArgumentException">A variable is set to something that cannot be used.</exception>
    public static CamundaClient Create() => Create(CamundaClientOptions.FromEnvironment());

    /// <summary>Makes a client for an address, without authentication.</summary>
    /// <exception cref="ArgumentException">The address cannot be used.</exception>
    public static CamundaClient Create(Uri baseAddress) => Create(new CamundaClientOptions { BaseAddress = baseAddress });

    /// <summary>Makes a client from options, which are read once.</summary>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public static CamundaClient Create(CamundaClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new CamundaClient(options);
    }

    /// <summary>
    /// Makes a client over raw interfaces that are not connected to anything, for tests: <c>new CamundaApi { UserTasks = mock }</c>. Whatever is called fluently
    /// arrives there as the request that would have been sent.
    /// </summary>
    /// <param name="api">The raw interfaces.</param>
    /// <param name="options">Default tenants, serializer settings and the clock. Default: null, which stands for the defaults.</param>
    /// <exception cref="ArgumentException">An option cannot be used.</exception>
    public static CamundaClient Create(CamundaApi api, CamundaClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(api);
        return new CamundaClient(api, options ?? new CamundaClientOptions());
    }

    /// <summary>
    /// A client whose calls differ in these options: <c>camunda.With(new CamundaCallOptions { MaxRetries = 0 }).Jobs…</c>. It shares connections,
    /// credentials and limit with this one, and is good until this one is disposed; it costs little, and disposing it is not needed.
    /// </summary>
    /// <param name="options">What is different. What is null stays as it is here.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public CamundaClient With(CamundaCallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        return _pipeline is not null && _refit is not null ? new CamundaClient(this, _pipeline, _refit, options.Over(_callOptions)) : this;
    }

    /// <summary>
    /// Closes the connections. Calls that are still open are cancelled, and workers are cut short: <see cref="DisposeAsync"/> lets them end in good order. A client that
    /// <see cref="With"/> made leaves those of its origin open.
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
    /// Stops the workers that still run, see <see cref="JobWorker.StopAsync"/>, and closes the connections. Calls that are still open are cancelled. A client that
    /// <see cref="With"/> made leaves those of its origin open. Within a job's handler, the connections are closed when the outcome of that job is delivered.
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
                // The outcome of the job that asks for it still needs the connections.
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

    /// <summary>Returns the address of the cluster.</summary>
    public override string ToString() => $"CamundaClient for {BaseAddress}";

    [LoggerMessage(4, LogLevel.Warning, "The client's credentials go to {Address} without TLS, and anybody on the way can read them.")]
    private static partial void LogInsecure(ILogger logger, Uri address);

    private static void Check(CamundaClientOptions options)
    {
        string[] mistakes = [.. options.FindMistakes()];
        if (mistakes.Length > 0)
            throw new ArgumentException(string.Join(' ', mistakes), nameof(options));
    }

    private static VariableSerializer CreateSerializer(CamundaClientOptions options) =>
        options.VariableSerializerSettings is { } settings ? new VariableSerializer(settings) : VariableSerializer.Default;

    private static ResourceContext CreateContext(CamundaApi api, VariableSerializer variables, CamundaClientOptions options) => new(api, variables, options.TimeProvider)
    {
        MaxDeploymentSize = options.MaxDeploymentSize,
        DefaultTenantId = options.DefaultTenantId,
        TenantIds = options.TenantIds is [] ? null : [.. options.TenantIds],
        TraceVariable = options.TraceVariable,
    };

    private void HostWorkers(WorkerHost host) => Jobs.Host = host;

    private WorkerHost CreateWorkerHost(CamundaClientOptions options) => new(options.GetWorkerSettings(), options.LoggerFactory, [], options.RequestTimeout, WithoutRetries);

    private CamundaApi WithoutRetries(TimeSpan? requestTimeout) => With(new CamundaCallOptions { MaxRetries = 0, RequestTimeout = requestTimeout }).Api;

    private static HttpClient CreateHttp(HttpMessageHandler handler, Uri root) => new(handler)
    {
        BaseAddress = root,

        // The pipeline limits calls itself, so that a long poll is not cut.
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
