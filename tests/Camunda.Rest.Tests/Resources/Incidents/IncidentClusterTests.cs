using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Incidents;

/// <summary>From an incident to its end, by the rooms of incidents, jobs, element instances and process definitions.</summary>
internal sealed class IncidentClusterTests
{
    [Test]
    public async Task Resolve_JobWithNewRetries_LetsTheInstanceGoOn()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var started = await StartAsync(camunda);
        var job = (await camunda.Jobs.Activate("charge-card").SendAsync()).Single();
        await camunda.Jobs[job.JobKey].FailAsync(0, "card declined");

        var incident = await camunda.Incidents.Search()
            .Where(i => i.ProcessInstanceKey == started.ProcessInstanceKey && i.State == IncidentState.Active)
            .FirstOrDefaultAsync();
        var key = IncidentKey.Parse(incident!.IncidentKey.ToString()!);
        var failed = await camunda.Jobs.Search().Where(j => j.JobKey == job.JobKey && j.State == JobState.Failed).ToListAsync();
        await camunda.Jobs[job.JobKey].UpdateAsync(retries: 2);
        await camunda.Incidents[key].ResolveAsync();
        var again = (await camunda.Jobs.Activate("charge-card").WithLongPoll(Patience.Limit).SendAsync()).Single();

        Assert.That((incident.ErrorType, incident.ErrorMessage), Is.EqualTo((IncidentErrorType.JobNoRetries, "card declined")));
        Assert.That(failed, Has.Count.EqualTo(1));
        Assert.That((again.JobKey, again.Retries), Is.EqualTo((job.JobKey, 2)));
        Assert.That((await camunda.Incidents[key].GetAsync()).State, Is.EqualTo(IncidentState.Resolved));
        Assert.That(() => camunda.Incidents[key].ResolveAsync(), Throws.TypeOf<CamundaNotFoundException>());
    }

    [Test]
    public async Task Read_OfADeployedProcess_FindsItsXmlAndSteps()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var started = await StartAsync(camunda);

        var definition = await camunda.ProcessDefinitions[started.ProcessDefinitionKey].GetAsync();
        string xml = await camunda.ProcessDefinitions[started.ProcessDefinitionKey].GetXmlAsync();
        var step = await camunda.ElementInstances.Search()
            .Where(e => e.ProcessInstanceKey == started.ProcessInstanceKey
                && e.State == ElementInstanceState.Active
                && e.ElementId == "charge-card")
            .FirstOrDefaultAsync();

        Assert.That((definition.ProcessDefinitionId, definition.Version), Is.EqualTo((ProcessDefinitionId.Parse(OrderProcess.Id), 1)));
        Assert.That(xml, Is.EqualTo(OrderProcess.Bpmn));
        Assert.That((await camunda.ElementInstances[step!.ElementInstanceKey].GetAsync()).ElementName, Is.EqualTo("Charge card"));
    }

    private static async Task<CreateProcessInstanceResult> StartAsync(CamundaClient camunda)
    {
        await camunda.Deployments.Create().AddText("order.bpmn", OrderProcess.Bpmn).SendAsync();
        return await camunda.ProcessInstances.Create(OrderProcess.Id).SendAsync();
    }
}
