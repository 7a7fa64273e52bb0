#if CAMUNDA_8_10_OR_GREATER
using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Listeners;

/// <summary>Execution listeners that run before all instances of a multi-instance activity.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BeforeAllListenerTests
{
    private static readonly (string Id, string Xml) Work = ModelBuilder.Job(
        "work", more: ModelBuilder.Listeners(ModelBuilder.Listener("beforeAll", "prepare") + ModelBuilder.Listener("start", "begin")));

    [Test]
    public async Task Activate_WithAListener_EvaluatesTheCollectionAfterIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.With(Work, ModelBuilder.Loop("inputCollection=\"=items\" inputElement=\"item\""))));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync("prepare");
        Assert.That(
            (job.Job.Kind, job.Job.ListenerEvent), Is.EqualTo((JobKind.ExecutionListener, JobListenerEventType.BeforeAll)));
        Assert.That(harness.Snapshot.ElementInstances[job.Job.ElementInstanceKey].Type, Is.EqualTo(ElementInstanceType.MultiInstanceBody));
        await harness.CompleteAsync(job, """{"items":["a","b"]}""");

        Assert.That(harness.Variables(job.Job.ElementInstanceKey)["items"], Is.EqualTo("""["a","b"]"""));
        Assert.That(harness.Variables(key), Is.Empty);
        foreach (ActivatedJob beginning in await harness.ActivateAsync("begin"))
        {
            await harness.CompleteAsync(beginning);
        }

        Assert.That(
            (await harness.ActivateAsync()).Select(work => work.Variables["item"]!.GetValue<string>()), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(await harness.ActivateAsync("prepare"), Is.Empty);
    }

    [Test]
    public void Read_ActivityWithoutALoop_IsRefused() => Assert.That(
        () => BpmnReader.Read(Encoding.UTF8.GetBytes(ModelBuilder.Line("p", Work).ToString())),
        Throws.TypeOf<BpmnRefusedException>().With.Message.Contains(
            "serviceTask 'work': an execution listener of the event 'beforeAll' is not supported here"));
}
#endif
