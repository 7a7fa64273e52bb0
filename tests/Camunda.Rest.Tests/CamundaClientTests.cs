using Camunda.Rest.Api;
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Tests;

internal sealed class CamundaClientTests
{
    [Test]
    public async Task Create_OverAMock_CallsArriveThere()
    {
        var mock = new SignalsMock();
        await using var camunda = CamundaClient.Create(new CamundaApi { Signals = mock }, new CamundaClientOptions { DefaultTenantId = "acme" });

        await camunda.Signals.BroadcastAsync("closed", new { reason = "holiday" });
        await camunda.With(new CamundaCallOptions { MaxRetries = 0 }).Signals.BroadcastAsync("opened");

        Assert.That(mock.Requests.Select(request => (request.SignalName, request.TenantId)), Is.EqualTo(new[] { ("closed", (TenantId?)"acme"), ("opened", "acme") }));
    }

    [Test]
    public async Task Create_OverAMockWithoutTheInterface_SaysWhichOneToSet()
    {
        await using var camunda = CamundaClient.Create(new CamundaApi { Signals = new SignalsMock() });

        Assert.That(async () => await camunda.Cluster.GetTopologyAsync(), Throws.InvalidOperationException.With.Message.Contains("IClusterApi"));
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
