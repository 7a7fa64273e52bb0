using System.Diagnostics;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Observability;

/// <summary>Each job is an activity, and goes on with the trace that its process carries.</summary>
internal sealed class WorkerTraceTests
{
    [Test]
    public async Task Job_ProcessCarriesATrace_ContinuesItWithTagsAndOutcome()
    {
        using var listener = Listen();
        await using var stage = await WorkerStage.OpenAsync(configure: options => options.TraceVariable = "trace");
        using var order = new Activity("order").SetIdFormat(ActivityIdFormat.W3C).Start();
        var instance = await stage.StartAsync();
        order.Stop();
        Activity? activity = null;
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) =>
        {
            activity = Activity.Current;
            return Task.CompletedTask;
        });

        await WorkerStage.WhenAsync(() => activity is { IsStopped: true });

        Assert.That((activity!.TraceId, activity.ParentSpanId), Is.EqualTo((order.TraceId, order.SpanId)));
        Assert.That(
            (activity.DisplayName, activity.Kind, activity.Status),
            Is.EqualTo(("process work", ActivityKind.Consumer, ActivityStatusCode.Unset)));
        Assert.That(
            activity.Tags.Where(tag => tag.Key != CamundaTelemetry.JobKeyTag),
            Is.EquivalentTo(new Dictionary<string, string>
            {
                [CamundaTelemetry.JobTypeTag] = "work",
                [CamundaTelemetry.ProcessInstanceKeyTag] = instance.ToString(),
                [CamundaTelemetry.ProcessIdTag] = "work",
                [CamundaTelemetry.ElementIdTag] = activity.Tags.Single(tag => tag.Key == CamundaTelemetry.ElementIdTag).Value!,
                [CamundaTelemetry.JobOutcomeTag] = "completed",
            }));
    }

    [TestCase("no context")]
    [TestCase(5)]
    [TestCase(null)]
    public async Task Job_VariableIsNoContext_BeginsATraceOfItsOwn(object? context)
    {
        using var listener = Listen();
        await using var stage = await WorkerStage.OpenAsync(configure: options => options.TraceVariable = "trace");
        await stage.StartAsync(new { trace = context });
        Activity? activity = null;
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) =>
        {
            activity = Activity.Current;
            return Task.FromException(new JobFailedException("no", retries: 0));
        });

        await WorkerStage.WhenAsync(() => activity is { IsStopped: true });

        Assert.That(activity!.ParentSpanId, Is.EqualTo(default(ActivitySpanId)));
        Assert.That(
            (activity.Status, activity.GetTagItem(CamundaTelemetry.JobOutcomeTag)), Is.EqualTo((ActivityStatusCode.Error, "failed")));
    }

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == CamundaTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
