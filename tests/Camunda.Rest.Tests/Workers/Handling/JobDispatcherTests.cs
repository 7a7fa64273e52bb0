using System.Collections.Concurrent;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Handling;

/// <summary>Jobs get places; activation runs ahead of them by as much as is worked off within a moment.</summary>
internal sealed class JobDispatcherTests
{
    [Test]
    public async Task Add_MoreThanPlaces_FillsThemAndKeepsTheRest()
    {
        var stage = new Stage(places: 2);

        stage.Dispatcher.Add(Jobs(5));
        await WorkerStage.WhenAsync(() => stage.Begun.Count == 2);

        Assert.That(stage.Dispatcher.State, Is.EqualTo((2, 3, 2)));
        stage.Gate.SetResult();
        await stage.Dispatcher.WhenEmptyAsync();
        Assert.That(stage.Begun, Has.Count.EqualTo(5));
        Assert.That(stage.Begun.Distinct().Count(), Is.EqualTo(5));
    }

    [Test]
    public void Room_NothingIsKnownOfTheHandlers_IsThePlaces() => Assert.That(new Stage(places: 4).Dispatcher.Room(), Is.EqualTo(4));

    [Test]
    public async Task Room_HandlersAreSlow_AsksForWhatCanBeginAtOnceOnly()
    {
        var stage = new Stage(places: 4);
        stage.Dispatcher.Add(Jobs(4));
        await WorkerStage.WhenAsync(() => stage.Begun.Count == 4);
        Assert.That(stage.Dispatcher.Room(), Is.Zero);

        stage.Clock.Advance(TimeSpan.FromSeconds(10));
        stage.Gate.SetResult();
        await WorkerStage.WhenAsync(() => stage.Dispatcher.State.Active == 0);

        Assert.That(stage.Dispatcher.Room(), Is.EqualTo(4));
    }

    [Test]
    public async Task Room_HandlersAreFast_RunsAheadOfThePlaces()
    {
        var stage = new Stage(places: 4);
        stage.Gate.SetResult();

        stage.Dispatcher.Add(Jobs(4));
        await WorkerStage.WhenAsync(() => stage.Dispatcher.State.Active == 0);

        Assert.That(stage.Dispatcher.Room(), Is.EqualTo(20), "The places, and four times as many ahead.");
    }

    [Test]
    public async Task Abandon_HandlerThatDoesNotEnd_GivesItsPlaceToTheNext()
    {
        var stage = new Stage(places: 1);
        var jobs = Jobs(2);
        stage.Dispatcher.Add(jobs);
        await WorkerStage.WhenAsync(() => stage.Begun.Count == 1);

        stage.Dispatcher.Abandon(jobs[0]);
        await WorkerStage.WhenAsync(() => stage.Begun.Count == 2);
        Assert.That(stage.Dispatcher.Held, Is.EqualTo(new[] { jobs[1] }));

        stage.Gate.SetResult();
        await WorkerStage.WhenAsync(() => stage.Dispatcher.State.Active == 0);
        Assert.That(stage.Dispatcher.State, Is.EqualTo((0, 0, 1)), "The one that ends late gives no second place back.");
    }

    [Test]
    public async Task Drop_JobThatWaits_IsNeverBegun()
    {
        var stage = new Stage(places: 1);
        var jobs = Jobs(3);
        stage.Dispatcher.Add(jobs);
        await WorkerStage.WhenAsync(() => stage.Begun.Count == 1);

        Assert.That(stage.Dispatcher.Drop(jobs[1]), Is.True);
        Assert.That(stage.Dispatcher.Drop(jobs[1]), Is.False);
        Assert.That(stage.Dispatcher.Drop(jobs[0]), Is.False, "It has begun.");

        stage.Gate.SetResult();
        await stage.Dispatcher.WhenEmptyAsync();
        Assert.That(stage.Begun, Is.EquivalentTo(new[] { jobs[0], jobs[2] }));
    }

    [Test]
    public async Task TakeWaiting_SomeHaveBegun_TakesTheOthers()
    {
        var stage = new Stage(places: 1);
        var jobs = Jobs(3);
        stage.Dispatcher.Add(jobs);
        await WorkerStage.WhenAsync(() => stage.Begun.Count == 1);

        Assert.That(stage.Dispatcher.TakeWaiting(), Is.EqualTo(jobs[1..]));

        stage.Gate.SetResult();
        await stage.Dispatcher.WhenEmptyAsync();
        Assert.That(stage.Begun, Has.Count.EqualTo(1));
    }

    private static HeldJob[] Jobs(int count) =>
        [
            .. Enumerable.Range(0, count)
                .Select(_ => new HeldJob(CamundaJson.Deserialize<ActivatedJobResult>(OneJob.Job)!, TimeSpan.Zero, TimeSpan.FromMinutes(5))),
        ];

    private sealed class Stage
    {
        public Stage(int places) =>
            Dispatcher = new JobDispatcher(new WorkerCapacity(null, places), new WorkerTime(Clock), WorkAsync, Restarts.Add);

        public List<Exception> Restarts { get; } = [];

        public WorkClock Clock { get; } = new();

        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<HeldJob> Begun { get; } = [];

        public JobDispatcher Dispatcher { get; }

        private Task WorkAsync(HeldJob job)
        {
            Begun.Enqueue(job);
            return Gate.Task;
        }
    }
}
