using System.Net;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>
/// The server that judges the requests of the fluent layer: the one that <c>CAMUNDA_REST_ADDRESS</c> names, with the credentials of the
/// other variables, or else the test cluster in this process, which holds every request against the contract.
/// </summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private const string ApiPath = "/v2";
    private const string SampleTenant = "acme";

    private readonly CamundaTestCluster? _cluster;
    private readonly CamundaClientOptions _options;
    private readonly HttpMessageInvoker _transport = new(CamundaPipeline.CreateTransport(new CamundaClientOptions()));
    private string? _droppedPath;

    private LiveServer(CamundaTestCluster? cluster)
    {
        _cluster = cluster;
        _options = cluster is null
            ? CamundaClientOptions.FromEnvironment()
            : new CamundaClientOptions { BaseAddress = cluster.BaseAddress };
    }

    /// <summary>Whether the server is the test cluster in this process.</summary>
    public bool IsInProcess => _cluster is not null;

    /// <summary>What the server answers to a path that the API does not have.</summary>
    public LiveAnswer UnknownPath { get; private set; } = null!;

    public static async Task<LiveServer> StartAsync()
    {
        bool isNamed = !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(
            CamundaSettings.All.First(setting => setting.Path == nameof(CamundaClientOptions.BaseAddress)).Variables[0]));
        var server = new LiveServer(isNamed
            ? null
            : await CamundaTestCluster.StartAsync(new CamundaTestClusterOptions { RequestTimeout = TimeSpan.FromSeconds(1) }));
        await server.ProbeAsync();
        await server.AddTenantAsync();
        return server;
    }

    /// <summary>What sends to the server and keeps its answer.</summary>
    public AnswerRecorder CreateRecorder() => new(_transport, _droppedPath);

    /// <summary>A client that sends through a recorder.</summary>
    public CamundaClient CreateClient(AnswerRecorder recorder) =>
        CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = _options.BaseAddress,
            Authentication = _options.Authentication,
            Transport = recorder,
        });

    public async ValueTask DisposeAsync()
    {
        _transport.Dispose();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    public override string ToString() =>
        $"{(IsInProcess ? "the test cluster" : _options.BaseAddress)}{(_droppedPath is null ? "" : $", which serves the API's paths without {_droppedPath}")}";

    /// <summary>
    /// The sample calls name a tenant, and the cluster refuses messages and signals for one that does not exist. A deployment makes it
    /// known, whatever the sample calls do with the tenant itself.
    /// </summary>
    private async Task AddTenantAsync()
    {
        if (_cluster is not null)
        {
            await using var camunda = _cluster.CreateClient();
            await camunda.Deployments.Create().AddText("work.bpmn", SampleProcesses.Work).ForTenant(SampleTenant).SendAsync();
        }
    }

    /// <summary>
    /// A mock of the published description may serve its paths at the root, without the path that the description gives for the server.
    /// </summary>
    private async Task ProbeAsync()
    {
        string topology = Api.CamundaOperations.GetTopology.PathTemplate;
        if ((await AskAsync(topology)).Status == (int)HttpStatusCode.NotFound
            && (await AskAsync(topology[ApiPath.Length..])).Status != (int)HttpStatusCode.NotFound)
        {
            _droppedPath = ApiPath;
        }
        UnknownPath = await AskAsync($"{ApiPath}/no-such-things/1/nothing");
    }

    private async Task<LiveAnswer> AskAsync(string path)
    {
        using var recorder = CreateRecorder();
        using var credentials = CredentialSession.Open(
            _options.Authentication,
            new CredentialContext(() => CamundaPipeline.CreateTransport(_options), _options.TimeProvider, NullLogger.Instance));
        using var invoker = new HttpMessageInvoker(new AuthenticationHandler(credentials, recorder), disposeHandler: false);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(ClusterAddress.Normalize(_options.BaseAddress, "address").AbsoluteUri.TrimEnd('/') + path));
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        return recorder.Answer!;
    }
}
