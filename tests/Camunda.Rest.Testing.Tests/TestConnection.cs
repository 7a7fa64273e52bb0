using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Time;

namespace Camunda.Rest.Testing.Tests;

/// <summary>Speaks plain HTTP to a cluster of its own, as any client could.</summary>
internal sealed class TestConnection : IAsyncDisposable
{
    private TestConnection(CamundaTestCluster cluster)
    {
        Cluster = cluster;
        Http = new() { BaseAddress = cluster.BaseAddress, Timeout = Patience.Limit };
    }

    public CamundaTestCluster Cluster { get; }

    public HttpClient Http { get; }

    public static async Task<TestConnection> OpenAsync(CamundaTestClusterOptions? options = null) =>
        new(await CamundaTestCluster.StartAsync(options));

    public Task<TestAnswer> GetAsync(string path, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Get, path, null, cancellationToken);

    public Task<TestAnswer> PostAsync(string path, string? json = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, path, json, cancellationToken);

    public async Task<TestAnswer> SendAsync(HttpMethod method, string path, string? json, CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request = new(method, path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await SendAsync(request, cancellationToken);
    }

    public async Task<TestAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage response = await Http.SendAsync(request, cancellationToken);
        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        string? mediaType = response.Content.Headers.ContentType?.MediaType;
        JsonNode? json = mediaType is "application/json" or "application/problem+json" ? JsonNode.Parse(body) : null;
        return new(response.StatusCode, mediaType, body, json);
    }

    /// <summary>Deploys resources and gives the answer.</summary>
    public async Task<TestAnswer> DeployAsync(params (string Name, string Content)[] resources)
    {
        using MultipartFormDataContent form = [];
        foreach ((string name, string content) in resources)
        {
            ByteArrayContent part = new(Encoding.UTF8.GetBytes(content));
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "resources", name);
        }

        using HttpRequestMessage request = new(HttpMethod.Post, "deployments") { Content = form };
        return await SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Cluster.DisposeAsync();
    }
}
