using Camunda.Rest.Models;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>The process of all trials: one job, and then it is over.</summary>
internal static class TrialProcess
{
    public const string Id = "trial";
    public const string JobType = "trial-work";

    private const int Starters = 16;

    private const string Bpmn = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
          <process id="{Id}" isExecutable="true">
            <startEvent id="start" />
            <sequenceFlow id="f1" sourceRef="start" targetRef="work" />
            <serviceTask id="work"><extensionElements><zeebe:taskDefinition type="{JobType}" /></extensionElements></serviceTask>
            <sequenceFlow id="f2" sourceRef="work" targetRef="end" />
            <endEvent id="end" />
          </process>
        </definitions>
        """;

    public static Task DeployAsync(CamundaClient camunda) => camunda.Deployments.Create().AddText("trial.bpmn", Bpmn).SendAsync();

    /// <summary>Starts so many instances.</summary>
    public static Task StartAsync(CamundaClient camunda, int count)
    {
        int begun = 0;
        return Task.WhenAll(Enumerable.Range(0, Starters).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref begun) <= count)
                await camunda.ProcessInstances.Create(Id).SendAsync();
        })));
    }

    /// <summary>How many instances have ended.</summary>
    public static async Task<long> CountCompletedAsync(CamundaClient camunda) =>
        await camunda.ProcessInstances.Search().Where(instance => instance.State == ProcessInstanceState.Completed).WithPageSize(1).CountAsync();

    /// <summary>Waits until so many instances have ended.</summary>
    /// <returns>How many there are in the end; fewer when it takes too long.</returns>
    public static async Task<long> WaitAsync(CamundaClient camunda, int count, TimeSpan patience)
    {
        var end = TimeProvider.System.GetUtcNow() + patience;
        long completed = await CountCompletedAsync(camunda);
        while (completed < count && TimeProvider.System.GetUtcNow() < end)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            completed = await CountCompletedAsync(camunda);
        }

        return completed;
    }
}
