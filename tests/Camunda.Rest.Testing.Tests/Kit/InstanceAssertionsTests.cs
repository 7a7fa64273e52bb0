using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[TestFixture(false)]
[TestFixture(true)]
[Parallelizable(ParallelScope.All)]
public sealed class InstanceAssertionsTests(bool isConnected)
{
    [Test]
    public async Task State_OfAnActiveInstance_IsActiveOnly()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCreatedAsync();
        await instance.Should.BeActiveAsync();
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeCompletedAsync()), Is.EqualTo(
            $"Expected process instance {instance.Key} of 'p' to be completed, but it is active."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeTerminatedAsync()), Does.EndWith(
            "to be terminated, but it is active."));
    }

    [Test]
    public async Task State_OfACompletedInstance_IsCompletedOnly()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await instance.Job("work").CompleteAsync();

        await instance.Should.BeCreatedAsync();
        await instance.Should.BeCompletedAsync();
        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Should.BeActiveAsync()),
            Does.EndWith("to be active, but it is completed."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeTerminatedAsync()), Does.EndWith("but it is completed."));
    }

    [Test]
    public async Task State_OfACancelledInstance_IsTerminatedOnly()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await instance.CancelAsync();

        await instance.Should.BeTerminatedAsync();
        await instance.Should.HaveTerminatedAsync("task");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeCompletedAsync()), Does.EndWith("but it is terminated."));
        await Assert.ThrowsAsync<CamundaNotFoundException>(() => instance.CancelAsync());
    }

    [Test]
    public async Task State_WithAnIncident_IsSaidInTheFailure()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await instance.Job("work").FailAsync(retries: 0, message: "out of paper");

        ProcessAssertionException failure =
            (await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync()))!;

        Assert.That(failure.Message, Does.Contain("but it is active with an incident."));
        Assert.That(failure.Message, Does.Contain("`task` has an incident, JOB_NO_RETRIES: out of paper."));
        Assert.That(failure.GetType().GetInterfaces().Select(type => type.Name), Has.Member("IAssertionException"));
        Assert.That(failure.GetSnapshot()!.Incidents, Has.Count.EqualTo(1));
        Assert.That(failure.GetType().GetProperties().Select(property => property.DeclaringType), Has.None.EqualTo(failure.GetType()));
    }

    [Test]
    public async Task Parent_OfACalledInstance_IsTheCaller()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Calls("parent", "child"), isConnected);
        stage.Test.MockChildProcess("child").Completes();
        ProcessInstanceUnderTest parent = await stage.StartAsync();
        ProcessInstanceUnderTest child = await parent.CalledInstanceAsync("child");

        await child.Should.HaveParentAsync();
        await child.Should.HaveParentAsync(parent.Key);
        await parent.Should.HaveNoParentAsync();
        Assert.That(await KitStage.FailureOfAsync(() => child.Should.HaveNoParentAsync()), Does.EndWith(
            $"to have no parent, but it has the parent {parent.Key}."));
        Assert.That(await KitStage.FailureOfAsync(() => child.Should.HaveParentAsync(child.Key)), Does.EndWith(
            $"to have the parent {child.Key}, but it has the parent {parent.Key}."));
        Assert.That(
            await KitStage.FailureOfAsync(() => parent.Should.HaveParentAsync()),
            Does.EndWith("to have a parent, but it has none."));
        Assert.That(await KitStage.FailureOfAsync(() => parent.CalledInstanceAsync("other")), Does.EndWith(
            "to have called the process 'other', but it has not."));
    }
}
