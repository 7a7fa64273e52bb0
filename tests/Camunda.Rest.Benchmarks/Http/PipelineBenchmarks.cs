using System.Net;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Camunda.Rest.Api;
using Camunda.Rest.Benchmarks.Load;
using Camunda.Rest.Models;

namespace Camunda.Rest.Benchmarks.Http;

/// <summary>One call through everything but the network, against bare <see cref="HttpClient"/> over the same handler.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class PipelineBenchmarks : IDisposable
{
    private static readonly Uri Address = new("http://localhost:8080/v2/");

    private readonly CamundaClient _creating = ClientOf(HttpStatusCode.OK, LoadAnswers.Created);
    private readonly CamundaClient _completing = ClientOf(HttpStatusCode.NoContent, []);
    private readonly HttpClient _plain = new(new MemoryHandler(HttpStatusCode.OK, LoadAnswers.Created))
    {
        BaseAddress = new Uri("http://localhost:8080/"),
    };
    private readonly CamundaApi _refitAlone;
    private readonly BareHttp _bareCreating = BareOf(HttpStatusCode.OK, LoadAnswers.Created);
    private readonly BareHttp _bareCompleting = BareOf(HttpStatusCode.NoContent, []);
    private readonly JobKey _job = JobKey.Parse("2251799813685249");

    public PipelineBenchmarks() => _refitAlone = new CamundaApi(_plain, CamundaPipeline.CreateRefitSettings(
        VariableSerialization.Default, Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance));

    [Benchmark(Baseline = true), BenchmarkCategory("Create")]
    public Task<int> CreateBare() => _bareCreating.CreateAsync("A-42", 99.5m);

    [Benchmark, BenchmarkCategory("Create")]
    public Task<CreateProcessInstanceResult> Create() =>
        _creating.ProcessInstances.Create("bench-process").WithVariables(new Order("A-42", 99.5m)).SendAsync();

    [Benchmark, BenchmarkCategory("Create")]
    public Task<CreateProcessInstanceResult> CreateRaw() =>
        _creating.Api.ProcessInstances.CreateProcessInstanceAsync(new ProcessInstanceCreationInstructionById
        {
            ProcessDefinitionId = ProcessDefinitionId.Parse("bench-process"),
        });

    /// <summary>
    /// The same request and answer through Refit and the generated code, without a pipeline: what the chosen libraries cost by themselves.
    /// </summary>
    [Benchmark, BenchmarkCategory("Create")]
    public Task<CreateProcessInstanceResult> CreateByRefitAlone() =>
        _refitAlone.ProcessInstances.CreateProcessInstanceAsync(new ProcessInstanceCreationInstructionById
        {
            ProcessDefinitionId = ProcessDefinitionId.Parse("bench-process"),
        });

    [Benchmark(Baseline = true), BenchmarkCategory("CompleteJob")]
    public Task CompleteJobBare() => _bareCompleting.CompleteJobAsync(LoadAnswers.FirstKey);

    [Benchmark, BenchmarkCategory("CompleteJob")]
    public Task CompleteJob() => _completing.Jobs[_job].CompleteAsync();

    public void Dispose()
    {
        _creating.Dispose();
        _completing.Dispose();
        _plain.Dispose();
        GC.SuppressFinalize(this);
    }

    private static CamundaClient ClientOf(HttpStatusCode status, byte[] answer) =>
        CamundaClient.Create(new CamundaClientOptions { BaseAddress = Address, Transport = new MemoryHandler(status, answer) });

    private static BareHttp BareOf(HttpStatusCode status, byte[] answer) => new(Address, new MemoryHandler(status, answer));

    private sealed record Order(string OrderId, decimal Amount);
}
