#if CAMUNDA_8_10_OR_GREATER
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Instances;

/// <summary>Events of a called instance that reach a caller which is suspended.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SuspendedCallerTests
{
    [Test]
    public async Task Error_OfACalledInstance_IsHandledWhenTheCallerIsResumed()
    {
        await using EngineHarness harness = await WithAsync("<bpmn:errorEventDefinition/>", interrupts: true);
        (long caller, long called) = await StartSuspendedAsync(harness);
        ActivatedJob job = await harness.ActivateOneAsync("inner");
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "E"), CancellationToken.None);

        Assert.That(harness.Instance(called).State, Is.EqualTo(ProcessInstanceState.Terminated));
        Assert.That(harness.Trace, Does.Contain("call Terminated"));
        Assert.That(harness.Trace, Has.None.StartsWith("caught").And.None.StartsWith("after"));
        await harness.Engine.ResumeInstanceAsync(caller, CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("caught Completed").And.Contain("after Completed"));
        Assert.That(harness.Instance(caller).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Escalation_OfACalledInstance_IsHandledWhenTheCallerIsResumed()
    {
        await using EngineHarness harness = await WithAsync("<bpmn:escalationEventDefinition/>", interrupts: false);
        (long caller, long called) = await StartSuspendedAsync(harness);
        await harness.CompleteAsync(await harness.ActivateOneAsync("inner"));

        Assert.That(harness.Instance(called).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Trace, Does.Contain("call Active"));
        Assert.That(harness.Trace, Has.None.StartsWith("caught"));
        await harness.Engine.ResumeInstanceAsync(caller, CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("call Completed").And.Contain("caught Completed").And.Contain("after Completed"));
        Assert.That(harness.Instance(caller).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Error_ThenCancel_TerminatesTheCallerWithoutTheEvent()
    {
        await using EngineHarness harness = await WithAsync("<bpmn:errorEventDefinition/>", interrupts: true);
        (long caller, long _) = await StartSuspendedAsync(harness);
        ActivatedJob job = await harness.ActivateOneAsync("inner");
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "E"), CancellationToken.None);
        await harness.Engine.CancelInstanceAsync(caller, CancellationToken.None);

        Assert.That(harness.Instance(caller).State, Is.EqualTo(ProcessInstanceState.Terminated));
        Assert.That(harness.Trace, Has.None.StartsWith("caught"));
    }

    private static async Task<(long Caller, long Called)> StartSuspendedAsync(EngineHarness harness)
    {
        long caller = await harness.StartAsync();
        await harness.Engine.SuspendInstanceAsync(caller, CancellationToken.None);
        return (caller, harness.Snapshot.ProcessInstances.Keys.Max());
    }

    private static Task<EngineHarness> WithAsync(string definition, bool interrupts) => EngineHarness.WithAsync(
        ModelBuilder.Line(
            "c",
            ModelBuilder.Job("inner", "inner"),
            ("escalate", "<bpmn:intermediateThrowEvent id=\"escalate\"><bpmn:escalationEventDefinition escalationRef=\"esc\"/>"
                + "</bpmn:intermediateThrowEvent>")).DefinesEscalation("esc", "X"),
        ModelBuilder.Line("p", ModelBuilder.Call("call", "c"))
            .Boundary("caught", "call", definition, interrupts: interrupts)
            .Add("<bpmn:endEvent id=\"after\"/>")
            .Chain("caught", "after"));
}
#endif
