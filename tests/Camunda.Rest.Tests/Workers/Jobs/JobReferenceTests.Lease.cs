using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Jobs;

[RequiresContract("JobCompletionRequest.LeaseToken")]
internal sealed partial class JobReferenceTests
{
    [Test]
    public async Task WithLease_AnyOutcome_CarriesTheTokenAndLeavesTheOtherReference()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();
        var plain = camunda.Jobs[Job];
        var leased = plain.WithLease("lease-1");

        await leased.CompleteAsync();
        await leased.FailAsync(1);
        await leased.ThrowErrorAsync("NO_MONEY");
        await leased.UpdateAsync(priority: 80);
        await plain.CompleteAsync();

        Assert.That(transport.Requests.Take(4).Select(request => request.Body), Has.All.Contain("\"leaseToken\":\"lease-1\""));
        Assert.That(transport.Requests[4].Body, Does.Not.Contain("lease"));
    }
}
