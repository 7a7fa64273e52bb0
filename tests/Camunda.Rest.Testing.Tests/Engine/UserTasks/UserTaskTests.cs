using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.UserTasks;

[Parallelizable(ParallelScope.All)]
internal sealed class UserTaskTests
{
    private static readonly ModelBuilder Model = ModelBuilder.Line("p", ModelBuilder.User("u"));

    [Test]
    public async Task Create_StaticProperties_AreTaken()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.User("u", """
            <zeebe:assignmentDefinition assignee="demo" candidateGroups="a, b" candidateUsers="x"/>
            <zeebe:taskSchedule dueDate="2026-02-01T00:00:00Z" followUpDate="2026-02-02T00:00:00+01:00"/>
            <zeebe:priorityDefinition priority="80"/><zeebe:formDefinition externalReference="my-form"/>
            <zeebe:taskHeaders><zeebe:header key="k" value="v"/></zeebe:taskHeaders>
            """, name: "Approve")).Named("Approval"));
        long key = await harness.StartAsync();

        UserTaskRecord task = Task(harness);
        Assert.Multiple(() =>
        {
            Assert.That(task.Name, Is.EqualTo("Approve"));
            Assert.That(task.State, Is.EqualTo(UserTaskState.Created));
            Assert.That(task.Assignee, Is.EqualTo("demo"));
            Assert.That(task.CandidateGroups, Is.EqualTo(new[] { "a", "b" }));
            Assert.That(task.CandidateUsers, Is.EqualTo(new[] { "x" }));
            Assert.That(task.DueDate, Is.EqualTo(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)));
            Assert.That(task.FollowUpDate, Is.EqualTo(new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.FromHours(1))));
            Assert.That(task.Priority, Is.EqualTo(80));
            Assert.That(task.ExternalFormReference, Is.EqualTo("my-form"));
            Assert.That(task.FormKey, Is.Null);
            Assert.That(task.CustomHeaders, Is.EqualTo(new Dictionary<string, string> { ["k"] = "v" }));
            Assert.That(task.CreationDate, Is.EqualTo(EngineHarness.Start));
            Assert.That(task.ElementId, Is.EqualTo("u"));
            Assert.That(task.ElementInstanceKey, Is.EqualTo(harness.Snapshot.ElementInstances.Keys.Last()));
            Assert.That(task.Process.ProcessInstanceKey, Is.EqualTo(key));
            Assert.That(task.Process.Definition.Name, Is.EqualTo("Approval"));
        });
    }

    [Test]
    public async Task Create_Expressions_AreEvaluated()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.User("u", """
            <zeebe:assignmentDefinition assignee="=who" candidateGroups="=groups" candidateUsers="=[who]"/>
            <zeebe:taskSchedule dueDate="=due" followUpDate="=missing"/><zeebe:priorityDefinition priority="=base + 1"/>
            <zeebe:formDefinition externalReference="=&quot;f-&quot; + who"/>
            """)));
        await harness.StartAsync(variables: """{"who":"ada","groups":["g"],"due":"2026-02-01T00:00:00Z","base":10}""");

        UserTaskRecord task = Task(harness);
        Assert.Multiple(() =>
        {
            Assert.That(task.Name, Is.EqualTo("u"), "an element without a name goes by its id");
            Assert.That(task.Assignee, Is.EqualTo("ada"));
            Assert.That(task.CandidateGroups, Is.EqualTo(new[] { "g" }));
            Assert.That(task.CandidateUsers, Is.EqualTo(new[] { "ada" }));
            Assert.That(task.DueDate, Is.Not.Null);
            Assert.That(task.FollowUpDate, Is.Null);
            Assert.That(task.Priority, Is.EqualTo(11));
            Assert.That(task.ExternalFormReference, Is.EqualTo("f-ada"));
        });
    }

    [Test]
    public async Task Create_NoProperties_HasDefaults()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        UserTaskRecord task = Task(harness);
        Assert.That((task.Assignee, task.Priority, task.DueDate), Is.EqualTo(((string?)null, 50, (DateTimeOffset?)null)));
        Assert.That(task.CandidateGroups, Is.Empty);
    }

    [TestCase("<zeebe:assignmentDefinition assignee=\"=1\"/>", "must return a string, but returned the number 1")]
    [TestCase("<zeebe:assignmentDefinition candidateGroups=\"=[1]\"/>", "must return a list of strings, but returned the list [1]")]
    [TestCase("<zeebe:taskSchedule dueDate=\"=&quot;soon&quot;\"/>", "must return a date-time with a time zone")]
    [TestCase("<zeebe:priorityDefinition priority=\"=101\"/>", "must return a priority from 0 to 100, but returned 101")]
    public async Task Create_ExpressionThatFails_RaisesAnIncident(string extension, string expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.User("u", extension)));
        await harness.StartAsync();
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorMessage, Does.Contain(expected));
        Assert.That(harness.Snapshot.UserTasks, Is.Empty);
    }

    [Test]
    public async Task Assign_Task_ChangesTheAssignee()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        long key = Task(harness).UserTaskKey;

        await AssignAsync(harness, "demo");
        Assert.That((Task(harness).Assignee, Task(harness).Action), Is.EqualTo(("demo", "assign")));
        await harness.Engine.AssignUserTaskAsync(key, "ada", allowOverride: true, "reassign", CancellationToken.None);
        Assert.That((Task(harness).Assignee, Task(harness).Action), Is.EqualTo(("ada", "reassign")));
        await harness.Engine.UnassignUserTaskAsync(key, CancellationToken.None);
        Assert.That((Task(harness).Assignee, Task(harness).Action), Is.EqualTo(((string?)null, "unassign")));
    }

    [Test]
    public async Task Assign_WithoutOverride_TakesFromNobody()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        await AssignAsync(harness, "demo", allowOverride: false);
        await AssignAsync(harness, "demo", allowOverride: false);
        await EngineHarness.AssertRejectedAsync(
            AssignAsync(harness, "ada", allowOverride: false), RejectionKind.InvalidState, "already assigned to 'demo'");
        Assert.That(Task(harness).Assignee, Is.EqualTo("demo"));
    }

    [Test]
    public async Task Assign_Nobody_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        await EngineHarness.AssertRejectedAsync(AssignAsync(harness, " "), RejectionKind.InvalidArgument, "must not be empty");
    }

    [Test]
    public async Task Update_Changes_KeepsWhatIsNullAndClearsWhatIsEmpty()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        await UpdateAsync(harness, new()
        {
            DueDate = "2026-02-01T00:00:00Z",
            FollowUpDate = "2026-02-02T00:00:00Z",
            CandidateGroups = ["g"],
            CandidateUsers = ["u"],
            Priority = 99,
        });
        await UpdateAsync(harness, new() { DueDate = "", CandidateGroups = [] });

        UserTaskRecord task = Task(harness);
        Assert.Multiple(() =>
        {
            Assert.That(task.DueDate, Is.Null);
            Assert.That(task.FollowUpDate, Is.EqualTo(new DateTimeOffset(2026, 2, 2, 0, 0, 0, TimeSpan.Zero)));
            Assert.That(task.CandidateGroups, Is.Empty);
            Assert.That(task.CandidateUsers, Is.EqualTo(new[] { "u" }));
            Assert.That(task.Priority, Is.EqualTo(99));
            Assert.That(task.Action, Is.EqualTo("update"));
        });
    }

    [Test]
    public async Task Update_Invalid_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        await EngineHarness.AssertRejectedAsync(
            UpdateAsync(harness, new() { Priority = 101 }), RejectionKind.InvalidArgument, "from 0 to 100, but is 101");
        await EngineHarness.AssertRejectedAsync(
            UpdateAsync(harness, new() { DueDate = "soon" }), RejectionKind.InvalidArgument, "dueDate must be a date-time");
    }

    [Test]
    public async Task Complete_Task_GoesOnWithItsVariables()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(3));
        await harness.Engine.CompleteUserTaskAsync(
            Task(harness).UserTaskKey, EngineHarness.Json("""{"approved":true}"""), null, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(Task(harness).State, Is.EqualTo(UserTaskState.Completed));
            Assert.That(Task(harness).CompletionDate, Is.EqualTo(EngineHarness.Start.AddSeconds(3)));
            Assert.That(Task(harness).Action, Is.EqualTo("complete"));
            Assert.That(harness.Variables(key), Is.EqualTo(new Dictionary<string, string> { ["approved"] = "true" }));
            Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        });
    }

    [Test]
    public async Task Command_CompletedTask_IsNotFound()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Model);
        await harness.StartAsync();
        long key = Task(harness).UserTaskKey;
        await harness.Engine.CompleteUserTaskAsync(key, null, null, CancellationToken.None);

        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CompleteUserTaskAsync(key, null, null, CancellationToken.None), RejectionKind.NotFound, $"{key}");
        await EngineHarness.AssertRejectedAsync(AssignAsync(harness, "demo"), RejectionKind.NotFound, $"{key}");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.UnassignUserTaskAsync(key, CancellationToken.None), RejectionKind.NotFound, $"{key}");
        await EngineHarness.AssertRejectedAsync(UpdateAsync(harness, new()), RejectionKind.NotFound, $"{key}");
    }

    private static UserTaskRecord Task(EngineHarness harness) => harness.Snapshot.UserTasks.Values.Single();

    private static Task AssignAsync(EngineHarness harness, string assignee, bool allowOverride = true) =>
        harness.Engine.AssignUserTaskAsync(Task(harness).UserTaskKey, assignee, allowOverride, null, CancellationToken.None);

    private static Task UpdateAsync(EngineHarness harness, UserTaskChanges changes) =>
        harness.Engine.UpdateUserTaskAsync(Task(harness).UserTaskKey, changes, null, CancellationToken.None);
}
