using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Documents;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Camunda.Rest.Testing;

/// <summary>The engine and the server of an embedded cluster.</summary>
internal sealed class EmbeddedHost : IAsyncDisposable
{
    private readonly ClusterServer _server;
    private readonly CancellationTokenSource _stopping;

    private EmbeddedHost(
        ClusterServer server,
        EngineCluster engine,
        TestClusterClock clock,
        CancellationTokenSource stopping,
        CamundaTestClusterOptions options)
    {
        Engine = engine;
        Clock = clock;
        _server = server;
        _stopping = stopping;
        Authentication = options.Username is null
            ? CamundaAuthentication.None
            : CamundaAuthentication.Basic(options.Username, options.Password!);
    }

    public EngineCluster Engine { get; }

    public TestClusterClock Clock { get; }

    public CamundaAuthentication Authentication { get; }

    public bool HasStopped => _stopping.IsCancellationRequested;

    public Uri BaseAddress => new(_server.Address, "/v2/");

    /// <summary>Starts both; they serve when the task completes.</summary>
    public static async Task<EmbeddedHost> StartAsync(CamundaTestClusterOptions options, CancellationToken cancellationToken)
    {
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
        clock.CatchUp = engine.CatchUp;
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

    /// <summary>Stops both: requests that wait are ended at once with a 503.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        await Engine.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }
}
