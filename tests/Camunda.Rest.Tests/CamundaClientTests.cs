using System.Net;
using Camunda.Rest.Api;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests;

internal sealed class CamundaClientTests
{
    [Test]
    public async Task Create_OverAMock_CallsArriveThere()
    {
        var mock = new SignalsMock();
        await using var camunda = CamundaClient.Create(
            new CamundaApi { Signals = mock }, new CamundaClientOptions { DefaultTenantId = "acme" });

        await camunda.Signals.Broadcast("closed").WithVariables(new { reason = "holiday" }).SendAsync();
        await camunda.With(new CamundaCallOptions { MaxRetries = 0 }).Signals.Broadcast("opened").SendAsync();

        Assert.That(
            mock.Requests.Select(request => (request.SignalName, request.TenantId)),
            Is.EqualTo(new[] { ("closed", (TenantId?)"acme"), ("opened", "acme") }));
    }

    [Test]
    public async Task Create_OverAMockWithoutTheInterface_SaysWhichOneToSet()
    {
        await using var camunda = CamundaClient.Create(new CamundaApi { Signals = new SignalsMock() });

        Assert.That(
            async () => await camunda.Cluster.GetTopologyAsync(), Throws.InvalidOperationException.With.Message.Contains("IClusterApi"));
    }

    [Test]
    public async Task Call_AfterDispose_SaysThatTheClientIsClosed()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        var camunda = transport.CreateClient();
        var derived = camunda.With(new CamundaCallOptions { MaxRetries = 0 });
        await camunda.DisposeAsync();
        await camunda.DisposeAsync();

        Assert.That(async () => await camunda.Cluster.GetTopologyAsync(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(async () => await derived.Cluster.GetTopologyAsync(), Throws.InstanceOf<ObjectDisposedException>());
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task With_DerivedClientDisposed_LeavesItsOriginOpen()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient(o => o.Concurrency.InitialLimit = 5);
        await using (var derived = camunda.With(new CamundaCallOptions { MaxRetries = 0 }))
            await derived.Cluster.GetTopologyAsync();

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task With_OptionsOnTopOfOptions_KeepsWhatTheLaterOnesLeaveOpen()
    {
        using var transport = new StubTransport(HttpStatusCode.InternalServerError);
        await using var camunda = transport.CreateClient(o => o.Retry.BaseDelay = TimeSpan.Zero);

        await Assert.CatchAsync<CamundaException>(
            () => camunda.With(new CamundaCallOptions { MaxRetries = 1 }).With(new CamundaCallOptions { RepeatWhenUncertain = true })
                .ProcessInstances.Create("order-process").SendAsync());

        Assert.That(transport.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task With_OptionOutOfRange_IsRefused()
    {
        await using var camunda = CamundaClient.Create(new Uri("http://camunda.example"));

        Assert.That(() => camunda.With(new CamundaCallOptions { MaxRetries = -1 }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => camunda.With(new CamundaCallOptions { RequestTimeout = TimeSpan.Zero }), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => camunda.With(new CamundaCallOptions { CallTimeout = TimeSpan.FromSeconds(-3) }),
            Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private sealed class SignalsMock : ISignalsApi
    {
        public List<SignalBroadcastRequest> Requests { get; } = [];

        public Task<SignalBroadcastResult> BroadcastSignalAsync(SignalBroadcastRequest body, CancellationToken cancellationToken = default)
        {
            Requests.Add(body);
            return Task.FromResult(new SignalBroadcastResult { TenantId = body.TenantId ?? "none", SignalKey = SignalKey.Parse("1") });
        }
    }
}
