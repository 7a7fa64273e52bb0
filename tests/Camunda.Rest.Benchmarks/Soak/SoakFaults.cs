using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>
/// Makes things go wrong before a cluster: refusals, connections that break before or after the cluster did its work, pages of proxies,
/// dawdling.
/// </summary>
internal sealed class SoakFaults(double share)
{
    private static readonly TimeSpan Dawdle = TimeSpan.FromMilliseconds(400);

    private static readonly Dictionary<string, Func<HttpContext, Func<Task>, Task>> Kinds = new()
    {
        ["503"] = (context, _) => AnswerAsync(context, 503, "application/problem+json", """{"title":"Not now","status":503}"""),
        ["429 with Retry-After"] = (context, _) =>
        {
            context.Response.Headers.RetryAfter = "1";
            return AnswerAsync(context, 429, "application/problem+json", """{"title":"Too many","status":429}""");
        },
        ["reset before the cluster did anything"] = (context, _) => Abort(context),
        ["reset after the cluster did it"] = async (context, next) =>
        {
            await BufferAsync(context, next);
            await Abort(context);
        },
        ["reset within the body"] = async (context, next) =>
        {
            byte[] body = await BufferAsync(context, next);
            context.Response.ContentLength = body.Length + 1;
            await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
            await context.Response.Body.FlushAsync();
            await Abort(context);
        },
        ["502 page after the cluster did it"] = async (context, next) =>
        {
            await BufferAsync(context, next);
            await AnswerAsync(context, 502, "text/html", "<html><title>502 Bad Gateway</title></html>");
        },
        ["slow"] = async (context, next) =>
        {
            await Task.Delay(Dawdle, context.RequestAborted);
            await next();
        },
        ["too slow"] = async (context, next) =>
        {
            await BufferAsync(context, next);
            await Task.Delay(SoakRun.RequestTimeout + SoakRun.RequestTimeout, context.RequestAborted);
        },
    };

    /// <summary>How often each kind happened.</summary>
    public ConcurrentDictionary<string, int> Happened { get; } = new(Kinds.Keys.ToDictionary(kind => kind, _ => 0));

    /// <summary>Whether it is over.</summary>
    public bool IsOver { get; set; }

    public Task PassAsync(HttpContext context, Func<Task> next)
    {
        if (IsOver || Random.Shared.NextDouble() >= share)
            return next();
        var (name, kind) = Kinds.ElementAt(Random.Shared.Next(Kinds.Count));
        Happened.AddOrUpdate(name, 1, (_, count) => count + 1);
        return kind(context, next);
    }

    private static Task AnswerAsync(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return context.Response.WriteAsync(body);
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Lets the cluster answer, and keeps the answer.</summary>
    private static async Task<byte[]> BufferAsync(HttpContext context, Func<Task> next)
    {
        var connection = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next();
        context.Response.Body = connection;
        context.Response.ContentLength = null;
        return answer.ToArray();
    }
}
