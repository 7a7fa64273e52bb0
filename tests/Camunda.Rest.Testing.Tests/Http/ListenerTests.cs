using System.Collections.Concurrent;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Listeners as workers see them.</summary>
public sealed class ListenerTests
{
    [Test]
    public async Task ExecutionListeners_Worker_GetsThemAsSuch()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(ModelBuilder.Line(
            "p", ModelBuilder.Job(
                "a", more: ModelBuilder.Listeners(ModelBuilder.Listener("start", "listen") + ModelBuilder.Listener("end", "listen")))));
        ConcurrentQueue<string> heard = [];
        await using JobWorker listener = stage.Camunda.Jobs.StartWorker("listen", (Job<JsonVariables> job, CancellationToken _) =>
        {
            heard.Enqueue($"{job.Activated.Kind} {job.Activated.ListenerEventType} {job.Activated.UserTask is null}");
            return Task.FromResult(JobOutcome.Complete(new { heard = heard.Count }));
        });
        await using JobWorker worker = stage.Camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

        ProcessInstanceKey key = await stage.StartAsync();
        await stage.Camunda.ProcessInstances.Search()
            .Where(instance => instance.ProcessInstanceKey == key && instance.State == ProcessInstanceState.Completed)
            .WaitUpTo(Patience.Limit).FirstOrDefaultAsync();

        Assert.That(heard, Is.EqualTo(new[]
        {
            $"{JobKind.ExecutionListener} {JobListenerEventType.Start} True",
            $"{JobKind.ExecutionListener} {JobListenerEventType.End} True",
        }));
        Assert.That(
            (await stage.Camunda.Jobs.Search()
                .Where(job => job.Kind == JobKind.ExecutionListener && job.State == JobState.Completed)
                .CountAsync()),
            Is.EqualTo(2));
    }

    [Test]
    public async Task TaskListener_Worker_DeniesWhatIsAConflictThen()
    {
        await using ModelStage stage = await OpenAsync("completing");
        UserTaskKey key = await StartTaskAsync(stage);
        await using JobWorker listener = stage.Camunda.Jobs.StartWorker(
            "listen", (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(JobOutcome.Deny("four eyes, please")));

        Assert.That(
            () => stage.Camunda.UserTasks[key].CompleteAsync(),
            Throws.TypeOf<CamundaConflictException>()
                .With.Message.Contains("A listener has denied the completing of the user task")
                .And.Message.Contains("four eyes, please"));

        Assert.That((await stage.Camunda.UserTasks[key].GetAsync()).State, Is.EqualTo(UserTaskState.Created));
        JobSearchResult job = await stage.Camunda.Jobs.Search().Where(job => job.Kind == JobKind.TaskListener).FirstAsync();
        Assert.That(
            (job.IsDenied, job.DeniedReason, job.ListenerEventType),
            Is.EqualTo(((bool?)true, "four eyes, please", JobListenerEventType.Completing)));
    }

    [Test]
    public async Task TaskListener_Worker_CorrectsTheTask()
    {
        await using ModelStage stage = await OpenAsync("assigning");
        UserTaskKey key = await StartTaskAsync(stage);
        UserTaskProperties? seen = null;
        await using JobWorker listener = stage.Camunda.Jobs.StartWorker("listen", (Job<JsonVariables> job, CancellationToken _) =>
        {
            seen = job.Activated.UserTask;
            return Task.FromResult(JobOutcome.Correct(new JobResultCorrections { Assignee = "boss", Priority = 80 }));
        });

        await stage.Camunda.UserTasks[key].AssignAsync("demo", action: "claim");

        UserTaskResult task = await stage.Camunda.UserTasks[key].GetAsync();
        Assert.Multiple(() =>
        {
            Assert.That((task.Assignee, task.Priority, task.State), Is.EqualTo(("boss", 80, UserTaskState.Created)));
            Assert.That(
                (seen!.UserTaskKey, seen.Action, seen.Assignee, seen.Priority), Is.EqualTo(((UserTaskKey?)key, "claim", "demo", (int?)50)));
            Assert.That(seen.ChangedAttributes, Is.EqualTo(new[] { "assignee" }));
        });
    }

    private static Task<ModelStage> OpenAsync(string listenerEvent) =>
        ModelStage.OpenAsync(ModelBuilder.Line("p", ModelBuilder.User("t", ModelBuilder.TaskListeners((listenerEvent, "listen")))));

    private static async Task<UserTaskKey> StartTaskAsync(ModelStage stage)
    {
        await stage.StartAsync();
        return (await stage.Camunda.UserTasks.Search().FirstAsync()).UserTaskKey;
    }
}
