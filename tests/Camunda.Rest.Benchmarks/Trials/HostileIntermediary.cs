using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>
/// A proxy before the cluster that says what it likes, at random by a seed: refusals, pages and words of its own in place of a response,
/// before or after the cluster has processed the request; bodies that break off, and bodies that dribble. Searches pass, so that the trial
/// can count.
/// </summary>
internal sealed class HostileIntermediary(int seed, ConcurrentDictionary<string, int> happened)
{
    private static readonly TimeSpan LimitOfPolls = TimeSpan.FromMilliseconds(1200);
    private static readonly TimeSpan PauseOfDribble = TimeSpan.FromMilliseconds(5);

    private static readonly (int Status, string Type, string Body)[] Words =
    [
        (404, "text/html", "<html><title>404</title></html>"),
        (404, "text/plain", "default backend - 404"),
        (409, "text/plain", "conflict"),
        (400, "text/html", "<html><title>400 Bad Request</title></html>"),
        (413, "text/html", "<html><title>413 Request Entity Too Large</title></html>"),
        (415, "text/plain", "unsupported"),
        (503, "application/json", """{"message":"Service Unavailable"}"""),
        (503, "application/json", ""),
        (502, "text/html", "<html><title>502 Bad Gateway</title></html>"),
        (200, "text/html", "<html><title>Log in</title></html>"),
        (200, "application/json", """{"message":"no route"}"""),
        (503, "application/problem+json", """{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.4","title":"Service Unavailable","status":503,"traceId":"00-1"}"""),
    ];

    private readonly Random _chance = new(seed);

    public Task PassAsync(HttpContext context, Func<Task> next)
    {
        string path = context.Request.Path.Value!;
        int number = Draw(100);
        if (path.EndsWith("/activation", StringComparison.Ordinal))
            return PassPollAsync(context, next, number);
        if (path.Contains("/jobs/", StringComparison.Ordinal)
            || (HttpMethods.IsPost(context.Request.Method) && path.EndsWith("/process-instances", StringComparison.Ordinal)))
        {
            return PassChangeAsync(context, next, number);
        }
        return next();
    }

    private Task PassPollAsync(HttpContext context, Func<Task> next, int number) => number switch
    {
        < 4 => GiveUpAsync(context),
        < 10 => SayAsync(context, "poll refused"),
        < 12 => SayAsync(context, "poll answered with {}", 200, "application/json", "{}"),
        < 13 => SpoilAsync(context, next, "poll processed and cut", CutAsync),
        < 16 => DribbleAsync(context, next, "poll dribbled"),
        _ => next(),
    };

    private Task PassChangeAsync(HttpContext context, Func<Task> next, int number) => number switch
    {
        < 18 => SayAsync(context, "change refused"),
        < 24 => SpoilAsync(context, next, "change processed and replaced", SayAfterwardsAsync),
        < 28 => SpoilAsync(context, next, "change processed and cut", CutAsync),
        < 30 => AbortAsync(context, "change aborted"),
        < 34 => DribbleAsync(context, next, "change dribbled"),
        _ => next(),
    };

    private Task SayAsync(HttpContext context, string what)
    {
        var (status, type, body) = Words[Draw(Words.Length)];
        return SayAsync(context, what, status, type, body);
    }

    private Task SayAsync(HttpContext context, string what, int status, string type, string body)
    {
        Note($"{what}: {status}");
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (Draw(3) == 0)
            context.Response.Headers.RetryAfter = "0";
        return context.Response.WriteAsync(body);
    }

    private Task SayAfterwardsAsync(HttpContext context, byte[] body) => SayAsync(context, "said afterwards");

    private async Task GiveUpAsync(HttpContext context)
    {
        await Task.Delay(LimitOfPolls);
        await SayAsync(context, "poll given up", 504, "text/html", "<html><title>504 Gateway Time-out</title></html>");
    }

    private Task AbortAsync(HttpContext context, string what)
    {
        Note(what);
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task CutAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentLength = body.Length + 1000;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private async Task DribbleAsync(HttpContext context, Func<Task> next, string what)
    {
        int status = 0;
        await SpoilAsync(
            context,
            async () =>
            {
                await next();
                status = context.Response.StatusCode;
            },
            what,
            async (spoilt, body) =>
            {
                spoilt.Response.StatusCode = status;
                spoilt.Response.ContentType = "application/json";
                if (status == StatusCodes.Status204NoContent)
                    return;
                spoilt.Response.ContentLength = body.Length;
                foreach (byte[] piece in body.Chunk(Math.Max(1, body.Length / 20)))
                {
                    await spoilt.Response.Body.WriteAsync(piece);
                    await spoilt.Response.Body.FlushAsync();
                    await Task.Delay(PauseOfDribble);
                }
            });
    }

    /// <summary>Lets the cluster process the request, and does something else with its response.</summary>
    private async Task SpoilAsync(HttpContext context, Func<Task> next, string what, Func<HttpContext, byte[], Task> respond)
    {
        Note(what);
        var wire = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await next();
        context.Response.Body = wire;
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Headers.Clear();
        await respond(context, kept.ToArray());
    }

    private int Draw(int end)
    {
        lock (_chance)
            return _chance.Next(end);
    }

    private void Note(string what) => happened.AddOrUpdate(what, 1, static (_, count) => count + 1);
}
