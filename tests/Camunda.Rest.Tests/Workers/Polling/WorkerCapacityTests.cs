using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Polling;

/// <summary>How many jobs are worked at a time.</summary>
internal sealed class WorkerCapacityTests
{
    [Test]
    public void Limit_Fixed_StaysWhatItIs()
    {
        var capacity = new WorkerCapacity(min: null, max: 8);

        capacity.Raise();
        capacity.Lower(At(0), At(1));

        Assert.That(capacity.Limit, Is.EqualTo(8));
    }

    [Test]
    public void Raise_ARoundOfOutcomes_AddsOne()
    {
        var capacity = new WorkerCapacity(min: 4, max: 8);

        for (int i = 0; i < 4; i++)
            capacity.Raise();
        Assert.That(capacity.Limit, Is.EqualTo(4), "The fourth adds less than a fourth, for the limit has risen by then.");
        capacity.Raise();
        Assert.That(capacity.Limit, Is.EqualTo(5));
    }

    [Test]
    public void Raise_AtTheGreatest_EndsThere()
    {
        var capacity = new WorkerCapacity(min: 1, max: 3);

        for (int i = 0; i < 100; i++)
            capacity.Raise();

        Assert.That(capacity.Limit, Is.EqualTo(3));
    }

    [Test]
    public void Lower_BackPressure_HalvesDownToTheLeast()
    {
        var capacity = new WorkerCapacity(min: 3, max: 64);
        for (int i = 0; i < 10_000; i++)
            capacity.Raise();
        var limits = new List<int>();

        for (int i = 0; i < 6; i++)
        {
            capacity.Lower(At(2 * i), At((2 * i) + 1));
            limits.Add(capacity.Limit);
        }

        Assert.That(limits, Is.EqualTo(new[] { 32, 16, 8, 4, 3, 3 }));
    }

    [Test]
    public void Lower_ManyCallsOfOneMoment_CountOnce()
    {
        var capacity = new WorkerCapacity(min: 1, max: 64);
        for (int i = 0; i < 10_000; i++)
            capacity.Raise();

        for (int i = 0; i < 30; i++)
            capacity.Lower(sent: At(i), now: At(100 + i));

        Assert.That(capacity.Limit, Is.EqualTo(32));
    }

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
