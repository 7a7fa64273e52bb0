using System.Net;
using BenchmarkDotNet.Attributes;
using Camunda.Rest.Benchmarks.Http;

namespace Camunda.Rest.Benchmarks.Exceptions;

/// <summary>A call that the cluster refuses, against bare <see cref="HttpClient"/> that throws its own exception for it.</summary>
[MemoryDiagnoser]
public class ExceptionBenchmarks : IDisposable
{
    private static readonly Uri Address = new("http://localhost:8080/v2/");

    private static readonly MemoryHandler Refusing = new(
        HttpStatusCode.NotFound,
        """{"type":"about:blank","title":"NOT_FOUND","status":404,"detail":"There is no such job.","instance":"/v2/jobs/1/completion"}"""u8
            .ToArray(),
        "application/problem+json");

    private readonly CamundaClient _camunda =
        CamundaClient.Create(new CamundaClientOptions { BaseAddress = Address, Transport = Refusing });
    private readonly HttpClient _bare = new(Refusing) { BaseAddress = Address };
    private readonly JobKey _job = JobKey.Parse("2251799813685249");

    [Benchmark(Baseline = true)]
    public async Task<bool> Bare()
    {
        try
        {
            using var response = await _bare.PostAsync("jobs/2251799813685249/completion", null);
            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [Benchmark]
    public async Task<bool> Mapped()
    {
        try
        {
            await _camunda.Jobs[_job].CompleteAsync();
            return true;
        }
        catch (CamundaNotFoundException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _camunda.Dispose();
        _bare.Dispose();
        GC.SuppressFinalize(this);
    }
}
