using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.UserTasks;

internal sealed class UserTaskUpdateBuilderTests
{
    private static readonly UserTaskKey TaskKey = UserTaskKey.Parse("2251799813685249");
    private static readonly DateTimeOffset Due = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Test]
    public async Task With_NullDatesAndNoCandidates_ClearsThem()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.UserTasks[TaskKey].Update()
            .WithDueDate(null)
            .WithFollowUpDate(null)
            .WithCandidateUsers()
            .WithCandidateGroups()
            .SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("\"dueDate\":\"\"").And.Contain("\"followUpDate\":\"\"")
            .And.Contain("\"candidateUsers\":[]").And.Contain("\"candidateGroups\":[]"));
    }

    [Test]
    public async Task WithDueDate_SetAfterItWasCleared_SendsTheDateOnce()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();
        var cleared = camunda.UserTasks[TaskKey].Update().WithDueDate(null);

        await cleared.WithDueDate(Due).SendAsync();
        await cleared.SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Match("^\\{\"changeset\":\\{\"dueDate\":\"2026-01-02T03:04:05[^\"]*\"\\}\\}$"));
        Assert.That(transport.Requests[1].Body, Is.EqualTo("""{"changeset":{"dueDate":""}}"""));
    }

    [Test]
    public async Task WithCandidateGroups_ArrayChangedLater_SendsWhatItWas()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();
        string[] groups = ["sales"];
        var update = camunda.UserTasks[TaskKey].Update().WithCandidateGroups(groups).WithAction("escalate");

        groups[0] = "changed";
        await update.SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"changeset":{"candidateGroups":["sales"]},"action":"escalate"}"""));
    }

    [TestCase(-1)]
    [TestCase(101)]
    public void WithPriority_OutOfRange_IsRefused(int priority)
    {
        using var camunda = CamundaClient.Create(new Uri("http://camunda.example"));

        Assert.That(() => camunda.UserTasks[TaskKey].Update().WithPriority(priority), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
