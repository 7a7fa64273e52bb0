using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Kit.Targets;

namespace Camunda.Rest.Testing;

/// <summary>
/// A cluster for tests. <see cref="StartAsync"/> starts one inside the process, the embedded cluster: it serves the Orchestration Cluster
/// REST API of one version over HTTP and keeps everything in memory. <see cref="Connect"/> uses one that is running. Thread-safe; several
/// embedded clusters can run side by side and share nothing.
/// </summary>
public sealed partial class CamundaTestCluster : IAsyncDisposable
{
    private readonly EmbeddedHost? _host;
    private readonly ITestTarget _target;
    private readonly ClaimedInstances _claimed = new();
    private readonly SharedResources _resources = new();
    private readonly ClientWorkers _workers = new();

    private CamundaTestCluster(EmbeddedHost host)
    {
        _host = host;
        _target = new EmbeddedTarget(host.Engine, host.Clock, () => CreateClient(), () => host.HasStopped, _workers);
        BaseAddress = host.BaseAddress;
    }

    private CamundaTestCluster(CamundaClient client)
    {
        _target = new ConnectedTarget(client);
        BaseAddress = client.BaseAddress;
    }

    /// <summary>Gets the API version that every cluster of this package serves, such as <c>8.8</c>.</summary>
    public static string ApiVersion => ApiContract.Embedded.Version;

    /// <summary>Gets where the API is; ends in <c>/v2/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets a value indicating whether the cluster is inside the process; false for a connected one.</summary>
    public bool IsEmbedded => _host is not null;

    /// <summary>Gets the clock that the cluster follows: that of the options, and what it is advanced by.</summary>
    /// <exception cref="InvalidOperationException">
    /// The cluster is connected. Its time is moved with <see cref="ProcessTest.AdvanceAsync"/>.
    /// </exception>
    public TestClusterClock Clock => _host?.Clock
        ?? throw new InvalidOperationException("A connected cluster has a clock of its own. Move its time with ProcessTest.AdvanceAsync.");

    /// <summary>Gets <see cref="Clock"/>, as what code under test takes.</summary>
    /// <exception cref="InvalidOperationException">The cluster is connected.</exception>
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
        return new(await EmbeddedHost.StartAsync(options, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Uses a running cluster for tests. It continues when this is disposed, and the client stays the caller's. Tests move its time only
    /// if it allows its clock to be set, and presume that its clock matches that of this machine.
    /// </summary>
    /// <param name="client">A client of the cluster, with the permissions that the tests need.</param>
    public static CamundaTestCluster Connect(CamundaClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new(client);
    }

    /// <summary>
    /// Makes a client of this cluster, with its credentials and on its clock. The caller disposes it. Its job workers ask for jobs for 200
    /// ms at a time, so that they stop quickly.
    /// </summary>
    /// <param name="configure">Changes the client's options, which already say all this.</param>
    /// <exception cref="InvalidOperationException">
    /// The cluster is connected: it has no more than the client that it was connected with.
    /// </exception>
    public CamundaClient CreateClient(Action<CamundaClientOptions>? configure = null)
    {
        if (_host is null)
        {
            throw new InvalidOperationException("A connected cluster makes no clients, because it does not know the credentials. Use yours.");
        }

        CamundaClientOptions options = new()
        {
            BaseAddress = BaseAddress,
            TimeProvider = TimeProvider,
            Authentication = _host.Authentication,
        };
        options.WorkerDefaults.PollTimeout = TimeSpan.FromMilliseconds(200);
        configure?.Invoke(options);
        CamundaClient client = CamundaClient.Create(options);
        _workers.Add(client);
        return client;
    }

    /// <summary>
    /// Stops an embedded cluster: requests that wait are ended at once with a 503, and what it held is gone. A connected one goes on.
    /// </summary>
    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
