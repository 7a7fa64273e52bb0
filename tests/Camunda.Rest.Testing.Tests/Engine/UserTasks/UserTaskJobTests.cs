using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.UserTasks;

/// <summary>User tasks without <c>zeebe:userTask</c>, which are jobs.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class UserTaskJobTests
{
    private const string JobType = "io.camunda.zeebe:userTask";

    [Test]
    public async Task UserTask_IsAJob_WithWhatItIsInItsHeaders()
    {
        const string Extensions = """
            <zeebe:assignmentDefinition assignee="=who" candidateGroups="a, b" candidateUsers="=[who]"/>
            <zeebe:taskSchedule dueDate="2030-01-31T12:00:00Z" followUpDate="=when"/>
            <zeebe:formDefinition formKey="camunda-forms:bpmn:form1"/>
            <zeebe:taskHeaders><zeebe:header key="own" value="1"/></zeebe:taskHeaders>
            """;
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", Task(Extensions)));
        long key = await harness.StartAsync(variables: """{"who":"demo","when":"2030-01-30T12:00:00+01:00"}""");
        Assert.That(harness.Snapshot.UserTasks, Is.Empty);
        ActivatedJob job = await harness.ActivateOneAsync(JobType);
        Assert.That((job.Job.Kind, job.Job.Retries), Is.EqualTo((JobKind.BpmnElement, 1)));
        Assert.That(job.Job.CustomHeaders, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["own"] = "1",
            ["io.camunda.zeebe:assignee"] = "demo",
            ["io.camunda.zeebe:candidateGroups"] = """["a","b"]""",
            ["io.camunda.zeebe:candidateUsers"] = """["demo"]""",
            ["io.camunda.zeebe:dueDate"] = "2030-01-31T12:00:00.000Z",
            ["io.camunda.zeebe:followUpDate"] = "2030-01-30T11:00:00.000Z",
            ["io.camunda.zeebe:formKey"] = "camunda-forms:bpmn:form1",
        }));

        await harness.CompleteAsync(job, """{"approved":true}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "task Completed", "end Completed" }));
        Assert.That(harness.Variables(key)["approved"], Is.EqualTo("true"));
    }

    [Test]
    public async Task UserTask_IsAJob_TakesErrorsAndBoundaryEvents()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", Task("")).CatchError("caught", "task", null).End("failed").Chain("caught", "failed"));
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync(JobType);
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("task Terminated").And.Contain("failed Completed"));
    }

    [Test]
    public async Task UserTask_IsAJobWithoutRetries_RaisesAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", Task("")));
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync(JobType);
        await harness.FailAsync(job, 0);
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.JobNoRetries));
        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 1 }, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(harness.Snapshot.Incidents.Keys.Single(), CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync(JobType));
        Assert.That(harness.Trace, Does.Contain("end Completed"));
    }

    private static (string Id, string Xml) Task(string extensions) =>
        ("task", $"""<bpmn:userTask id="task"><bpmn:extensionElements>{extensions}</bpmn:extensionElements></bpmn:userTask>""");
}
