using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[TestFixture(false)]
[TestFixture(true)]
[Parallelizable(ParallelScope.All)]
public sealed class WorkAssertionsTests(bool isConnected)
{
    [Test]
    public async Task HaveUserTask_ByNameAssigneeAndGroup_Holds()
    {
        await using KitStage stage = await KitStage.OpenAsync(
            KitModels.UserTask("""<zeebe:assignmentDefinition candidateGroups="sales, support"/>"""), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveUserTaskAsync("Approve order", candidateGroup: "support");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveUserTaskAsync("approve", assignee: "demo")), Does.Contain(
            "to have the open user task `approve`, assigned to 'demo', but it is unassigned, for the groups [sales, support]."));
        await instance.UserTask("approve").AssignAsync("demo");
        await instance.Should.HaveUserTaskAsync("approve", assignee: "demo");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveUserTaskAsync("approve", "demo", "legal")), Does.Contain(
            "for the group 'legal', but it is assigned to 'demo', for the groups [sales, support]."));
        await instance.UserTask("Approve order").CompleteAsync(new { approved = true });
        await instance.Should.HaveVariableAsync("approved", true);
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveUserTaskAsync("approve")), Does.EndWith("but it does not."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.UserTask("approve").CompleteAsync()), Does.EndWith("but it does not."));
    }

    [Test]
    public async Task UserTask_WithoutZeebeUserTask_IsAJob()
    {
        await using KitStage stage = await KitStage.OpenAsync(
            ModelBuilder.Line("p", ("approve", """<bpmn:userTask id="approve" name="Approve"/>""")), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveJobAsync("io.camunda.zeebe:userTask");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveUserTaskAsync("Approve")), Does.EndWith(
            "but it has no zeebe:userTask, and is a job of the type 'io.camunda.zeebe:userTask'."));
        Assert.That(
            (await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.UserTask("Approve").GetAsync()))!.Message,
            Is.EqualTo("The user task `Approve` has no zeebe:userTask: it is a job of the type 'io.camunda.zeebe:userTask'."));
        await instance.UserTask("Approve").CompleteAsync(new { approved = true });
        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("approved", true);
    }

    [Test]
    public async Task UserTask_SeveralOfAnElement_AreCompletedOneAfterTheOther()
    {
        (string Id, string Xml) each = ModelBuilder.With(
            ModelBuilder.User("each"),
            ModelBuilder.Loop(
                "inputCollection=\"=[1, 2]\" inputElement=\"item\" outputCollection=\"results\" outputElement=\"=[item, by]\""));
        await using KitStage stage = await KitStage.OpenAsync(ModelBuilder.Line("p", each), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.UserTask("each").CompleteAsync(new { by = "first" });
        await instance.UserTask("each").CompleteAsync(new { by = "second" });

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveVariableAsync("results", new[] { new object[] { 1, "first" }, [2, "second"] });
    }

    [Test]
    public async Task HaveJob_ByTypeElementAndRetries_Holds()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveJobAsync("work", retries: 3);
        await instance.Should.HaveJobAsync("The task");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveJobAsync("task", retries: 2)), Does.Contain(
            "to have an open job `task` with 2 retries left, but it has 3 retries left."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveJobAsync("other")), Does.Contain(
            "to have an open job `other`, but it has only `work` at `task`."));
        await instance.Job("task").FailAsync();
        await instance.Should.HaveJobAsync("work", retries: 2);
        await instance.Job("The task").CompleteAsync();
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveJobAsync("work")), Does.EndWith("but it has no open job."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Job("work").CompleteAsync()), Does.EndWith("but it has no open job."));
    }

    [Test]
    public async Task HaveIncident_ByTypeMessageAndElement_HoldsUntilItIsResolved()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await instance.Should.HaveNoIncidentsAsync();
        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Should.HaveIncidentAsync()),
            Does.Contain("to have an incident, but it has none."));
        await instance.Job("work").FailAsync(retries: 0, message: "out of paper");

        await instance.Should.HaveIncidentAsync();
        await instance.Should.HaveIncidentAsync(IncidentErrorType.JobNoRetries, "paper", "The task");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveNoIncidentsAsync()), Does.Contain(
            "to have no incidents, but it has 1: JOB_NO_RETRIES at `task`: out of paper."));
        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Should.HaveIncidentAsync(IncidentErrorType.IoMappingError, "ink", "end")),
            Does.Contain(
                "to have an incident IO_MAPPING_ERROR at `end` with 'ink' in its message, "
                    + "but it has JOB_NO_RETRIES at `task`: out of paper."));
        await instance.Incident("task").ResolveAsync(retries: 2);
        await instance.Should.HaveNoIncidentsAsync();
        await instance.Should.HaveJobAsync("work", retries: 2);
        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Incident().ResolveAsync()),
            Does.Contain("to have an incident, but it has none."));
        Assert.That(() => instance.Incident().ResolveAsync(retries: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task Incident_WithoutAJob_IsResolvedAfterTheVariableIsSet()
    {
        await using KitStage stage = await KitStage.OpenAsync(
            new ModelBuilder("p").Start().Exclusive("split").End().End("other").Flow("start", "split")
                .Flow("split", "end", "=total > 10").Flow("split", "other", "=total <= 10"),
            isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { total = "x" });
        await instance.Should.HaveIncidentAsync(IncidentErrorType.ExtractValueError, element: "split");

        await instance.SetVariablesAsync(new { total = 11 });
        await instance.Incident("split").ResolveAsync();

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveCompletedAsync("split", "end", inOrder: true);
    }

    [Test]
    public async Task Messages_WaitedForAndCorrelated_AreToldApart()
    {
        await using KitStage stage = await KitStage.OpenAsync(
            ModelBuilder.Line("p", ModelBuilder.Catch("paid", "m")).Defines("m", "payment"), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { key = "A-1" });

        await instance.Should.BeWaitingForMessageAsync("payment");
        await instance.Should.BeWaitingForMessageAsync("payment", "A-1");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeWaitingForMessageAsync("payment", "A-2")), Does.Contain(
            "to wait for the message 'payment' with the correlation key 'A-2', but there is 'payment' with the correlation key 'A-1'."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveCorrelatedMessageAsync("payment")), Does.Contain(
            "to have correlated the message 'payment', but there is none."));
        await stage.Test.PublishMessageAsync("payment", "A-2");
        await instance.Should.BeWaitingForMessageAsync("payment");
        await stage.Test.PublishMessageAsync("payment", "A-1", new { amount = 5 });
        await instance.Should.HaveCorrelatedMessageAsync("payment", "A-1");
        await instance.Should.HaveVariableAsync("amount", 5);
        await instance.Should.BeCompletedAsync();
        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Should.BeWaitingForMessageAsync("payment")),
            Does.EndWith("but there is none."));
        Assert.That(() => instance.Should.BeWaitingForMessageAsync(""), Throws.ArgumentException);
    }

    [Test]
    public async Task Decision_EvaluatedWithItsRules_Holds()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        ProcessTestOptions options = new() { AssertionTimeout = TimeSpan.FromMilliseconds(100) };
        CamundaTestCluster used = isConnected ? CamundaTestCluster.Connect(client) : cluster;
        await using ProcessTest test = await used.DeployAsync(KitModels.Order, options);
        test.MockWorker("charge-card");
        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 1000 });

        await order.Should.HaveEvaluatedDecisionAsync("discount");
        await order.Should.HaveEvaluatedDecisionAsync("discount", 0.20);
        await order.Should.HaveMatchedRulesAsync("discount", 1);
        Assert.That(await KitStage.FailureOfAsync(() => order.Should.HaveEvaluatedDecisionAsync("discount", 0.1)), Does.Contain(
            "to have evaluated the decision 'discount' to 0.1, but it has evaluated it to 0.2."));
        Assert.That(await KitStage.FailureOfAsync(() => order.Should.HaveEvaluatedDecisionAsync("other")), Does.Contain(
            "to have evaluated the decision 'other', but it has not."));
        Assert.That(await KitStage.FailureOfAsync(() => order.Should.HaveMatchedRulesAsync("discount", 1, 2)), Does.Contain(
            "to have matched the rules 1, 2 of the decision 'discount', but the rules 1 have matched."));
        Assert.That(await KitStage.FailureOfAsync(() => order.Should.HaveMatchedRulesAsync("discount")), Does.Contain(
            "to have matched no rule of the decision 'discount', but the rules 1 have matched."));
        Assert.That(
            await KitStage.FailureOfAsync(() => order.Should.HaveMatchedRulesAsync("other", 1)),
            Does.Contain("but it was not evaluated."));
    }

    [Test]
    public async Task Decision_ThatFails_IsNotEvaluated()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        const string Ambiguous = """
            <decision id="d" name="d"><decisionTable hitPolicy="UNIQUE">
              <input id="in"><inputExpression><text>n</text></inputExpression></input><output id="out" name="result"/>
              <rule id="r1"><inputEntry><text>&gt; 1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
              <rule id="r2"><inputEntry><text>&gt; 2</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
            </decisionTable></decision>
            """;
        await using ProcessTest decisions = await cluster.DeployTextAsync("d.dmn", KitModels.Dmn("file", Ambiguous));
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.Decides("d"));
        ProcessInstanceUnderTest instance = await test.StartAsync(new { n = 3 });

        ProcessAssertionException failure =
            (await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.HaveEvaluatedDecisionAsync("d")))!;

        Assert.That(failure.Message, Does.Contain("to have evaluated the decision 'd', but the evaluation has failed: "));
        Assert.That(failure.Message, Does.Contain("`decide` has an incident, DECISION_EVALUATION_ERROR"));
        Assert.That(failure.Message, Does.Not.Contain("..\n"));
    }
}
