using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>
/// Counts what the cluster did, whatever the client learned of it. Messages are answered here: the cluster that is behind does not execute
/// them.
/// </summary>
internal sealed class SoakLedger
{
    private readonly ConcurrentDictionary<string, int> _created = [];
    private readonly ConcurrentDictionary<string, int> _published = [];
    private int _keys;

    /// <summary>What was started, by the mark that each start carries.</summary>
    public IReadOnlyDictionary<string, int> Created => _created;

    /// <summary>What was published, by message id; a second one is refused, as a cluster does.</summary>
    public IReadOnlyDictionary<string, int> Published => _published;

    public async Task PassAsync(HttpContext context, Func<Task> next)
    {
        if (context.Request.Method != "POST" || context.Request.Path.Value is not ("/v2/process-instances" or "/v2/messages/publication"))
        {
            await next();
            return;
        }

        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true);
        var body = JsonNode.Parse(await reader.ReadToEndAsync(context.RequestAborted))!;
        context.Request.Body.Position = 0;
        if (context.Request.Path == "/v2/messages/publication")
        {
            await PublishAsync(context, body["messageId"]!.GetValue<string>());
            return;
        }

        await next();
        if (context.Response.StatusCode == StatusCodes.Status200OK)
            _created.AddOrUpdate(body["variables"]!["mark"]!.GetValue<string>(), 1, (_, count) => count + 1);
    }

    private async Task PublishAsync(HttpContext context, string id)
    {
        bool isNew = _published.TryAdd(id, 1);
        context.Response.StatusCode = (int)(isNew ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        context.Response.ContentType = isNew ? "application/json" : "application/problem+json";
        await context.Response.WriteAsync(isNew
            ? $$"""{"messageKey":"{{Interlocked.Increment(ref _keys)}}","tenantId":"<default>"}"""
            : """{"title":"ALREADY_EXISTS","status":409}""");
    }
}
