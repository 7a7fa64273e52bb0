using System.Text;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Streams;
using Camunda.Rest.Tests.Shared.Time;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Documents;

/// <summary>How contents flow: as they come, and what happens when they break off.</summary>
internal sealed class DocumentStreamingTests
{
    [Test]
    public async Task OpenRead_ServerStillSending_GivesWhatHasCome()
    {
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var cluster = await StartAsync(async context =>
        {
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            await goOn.Task.InTimeAsync();
            await context.Response.WriteAsync(" rest");
        });
        await using var camunda = cluster.CreateClient();

        await using var content = await camunda.Documents["one"].WithContentHash("h").OpenReadAsync();
        byte[] buffer = new byte[5];
        await content.ReadExactlyAsync(buffer);
        Assert.That(Encoding.UTF8.GetString(buffer), Is.EqualTo("first"));
        goOn.SetResult();

        using var reader = new StreamReader(content);
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo(" rest"));
    }

    [Test]
    public async Task OpenRead_DisposedBeforeTheEnd_EndsTheServersWriting()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var cluster = await StartAsync(async context =>
        {
            context.RequestAborted.Register(ended.SetResult);
            byte[] piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece);
        });
        await using var camunda = cluster.CreateClient();

        var content = await camunda.Documents["one"].WithContentHash("h").OpenReadAsync();
        await content.ReadExactlyAsync(new byte[100]);
        await content.DisposeAsync();

        Assert.That(async () => await ended.Task.InTimeAsync(), Throws.Nothing);
    }

    [Test]
    public async Task DownloadTo_ConnectionBreaks_IsACamundaExceptionOfTheOperation()
    {
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var cluster = await StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("only this");
            await context.Response.Body.FlushAsync();
            await received.Task.InTimeAsync();
            context.Abort();
        });
        await using var camunda = cluster.CreateClient();
        using var destination = new NotifyingStream(received.SetResult);

        var error = (await Assert.ThrowsAsync<CamundaConnectionException>(
            () => camunda.Documents["o/1"].WithContentHash("h").DownloadToAsync(destination)))!;

        Assert.That(error.Message, Does.StartWith("getDocument (GET /v2/documents/o%2F1) failed with 200 OK: the connection broke"));
        Assert.That(error.InnerException, Is.InstanceOf<IOException>());
        Assert.That(destination.ToArray(), Is.EqualTo("only this"u8.ToArray()));
    }

    [Test]
    public async Task DownloadTo_DestinationFails_IsTheDestinationsOwnError()
    {
        await using var cluster = await StartAsync(context => context.Response.WriteAsync("content"));
        await using var camunda = cluster.CreateClient();
        using var full = new MemoryStream(new byte[3]);

        Assert.That(
            async () => await camunda.Documents["one"].WithContentHash("h").DownloadToAsync(full), Throws.TypeOf<NotSupportedException>());
    }

    [Test]
    public async Task OpenRead_Cancelled_StopsWaiting()
    {
        using var cancellation = new CancellationTokenSource();
        await using var cluster = await StartAsync(async context =>
        {
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });
        await using var camunda = cluster.CreateClient();

        await using var content = await camunda.Documents["one"].WithContentHash("h").OpenReadAsync(cancellation.Token);
        await content.ReadExactlyAsync(new byte[5]);
        var reading = content.ReadAsync(new byte[5], cancellation.Token);
        await cancellation.CancelAsync();

        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Upload_ContentFails_IsTheContentsOwnErrorAndNothingIsStored()
    {
        int stored = 0;
        await using var cluster = await CamundaTestCluster.StartAsync(new CamundaTestClusterOptions
        {
            Intercept = async (context, next) =>
            {
                await next();
                stored += context.Response.StatusCode == StatusCodes.Status201Created ? 1 : 0;
            },
        });
        await using var camunda = cluster.CreateClient();
        var document = camunda.Documents.Create(new GeneratedStream(10_000_000, failAfter: 1_000_000), "a.bin");

        Assert.That(async () => await document.SendAsync(), Throws.TypeOf<IOException>().With.Message.EqualTo("The disk is gone."));
        Assert.That(async () => await document.SendAsync(), Throws.InvalidOperationException.With.Message.Contains("cannot be resent"));
        Assert.That(stored, Is.Zero);
    }

    [Test]
    public async Task Upload_RefusedWhileItIsSent_IsTheRefusal()
    {
        await using var cluster = await CamundaTestCluster.StartAsync(new CamundaTestClusterOptions
        {
            Username = "demo",
            Password = "hunter2",
        });
        await using var camunda = cluster.CreateClient(o => o.Authentication = CamundaAuthentication.None);

        Assert.That(
            async () => await camunda.Documents.Create(new GeneratedStream(20_000_000), "a.bin").SendAsync(),
            Throws.TypeOf<CamundaUnauthorizedException>());
    }

    [Test]
    public async Task Upload_SameStreamTwiceAtATime_IsRefused()
    {
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        using var stream = new HeldStream(goOn.Task);
        var document = camunda.Documents.Create(stream, "a.txt");

        var first = document.SendAsync();
        await stream.Reading.InTimeAsync();
        Assert.That(
            async () => await document.SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("'a.txt' is already being sent"));
        goOn.SetResult();

        Assert.That((await first).Metadata.Size, Is.EqualTo(4));
        Assert.That((await document.SendAsync()).Metadata.Size, Is.EqualTo(4), "The stream is free again.");
    }

    [Test]
    public async Task Upload_CancelledWhileItsContentIsWaitedFor_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var upload = camunda.Documents.Create(new NeverEndingStream(waiting.SetResult), "a.bin").SendAsync(cancellation.Token);
        await waiting.Task.InTimeAsync();
        await cancellation.CancelAsync();

        Assert.That(async () => await upload.InTimeAsync(), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Upload_StreamTurnsOutToBeEmpty_IsBrokenOff()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();

        Assert.That(
            async () => await camunda.Documents.Create(new OnceStream(""), "a.bin").SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("'a.bin' is empty"));
    }

    [Test]
    public async Task Upload_FileShrinksWhileItIsSent_IsBrokenOff()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.txt", new string('a', 1000));
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient(o => o.Transport = new ActThenSend(() => File.WriteAllText(path, "short")));

        Assert.That(
            async () => await camunda.Documents.CreateFromFile(path).SendAsync(),
            Throws.TypeOf<IOException>().With.Message.Contains("'a.txt' changed"));
    }

    private static Task<CamundaTestCluster> StartAsync(RequestDelegate answer) =>
        CamundaTestCluster.StartAsync(new CamundaTestClusterOptions { Intercept = (context, _) => answer(context) });

    private sealed class HeldStream(Task goOn) : MemoryStream("held"u8.ToArray())
    {
        private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reading => _reading.Task;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reading.TrySetResult();
            await goOn.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    private sealed class NeverEndingStream(Action waiting) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            waiting();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
    }

    private sealed class NotifyingStream(Action written) : MemoryStream
    {
        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer, cancellationToken);
            written();
        }
    }

    private sealed class ActThenSend(Action act) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            act();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
