using System.Net;
using Camunda.Rest.Api;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>What the contract calls eventually consistent can be waited for on the fluent call.</summary>
internal sealed class EventualCallTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(1);

    [Test]
    public async Task WaitUpTo_NotFoundByAnEventuallyConsistentOperation_IsNotYetAndNamesIt()
    {
        var clock = new WorkClock();
        using var transport = new NotFoundTransport(() => clock.Advance(Budget));
        await using var camunda = CamundaClient.Create(
            new CamundaClientOptions { BaseAddress = new Uri("http://camunda.example/v2/"), Transport = transport, TimeProvider = clock });
        HashSet<string> waitable = [];
        foreach (var member in FluentWalk.From(camunda)
            .Where(member => CanWait(member.Method.ReturnType) && !CanWait(member.Target.GetType())))
        {
            object request = member.Method.Invoke(member.Target, [.. member.Method.GetParameters().Select(FluentWalk.Argument)])!;
            var error = (await Assert.ThrowsAsync<CamundaWaitTimeoutException>(() => SendAsync(request), $"{member} does not wait."))!;
            Assert.That(error.OperationId, Is.EqualTo(transport.LastOperation!.Id), $"{member} has to say which read was in vain.");
            waitable.Add(error.OperationId!);
        }

        var eventual = CamundaOperations.All.Where(operation => operation.IsEventuallyConsistent).Select(operation => operation.Id);
        Assert.That(waitable, Is.Not.Empty);
        Assert.That(
            eventual.Except(waitable), Is.Empty, "These operations are eventually consistent, and their fluent calls offer no WaitUpTo.");
    }

    /// <summary>Whether it is a read that is repeated until a condition holds; a long poll takes a time only.</summary>
    private static bool CanWait(Type type) => type.GetMethod(nameof(EventualRead<>.WaitUpTo))?.GetParameters() is { Length: 2 };

    private static Task SendAsync(dynamic request)
    {
        var waiting = request.WaitUpTo(Budget);
        return waiting.GetType().GetMethod(nameof(EventualRead<>.SendAsync)) is null
            ? waiting.GetPageAsync(CancellationToken.None)
            : waiting.SendAsync(CancellationToken.None);
    }

    /// <summary>Has nothing, and takes its time to say so.</summary>
    private sealed class NotFoundTransport(Action answering) : HttpMessageHandler
    {
        public CamundaOperation? LastOperation { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            LastOperation = RequestFacts.OperationOf(request);
            answering();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
        }
    }
}
