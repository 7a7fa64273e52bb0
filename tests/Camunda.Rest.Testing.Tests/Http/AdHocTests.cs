using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Ad-hoc sub-processes as workers steer them.</summary>
public sealed class AdHocTests
{
    [Test]
    public async Task Worker_SaysWhatBegins_UntilItIsDone()
    {
        await using ModelStage stage = await OpenAsync();
        int rounds = 0;
        await using JobWorker steering = stage.Camunda.Jobs.StartWorker("steer", (Job<JsonVariables> job, CancellationToken _) =>
        {
            Assert.That(job.Activated.Kind, Is.EqualTo(JobKind.AdHocSubProcess));
            return Task.FromResult(JobOutcome.Complete(result: ++rounds == 3
                ? new JobResultAdHocSubProcess { IsCompletionConditionFulfilled = true }
                : new JobResultAdHocSubProcess { ActivateElements = [new() { ElementId = ElementId.Parse("a", null) }] }));
        });
        await using JobWorker worker = stage.Camunda.Jobs.StartWorker(
            "a", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);

        ProcessInstanceKey key = await stage.StartAsync();
        await stage.Camunda.ProcessInstances.Search()
            .Where(instance => instance.ProcessInstanceKey == key && instance.State == ProcessInstanceState.Completed)
            .WaitUpTo(Patience.Limit).FirstOrDefaultAsync();

        Assert.That(rounds, Is.EqualTo(3));
        Assert.That(
            await stage.Camunda.ElementInstances.Search()
                .Where(element => element.Type == ElementInstanceType.AdHocSubProcessInnerInstance)
                .CountAsync(),
            Is.EqualTo(2));
    }

    [Test]
    public async Task ActivateActivities_OfAnActiveOne_BeginsThem()
    {
        await using ModelStage stage = await OpenAsync();
        await stage.StartAsync();
        ElementInstanceResult subProcess = await stage.Camunda.ElementInstances.Search()
            .Where(element => element.Type == ElementInstanceType.AdHocSubProcess)
            .FirstAsync();

        await stage.Camunda.ElementInstances[subProcess.ElementInstanceKey].ActivateActivities()
            .Activate(ElementId.Parse("a", null), new { note = 1 })
            .SendAsync();

        List<ActivatedJobResult> jobs = [.. await stage.Camunda.Jobs.Activate("a").SendAsync()];
        Assert.That($"{jobs.Single().Variables}", Does.Contain("\"note\":1"));
        Assert.That(
            () => stage.Camunda.ElementInstances[ElementInstanceKey.Parse("1", null)].ActivateActivities()
                .Activate(ElementId.Parse("a", null))
                .SendAsync(),
            Throws.TypeOf<CamundaNotFoundException>().With.Message.Contains("There is no active ad-hoc sub-process with the key 1."));
    }

    private static Task<ModelStage> OpenAsync() =>
        ModelStage.OpenAsync(ModelBuilder.Line("p", new ModelBuilder("adhoc").Add(ModelBuilder.Job("a", "a")).ToAdHoc()));
}
