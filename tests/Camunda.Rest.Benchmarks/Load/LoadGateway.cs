using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>
/// A gateway that costs as little as a server can: answers are made beforehand, jobs never run out, and it keeps a mark for each job that
/// was completed.
/// </summary>
internal sealed class LoadGateway
{
    public const string Command = "gateway";

    /// <summary>What is asked of it, by line: how many jobs it handed out and got back.</summary>
    public const string Count = "count";

    /// <summary>More jobs than a run works.</summary>
    private const int MaxJobs = 64_000_000;

    private readonly long[] _completed = new long[MaxJobs / 64];
    private readonly ConcurrentDictionary<int, byte[]> _pages = [];
    private long _activated;
    private long _delivered;
    private long _doubled;

    public static async Task<int> RunAsync()
    {
        var gateway = new LoadGateway();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
        });
        await using var app = builder.Build();
        app.Run(gateway.AnswerAsync);
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.Single() + "/v2/");
        while (await Console.In.ReadLineAsync() is not null)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new LoadTally(
                gateway._activated, gateway._delivered, gateway._doubled)));
        }
        return 0;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path.Value!;
        var body = await ReadAsync(context.Request);
        if (path.EndsWith("/activation", StringComparison.Ordinal))
            WriteJobs(context.Response, NumberOf(body, "maxJobsToActivate"u8, 1));
        else if (path.EndsWith("/completion", StringComparison.Ordinal))
            Complete(context.Response, path);
        else if (path.EndsWith("/search", StringComparison.Ordinal))
            Write(context.Response, _pages.GetOrAdd(NumberOf(body, "limit"u8, 100), static items => LoadAnswers.UserTasks(items)));
        else if (HttpMethods.IsPost(context.Request.Method))
            Write(context.Response, LoadAnswers.Created);
        else
            Write(context.Response, LoadAnswers.Instance);
        context.Request.BodyReader.AdvanceTo(body.End);
        await context.Response.BodyWriter.FlushAsync();
    }

    private static async ValueTask<ReadOnlySequence<byte>> ReadAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (read.IsCompleted)
                return read.Buffer;
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static int NumberOf(in ReadOnlySequence<byte> json, ReadOnlySpan<byte> name, int otherwise)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name))
                return reader.Read() ? reader.GetInt32() : otherwise;
        }

        return otherwise;
    }

    private static void Write(HttpResponse response, byte[] json)
    {
        Begin(response, json.Length);
        response.BodyWriter.Write(json);
    }

    private static void Begin(HttpResponse response, int length)
    {
        response.ContentType = "application/json";
        response.ContentLength = length;
    }

    private void WriteJobs(HttpResponse response, int count)
    {
        long first = Interlocked.Add(ref _activated, count) - count;
        Begin(response, LoadAnswers.JobsStart.Length + (count * (LoadAnswers.Job.Length + 1)) - 1 + LoadAnswers.JobsEnd.Length);
        response.BodyWriter.Write(LoadAnswers.JobsStart);
        for (int i = 0; i < count; i++)
        {
            var job = response.BodyWriter.GetSpan(LoadAnswers.Job.Length + 1);
            LoadAnswers.Job.CopyTo(job);
            Utf8Formatter.TryFormat(LoadAnswers.FirstKey + first + i, job[LoadAnswers.JobKeyStart..], out _);
            job[LoadAnswers.Job.Length] = (byte)',';
            response.BodyWriter.Advance(i == count - 1 ? LoadAnswers.Job.Length : LoadAnswers.Job.Length + 1);
        }

        response.BodyWriter.Write(LoadAnswers.JobsEnd);
    }

    private void Complete(HttpResponse response, string path)
    {
        int end = path.Length - "/completion".Length;
        response.StatusCode = StatusCodes.Status204NoContent;

        // User tasks are completed too, and not counted.
        if (!path.Contains("/jobs/", StringComparison.Ordinal))
            return;
        long job = long.Parse(
            path.AsSpan(end - LoadAnswers.KeyLength, LoadAnswers.KeyLength),
            NumberStyles.None,
            CultureInfo.InvariantCulture) - LoadAnswers.FirstKey;
        long mark = 1L << (int)(job % 64);
        bool isFirst = (Interlocked.Or(ref _completed[job / 64], mark) & mark) == 0;
        Interlocked.Increment(ref isFirst ? ref _delivered : ref _doubled);
    }
}
