using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workflows;

/// <summary>The fluent layer against the in-process cluster: what a user does, over a real socket.</summary>
internal sealed class FluentWorkflowTests
{
    [Test]
    public async Task Workflow_FromDeploymentToCompletion_Runs()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();

        var topology = await camunda.Cluster.GetTopologyAsync();
        Assert.That(topology.GatewayVersion, Does.StartWith(CamundaContract.ApiVersion));
        Assert.That(await camunda.Cluster.IsHealthyAsync(), Is.True);

        var started = await StartAsync(
            camunda, new { orderId = "A-42", total = 99.50m, big = 9_007_199_254_740_993L, none = (string?)null });
        var job = (await camunda.Jobs.Activate("charge-card").WithWorker("tests").SendAsync()).Single();
        Assert.That(job.ProcessInstanceKey, Is.EqualTo(started.ProcessInstanceKey));
        Assert.That(
            job.Variables.ToString(), Does.Contain("\"total\":99.50").And.Contain("\"big\":9007199254740993").And.Contain("\"none\":null"));
        await camunda.Jobs[job.JobKey].CompleteAsync(new { receipt = "R-1" });

        var task = await camunda.UserTasks.Search()
            .Where(t => t.ProcessInstanceKey == started.ProcessInstanceKey && t.State == UserTaskState.Created)
            .FirstOrDefaultAsync();
        Assert.That(task!.Name, Is.EqualTo("Approve"));
        await camunda.UserTasks[task.UserTaskKey].AssignAsync("demo");
        Assert.That((await camunda.UserTasks[task.UserTaskKey].GetAsync()).Assignee, Is.EqualTo("demo"));
        await camunda.UserTasks[task.UserTaskKey].CompleteAsync(new { approved = true });

        var instance = await camunda.ProcessInstances[started.ProcessInstanceKey].GetAsync();
        Assert.That(instance.State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task AwaitCompletion_InstanceCompletes_BindsItsVariables()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        await DeployAsync(camunda);

        var result = camunda.ProcessInstances
            .Create(OrderProcess.Id)
            .WithVariables(new { orderId = "A-42" })
            .AwaitCompletion(TimeSpan.FromSeconds(30))
            .SendAsync<Outcome>();
        var job = (await camunda.Jobs.Activate("charge-card").WithLongPoll(Patience.Limit).SendAsync()).Single();
        await camunda.Jobs[job.JobKey].CompleteAsync();
        var task = await camunda.UserTasks.Search().FirstOrDefaultAsync();
        await camunda.UserTasks[task!.UserTaskKey].CompleteAsync(new { approved = true });

        Assert.That(await result, Is.EqualTo(new Outcome("A-42", true)));
    }

    [Test]
    public async Task Create_ByKeyAndByVersion_StartsThatVersion()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var first = await DeployAsync(camunda);
        await DeployAsync(camunda, OrderProcess.Bpmn.Replace("Approve", "Approve now", StringComparison.Ordinal));

        var latest = await camunda.ProcessInstances.Create(OrderProcess.Id).SendAsync();
        var byVersion = await camunda.ProcessInstances.Create(OrderProcess.Id).WithVersion(1).SendAsync();
        var byKey = await camunda.ProcessInstances.Create(first.ProcessDefinitionKey).WithTags("vip").SendAsync();

        Assert.That(latest.ProcessDefinitionVersion, Is.EqualTo(2));
        Assert.That(byVersion.ProcessDefinitionVersion, Is.EqualTo(1));
        Assert.That(byKey.ProcessDefinitionVersion, Is.EqualTo(1));
    }

    [Test]
    public async Task Cancel_RunningInstance_EndsItOnce()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var started = await StartAsync(camunda);

        await camunda.ProcessInstances[started.ProcessInstanceKey].CancelAsync();

        Assert.That(
            async () => await camunda.ProcessInstances[started.ProcessInstanceKey].CancelAsync(),
            Throws.TypeOf<CamundaNotFoundException>());
        var ended = await camunda.ProcessInstances.Search()
            .Where(i => i.ProcessInstanceKey == started.ProcessInstanceKey)
            .FirstOrDefaultAsync();
        Assert.That(ended!.State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    [Test]
    public async Task Search_ManyInstances_PagesThroughAllInOrder()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        await DeployAsync(camunda);
        List<ProcessInstanceKey> started = [];
        for (int i = 0; i < 25; i++)
            started.Add((await camunda.ProcessInstances.Create(OrderProcess.Id).SendAsync()).ProcessInstanceKey);

        List<ProcessInstanceKey> found = [];
        await foreach (var instance in camunda.ProcessInstances.Search()
            .OrderByDescending(ProcessInstanceSortField.ProcessInstanceKey)
            .WithPageSize(4))
        {
            found.Add(ProcessInstanceKey.Parse(instance.ProcessInstanceKey.ToString()!));
        }

        started.Reverse();
        Assert.That(found, Is.EqualTo(started));
    }

    [Test]
    public async Task UpdateUserTask_AttributesAndCleared_ShowUp()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var key = await ReachUserTaskAsync(camunda);
        DateTimeOffset due = new(2027, 1, 2, 3, 4, 5, TimeSpan.Zero);

        await camunda.UserTasks[key].Update()
            .WithPriority(80)
            .WithCandidateGroups("shipping")
            .WithDueDate(due)
            .WithFollowUpDate(due)
            .SendAsync();
        var changed = await camunda.UserTasks[key].GetAsync();
        await camunda.UserTasks[key].Update().WithDueDate(null).WithCandidateGroups().SendAsync();
        var cleared = await camunda.UserTasks[key].GetAsync();

        Assert.That(
            (changed.Priority, changed.DueDate, changed.FollowUpDate), Is.EqualTo(((int?)80, (DateTimeOffset?)due, (DateTimeOffset?)due)));
        Assert.That(changed.CandidateGroups, Is.EqualTo(new[] { "shipping" }));
        Assert.That(
            (cleared.Priority, cleared.DueDate, cleared.FollowUpDate), Is.EqualTo(((int?)80, (DateTimeOffset?)null, (DateTimeOffset?)due)));
        Assert.That(cleared.CandidateGroups, Is.Null.Or.Empty);
    }

    [Test]
    public async Task Unassign_AssignedTask_FreesItForAnother()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var key = await ReachUserTaskAsync(camunda);
        await camunda.UserTasks[key].AssignAsync("demo");

        Assert.That(
            async () => await camunda.UserTasks[key].AssignAsync("mary", allowOverride: false), Throws.TypeOf<CamundaConflictException>());
        await camunda.UserTasks[key].UnassignAsync();
        await camunda.UserTasks[key].AssignAsync("mary", allowOverride: false);

        Assert.That((await camunda.UserTasks[key].GetAsync()).Assignee, Is.EqualTo("mary"));
    }

    [Test]
    public async Task FailJob_WithRetriesThenNone_IsOfferedAgainThenRaisesAnIncident()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var started = await StartAsync(camunda);

        var job = (await camunda.Jobs.Activate("charge-card").SendAsync()).Single();
        await camunda.Jobs[job.JobKey].FailAsync(retries: 1, "card declined", variables: new { tries = 1 });
        var again = (await camunda.Jobs.Activate("charge-card").WithLongPoll(Patience.Limit).SendAsync()).Single();
        await camunda.Jobs[again.JobKey].FailAsync(retries: 0, "card declined");

        Assert.That(again.JobKey, Is.EqualTo(job.JobKey));
        Assert.That(again.Retries, Is.EqualTo(1));
        var incidents = await camunda.Api.Incidents.SearchIncidentsAsync();
        Assert.That(incidents.Items.Single().ErrorMessage, Does.Contain("card declined"));
        Assert.That((await camunda.ProcessInstances[started.ProcessInstanceKey].GetAsync()).HasIncident, Is.True);
    }

    [Test]
    public async Task ThrowError_NobodyCatches_RaisesAnIncident()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        await StartAsync(camunda);

        var job = (await camunda.Jobs.Activate("charge-card").SendAsync()).Single();
        await camunda.Jobs[job.JobKey].ThrowErrorAsync("OUT_OF_STOCK", "none left");

        var incidents = await camunda.Api.Incidents.SearchIncidentsAsync();
        Assert.That(incidents.Items.Single().ErrorType, Is.EqualTo(IncidentErrorType.UnhandledErrorEvent));
    }

    [Test]
    public async Task Activate_NoJobAndNoWait_AnswersEmptyAtOnce()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();

        Assert.That(await camunda.Jobs.Activate("nothing").WithLongPoll(TimeSpan.Zero).SendAsync(), Is.Empty);
    }

    [Test]
    public async Task Deploy_FileThatIsNotBpmn_IsABadRequestThatNamesIt()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();

        Assert.That(
            async () => await camunda.Deployments.Create().AddText("broken.bpmn", "this is not XML").SendAsync(),
            Throws.TypeOf<CamundaBadRequestException>()
                .With.Property(nameof(CamundaException.Problem))
                .Property(nameof(CamundaProblem.Detail))
                .Contains("broken.bpmn"));
    }

    [Test]
    public async Task Deploy_TooLargeForTheCluster_IsRefusedBeforeOrMappedAfterSending()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var careful = cluster.CreateClient();
        await using var careless = cluster.CreateClient(o => o.MaxDeploymentSize = 100_000_000);
        string large = OrderProcess.Padded((4 * 1024 * 1024) + 1);

        Assert.That(
            async () => await careful.Deployments.Create().AddText("order.bpmn", large).SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("4,194,305").And.Message.Contains("4,194,304"));
        Assert.That(
            async () => await careless.Deployments.Create().AddText("order.bpmn", large).SendAsync(),
            Throws.TypeOf<CamundaPayloadTooLargeException>());
    }

    [Test]
    public async Task Call_WithoutTheClustersCredentials_IsUnauthorized()
    {
        await using var cluster = await CamundaTestCluster.StartAsync(new CamundaTestClusterOptions
        {
            Username = "demo",
            Password = "hunter2",
        });
        await using var known = cluster.CreateClient();
        await using var unknown = cluster.CreateClient(o => o.Authentication = CamundaAuthentication.None);

        Assert.That((await known.Cluster.GetTopologyAsync()).Brokers, Is.Not.Empty);
        Assert.That(async () => await unknown.Cluster.GetTopologyAsync(), Throws.TypeOf<CamundaUnauthorizedException>());
    }

    private static async Task<DeploymentProcessResult> DeployAsync(CamundaClient camunda, string bpmn = OrderProcess.Bpmn) =>
        (await camunda.Deployments.Create().AddText("order.bpmn", bpmn).SendAsync()).Deployments.Single().ProcessDefinition!;

    private static async Task<CreateProcessInstanceResult> StartAsync(CamundaClient camunda, object? variables = null)
    {
        await DeployAsync(camunda);
        return await camunda.ProcessInstances.Create(OrderProcess.Id).WithVariables(variables ?? new { }).SendAsync();
    }

    private static async Task<UserTaskKey> ReachUserTaskAsync(CamundaClient camunda)
    {
        await StartAsync(camunda);
        var job = (await camunda.Jobs.Activate("charge-card").SendAsync()).Single();
        await camunda.Jobs[job.JobKey].CompleteAsync();
        return (await camunda.UserTasks.Search().FirstOrDefaultAsync())!.UserTaskKey;
    }

    private sealed record Outcome(string OrderId, bool Approved);
}
