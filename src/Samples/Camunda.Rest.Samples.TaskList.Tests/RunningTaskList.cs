using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Time;
using Microsoft.AspNetCore.Builder;

namespace Camunda.Rest.Samples.TaskList.Tests;

/// <summary>The application on a loopback port, with a cluster of its own.</summary>
internal sealed class RunningTaskList : IAsyncDisposable
{
    private readonly CamundaTestCluster _cluster;
    private readonly WebApplication _app;

    private RunningTaskList(CamundaTestCluster cluster, WebApplication app)
    {
        _cluster = cluster;
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public static async Task<RunningTaskList> StartAsync()
    {
        var cluster = await CamundaTestCluster.StartAsync();

        // A worker that stops waits for its open poll, so that no job is lost; short polls make short tests.
        string[] args = ["--urls", "http://127.0.0.1:0", "--Camunda:WorkerDefaults:PollTimeout", "00:00:00.2"];
        var app = TaskListApp.Build(args, cluster.BaseAddress);
        await app.StartAsync();
        return new RunningTaskList(cluster, app);
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body) => Http.PostAsJsonAsync(path, body);

    public async Task<JsonArray> TasksAsync() => JsonNode.Parse(await Http.GetStringAsync("/api/tasks"))!.AsArray();

    /// <summary>Starts an order and waits for its task.</summary>
    public async Task<string> StartOrderAsync(string orderId)
    {
        using var started = await PostAsync("/api/orders", new { orderId, customer = "Ada", total = 99.5m });
        started.EnsureSuccessStatusCode();
        JsonNode? task = null;
        await Patience.WhenAsync(async () =>
        {
            task = (await TasksAsync()).FirstOrDefault(each => (string?)each!["order"]!["orderId"] == orderId);
            return task is not null;
        });
        return (string)task!["userTaskKey"]!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _cluster.DisposeAsync();
    }
}
