using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Camunda.Rest.Testing;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>
/// A cluster in a process of its own, until its input ends. It has a token endpoint whose tokens are good for less time than it says,
/// responds to outcomes of jobs with faults when it is told to, and can be away for a while.
/// </summary>
internal sealed class TrialServer
{
    public const string Command = "trial-server";

    /// <summary>What is asked of it, by line: faults from now on; away for a time; no more faults; the ledger.</summary>
    public const string Faults = "faults";
    public const string Away = "away";
    public const string Calm = "calm";
    public const string Count = "count";

    /// <summary>A hostile proxy from now on, with the seed behind it.</summary>
    public const string Hostile = "hostile";

    private const string TokenPath = "/token";

    private static readonly TimeSpan AwayTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, int> _happened = [];
    private bool _hasFaults;
    private HostileIntermediary? _proxy;
    private DateTimeOffset _awayUntil;

    public static async Task<int> RunAsync()
    {
        var server = new TrialServer();
        await using var cluster = await CamundaTestCluster.StartAsync(new() { Intercept = server.PassAsync, ValidateResponses = false });
        await Console.Out.WriteLineAsync(cluster.BaseAddress.AbsoluteUri);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line is Faults or Calm)
                (server._hasFaults, server._proxy) = (line == Faults, null);
            if (line.StartsWith(Hostile, StringComparison.Ordinal))
                server._proxy = new HostileIntermediary(int.Parse(line[Hostile.Length..], CultureInfo.InvariantCulture), server._happened);
            if (line == Away)
                server._awayUntil = TimeProvider.System.GetUtcNow() + AwayTime;
            await Console.Out.WriteLineAsync(line == Count ? JsonSerializer.Serialize(server._happened) : line);
        }

        return 0;
    }

    /// <summary>Where a server has its token endpoint.</summary>
    public static Uri TokenEndpointOf(Uri address) => new(address, TokenPath);

    private Task PassAsync(HttpContext context, Func<Task> next)
    {
        string path = context.Request.Path.Value!;
        var now = TimeProvider.System.GetUtcNow();
        if (now < _awayUntil)
            return AbortAsync(context, "away");
        if (_proxy is { } proxy)
            return proxy.PassAsync(context, next);
        if (path.EndsWith(TokenPath, StringComparison.Ordinal))
            return GiveTokenAsync(context, now);
        if (_hasFaults && !HasGoodToken(context.Request, now))
        {
            return AnswerAsync(
                context, "401 for a token that ran out", 401, "application/problem+json", """{"title":"Unauthorized","status":401}""");
        }
        if (path.EndsWith("/failure", StringComparison.Ordinal))
            Note("job failed");
        return _hasFaults && path.Contains("/jobs/", StringComparison.Ordinal) && path.EndsWith("/completion", StringComparison.Ordinal)
            ? CompleteAsync(context, next)
            : next();
    }

    private static bool HasGoodToken(HttpRequest request, DateTimeOffset now)
    {
        string header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.Ordinal)
            && long.TryParse(header["Bearer ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long made)
            && now.ToUnixTimeMilliseconds() - made < TokenLife.TotalMilliseconds;
    }

    private Task CompleteAsync(HttpContext context, Func<Task> next) => Random.Shared.Next(10) switch
    {
        < 3 => AnswerAsync(context, "503", 503, "application/problem+json", """{"title":"Not now","status":503}"""),
        < 6 => AnswerAsync(context, "502 page", 502, "text/html", "<html><title>502 Bad Gateway</title></html>"),
        6 => AbortAsync(context, "cut"),
        _ => next(),
    };

    private Task GiveTokenAsync(HttpContext context, DateTimeOffset now)
    {
        string token = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return AnswerAsync(
            context, "token given", 200, "application/json", $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":3600}""");
    }

    private Task AnswerAsync(HttpContext context, string what, int status, string type, string body)
    {
        Note(what);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return context.Response.WriteAsync(body);
    }

    private Task AbortAsync(HttpContext context, string what)
    {
        Note(what);
        context.Abort();
        return Task.CompletedTask;
    }

    private void Note(string what) => _happened.AddOrUpdate(what, 1, static (_, count) => count + 1);
}
