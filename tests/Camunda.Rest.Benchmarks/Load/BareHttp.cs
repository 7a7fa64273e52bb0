using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>
/// The least that a program has to do to make the calls: bare <see cref="HttpClient"/>, bodies as bytes, and a scan of the tokens of the
/// answer instead of objects.
/// </summary>
internal sealed class BareHttp(Uri address, HttpMessageHandler? handler = null) : IAsyncDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http =
        new(handler ?? new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    /// <param name="key">The job.</param>
    /// <param name="receipt">The variables; null for none.</param>
    public Task CompleteJobAsync(long key, LoadReceipt? receipt = null) => SendAsync(
        HttpMethod.Post,
        string.Create(CultureInfo.InvariantCulture, $"jobs/{key}/completion"),
        receipt is null ? "{}"u8.ToArray() : Write(writer =>
        {
            writer.WritePropertyName("variables"u8);
            JsonSerializer.Serialize(writer, receipt, LoadRecords.Default.LoadReceipt);
        }));

    public Task<byte[]> ActivateAsync(int maxJobs) => SendAsync(
        HttpMethod.Post,
        "jobs/activation",
        Write(writer =>
        {
            writer.WriteString("type"u8, WorkerSide.JobType);
            writer.WriteString("worker"u8, "bare");
            writer.WriteNumber("timeout"u8, 300_000);
            writer.WriteNumber("maxJobsToActivate"u8, maxJobs);
            writer.WriteNumber("requestTimeout"u8, 1_000);
        }));

    public async Task<int> CreateAsync(string orderId, decimal amount) => Scan(await SendAsync(
        HttpMethod.Post,
        "process-instances",
        Write(writer =>
        {
            writer.WriteString("processDefinitionId"u8, "bench-process");
            writer.WriteStartObject("variables"u8);
            writer.WriteString("orderId"u8, orderId);
            writer.WriteNumber("amount"u8, amount);
            writer.WriteEndObject();
        })));

    public async Task<int> GetInstanceAsync(string key) => Scan(await SendAsync(HttpMethod.Get, $"process-instances/{key}", null));

    public async Task<int> SearchAsync(int limit) => Scan(await SendAsync(
        HttpMethod.Post,
        "user-tasks/search",
        Write(writer =>
        {
            writer.WriteStartObject("filter"u8);
            writer.WriteString("state"u8, "CREATED");
            writer.WriteEndObject();
            writer.WriteStartObject("page"u8);
            writer.WriteNumber("limit"u8, limit);
            writer.WriteEndObject();
        })));

    public Task CompleteTaskAsync(string key) => SendAsync(HttpMethod.Post, $"user-tasks/{key}/completion", "{}"u8.ToArray());

    /// <summary>Reads every token, as any reader has to.</summary>
    public static int Scan(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        int tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream(128);
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private async Task<byte[]> SendAsync(HttpMethod method, string path, byte[]? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }
}
