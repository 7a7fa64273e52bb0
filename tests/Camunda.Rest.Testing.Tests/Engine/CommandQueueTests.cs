using Camunda.Rest.Testing.Engine.Execution;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine;

[Parallelizable(ParallelScope.All)]
internal sealed class CommandQueueTests
{
    [Test]
    public void Post_Idle_RunsOnTheCallersThread()
    {
        int thread = 0;
        new CommandQueue().Post(() => thread = Environment.CurrentManagedThreadId);
        Assert.That(thread, Is.EqualTo(Environment.CurrentManagedThreadId));
    }

    [Test]
    public async Task Post_FromACommand_RunsAfterIt()
    {
        CommandQueue queue = new();
        List<string> order = [];
        TaskCompletionSource done = new();
        queue.Post(() =>
        {
            queue.Post(() =>
            {
                order.Add("inner");
                done.SetResult();
            });
            order.Add("outer");
        });
        await done.Task;
        Assert.That(order, Is.EqualTo(new[] { "outer", "inner" }));
    }

    [Test]
    public async Task Post_ManyThreads_RunsOneAtATimeAndInOrder()
    {
        CommandQueue queue = new();
        Dictionary<int, List<int>> order = Enumerable.Range(0, 8).ToDictionary(thread => thread, _ => new List<int>());
        int running = 0;
        int overlaps = 0;
        await Task.WhenAll(order.Keys.Select(thread => Task.Run(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                int number = i;
                queue.Post(() =>
                {
                    overlaps += Interlocked.Increment(ref running) == 1 ? 0 : 1;
                    order[thread].Add(number);
                    Interlocked.Decrement(ref running);
                });
            }
        })));
        TaskCompletionSource done = new();
        queue.Post(done.SetResult);
        await done.Task;

        Assert.That(overlaps, Is.Zero);
        Assert.That(order.Values, Has.All.EqualTo(Enumerable.Range(0, 1000)));
    }
}
