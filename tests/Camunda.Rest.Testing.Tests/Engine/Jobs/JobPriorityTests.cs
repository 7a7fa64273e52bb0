#if CAMUNDA_8_10_OR_GREATER
using System.Text;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
#endif
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Jobs;

/// <summary>Priorities of jobs that the model defines.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class JobPriorityTests
{
#if CAMUNDA_8_10_OR_GREATER
    [TestCase("7", null, 7)]
    [TestCase("-7", "5", -7)]
    [TestCase(null, "5", 5)]
    [TestCase("=tier * 10", "5", 20)]
    [TestCase(null, "=tier", 2)]
    [TestCase(null, null, 0)]
    public async Task Activate_ElementOfAProcess_HasItsPriorityOrThatOfTheProcess(string? own, string? common, int expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model(own, common));
        await harness.StartAsync(variables: """{"tier":2}""");

        Assert.That((await harness.ActivateOneAsync()).Job.Priority, Is.EqualTo(expected));
    }

    [Test]
    public async Task Activate_SeveralJobs_ReturnsTheHighestPriorityFirst()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model("=tier", null));
        await harness.StartAsync(variables: """{"tier":1}""");
        await harness.StartAsync(variables: """{"tier":3}""");
        await harness.StartAsync(variables: """{"tier":2}""");

        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync();
        Assert.That(jobs.Select(job => job.Job.Priority), Is.EqualTo(new[] { 3, 2, 1 }));
    }

    [Test]
    public async Task Activate_ExpressionWithoutANumber_RaisesAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model("=tier", null));
        await harness.StartAsync(variables: """{"tier":"high"}""");

        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorMessage, Does.Contain("'=tier'").And.Contain("a whole number"));
    }

    [TestCase("high", null, "serviceTask 'work', jobPriorityDefinition: priority=\"high\" is neither a whole number nor an expression")]
    [TestCase("2147483648", null, "priority=\"2147483648\" is neither a whole number nor an expression")]
    [TestCase("", null, "serviceTask 'work', jobPriorityDefinition: the attribute 'priority' is missing or empty")]
    [TestCase(null, "high", "process 'p', jobPriorityDefinition: priority=\"high\" is neither a whole number nor an expression")]
    public void Read_NoNumber_IsRefused(string? own, string? common, string expected) => Assert.That(
        () => BpmnReader.Read(Encoding.UTF8.GetBytes(Model(own, common).ToString())),
        Throws.TypeOf<BpmnRefusedException>().With.Message.Contains(expected));

    [Test]
    public void Read_ElementWithoutAJob_IsRefused()
    {
        ModelBuilder model = ModelBuilder.Line(
            "p", ("x", $"<bpmn:task id=\"x\"><bpmn:extensionElements>{Priority("1")}</bpmn:extensionElements></bpmn:task>"));

        Assert.That(
            () => BpmnReader.Read(Encoding.UTF8.GetBytes(model.ToString())),
            Throws.TypeOf<BpmnRefusedException>().With.Message.Contains("jobPriorityDefinition is not supported"));
    }
#else
    [Test]
    public async Task Activate_ApiWithoutPriorities_IgnoresIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model("7", "5"));
        await harness.StartAsync();

        Assert.That((await harness.ActivateOneAsync()).Job.Priority, Is.Zero);
    }
#endif

    private static string Priority(string value) => $"<zeebe:jobPriorityDefinition priority=\"{value}\"/>";

    private static ModelBuilder Model(string? own, string? common)
    {
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Job("work", more: own is null ? "" : Priority(own)));
        return common is null ? model : model.Add($"<bpmn:extensionElements>{Priority(common)}</bpmn:extensionElements>");
    }
}
