using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Documents;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Camunda.Rest.Testing;

/// <summary>
/// A Camunda 8 cluster inside the process: it serves the Orchestration Cluster REST API of one version over HTTP and keeps everything in
/// memory. Thread-safe; several of them can run side by side and share nothing.
/// </summary>
public sealed class CamundaTestCluster : IAsyncDisposable
{
    private readonly ClusterServer _server;
    private readonly EngineCluster _engine;
    private readonly CancellationTokenSource _stopping;
    private readonly CamundaAuthentication _authentication;

    private CamundaTestCluster(
        ClusterServer server,
        EngineCluster engine,
        TestClusterClock clock,
        CancellationTokenSource stopping,
        CamundaTestClusterOptions options)
    {
        Clock = clock;
        _server = server;
        _engine = engine;
        _stopping = stopping;
        _authentication = options.Username is null
            ? CamundaAuthentication.None
            : CamundaAuthentication.Basic(options.Username, options.Password!);
        BaseAddress = new(server.Address, "/v2/");
    }

    /// <summary>Gets the API version that every cluster of this package serves, such as <c>8.8</c>.</summary>
    public static string ApiVersion => ApiContract.Embedded.Version;

    /// <summary>Gets where the API is; ends in <c>/v2/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets the clock that the cluster follows: that of the options, and what it is advanced by.</summary>
    public TestClusterClock Clock { get; }

    /// <summary>Gets <see cref="Clock"/>, as what code under test takes.</summary>
    public TimeProvider TimeProvider => Clock;

    /// <summary>Starts a cluster; it serves when the task completes. Dispose it to stop it.</summary>
    /// <param name="options">How it runs; default: on a free loopback port, with the system's clock, without authentication.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">The options do not make sense together; the message says which.</exception>
    /// <exception cref="IOException">An address of <see cref="CamundaTestClusterOptions.Urls"/> cannot be listened on.</exception>
    public static async Task<CamundaTestCluster> StartAsync(
        CamundaTestClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        options.Validate();
        CancellationTokenSource stopping = new();
        ClusterServer? server = null;
        TestClusterClock clock = new(options.TimeProvider);
        ILoggerFactory loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        StubLog stubs = new(loggers.CreateLogger<CamundaTestCluster>());
        EngineCluster engine = new(clock, new()
        {
            RequestTimeout = options.RequestTimeout,
            StubsUnsupported = options.Unsupported == UnsupportedElements.Stub,
            StubVariables = options.StubVariables,
            OnStub = stubs.Add,
        });
        DocumentStore documents = new(clock);
        DocumentLinkEndpoint links = new(documents);
        OperationTable operations =
            OperationTable.Create(engine, clock, documents, () => server!.Address, options.Username, options.MaxDocumentSize);
        RequestPipeline pipeline = new(
            ApiContract.Embedded,
            operations.Handlers,
            options.Username is null ? null : new(options.Username, options.Password!),
            options.ValidateResponses,
            options.MaxDocumentSize,
            loggers.CreateLogger<CamundaTestCluster>(),
            stopping.Token);
        server = await ClusterServer.StartAsync(options.Urls, loggers, Handle, cancellationToken).ConfigureAwait(false);
        return new(server, engine, clock, stopping, options);

        Task Handle(HttpContext context) => options.Intercept is null ? Serve(context) : options.Intercept(context, () => Serve(context));

        Task Serve(HttpContext context) =>
            DocumentLinkEndpoint.Serves(context.Request) ? links.HandleAsync(context) : pipeline.HandleAsync(context);
    }

    /// <summary>
    /// Makes a client of this cluster, with its credentials and on its clock. The caller disposes it. Its job workers ask for jobs for 200
    /// ms at a time, so that they stop quickly.
    /// </summary>
    /// <param name="configure">Changes the client's options, which already say all this.</param>
    public CamundaClient CreateClient(Action<CamundaClientOptions>? configure = null)
    {
        CamundaClientOptions options = new() { BaseAddress = BaseAddress, TimeProvider = TimeProvider, Authentication = _authentication };
        options.WorkerDefaults.PollTimeout = TimeSpan.FromMilliseconds(200);
        configure?.Invoke(options);
        return CamundaClient.Create(options);
    }

    /// <summary>Stops the cluster: requests that wait are ended at once with a 503, and what it held is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        await _engine.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }
}
