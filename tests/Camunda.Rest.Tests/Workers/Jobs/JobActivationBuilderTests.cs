using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Jobs;

internal sealed class JobActivationBuilderTests
{
    [Test]
    public async Task Send_AllSet_SendsItInTheApisUnits()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{\"jobs\":[]}");
        await using var camunda = transport.CreateClient();

        await camunda.Jobs
            .Activate("charge-card")
            .WithWorker("w")
            .WithLock(TimeSpan.FromMinutes(1))
            .WithMaxJobs(5)
            .WithLongPoll(TimeSpan.FromSeconds(2))
            .FetchVariables("orderId")
            .ForTenants("acme")
            .SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"type":"charge-card","worker":"w","timeout":60000,"maxJobsToActivate":5,"fetchVariable":["orderId"],"requestTimeout":2000,"tenantIds":["acme"]}"""));
    }

    [TestCase(0, -1)]
    [TestCase(1500, 1500)]
    public async Task Send_Wait_IsSentAsTheApiMeansIt(int milliseconds, int expected)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{\"jobs\":[]}");
        await using var camunda = transport.CreateClient();

        await camunda.Jobs.Activate("charge-card").WithLongPoll(TimeSpan.FromMilliseconds(milliseconds)).SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain($"\"requestTimeout\":{expected}"));
    }

    [Test]
    public void Builder_BadInput_IsRefused()
    {
        var jobs = CamundaClient.Create(new Uri("http://camunda.example")).Jobs;

        Assert.That(() => jobs.Activate(" "), Throws.ArgumentException);
        Assert.That(() => jobs.Activate("a").WithMaxJobs(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => jobs.Activate("a").WithLock(TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => jobs.Activate("a").WithLongPoll(TimeSpan.FromSeconds(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => jobs.Activate("a").ForTenants(default(TenantId)), Throws.ArgumentException);
        Assert.That(() => jobs[default], Throws.ArgumentException);
        Assert.That(async () => await jobs[JobKey.Parse("1")].FailAsync(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            async () => await jobs[JobKey.Parse("1")].FailAsync(1, retryBackOff: TimeSpan.FromSeconds(-1)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(async () => await jobs[JobKey.Parse("1")].ThrowErrorAsync(""), Throws.ArgumentException);
    }
}
