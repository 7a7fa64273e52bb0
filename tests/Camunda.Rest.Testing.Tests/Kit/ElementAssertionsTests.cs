using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[TestFixture(false)]
[TestFixture(true)]
[Parallelizable(ParallelScope.All)]
public sealed class ElementAssertionsTests(bool isConnected)
{
    [Test]
    public async Task BeWaitingAt_ByIdOrName_HoldsForAllActiveElements()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeWaitingAtAsync("task");
        await instance.Should.BeWaitingAtAsync("The task");
        await instance.Should.BeWaitingOnlyAtAsync("The task");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeWaitingAtAsync("task", "end", "start")), Does.EndWith(
            "to be waiting at `task`, `end`, `start`, but `end` was not activated, and `start` is completed."));
    }

    [Test]
    public async Task BeWaitingAt_NameOverTwoLines_IsFoundInOne()
    {
        string task = ModelBuilder.Job("task").Xml.Replace("id=", "name=\"Pack&#10;the  parcel\" id=", StringComparison.Ordinal);
        await using KitStage stage = await KitStage.OpenAsync(ModelBuilder.Line("p", ("task", task)), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeWaitingAtAsync("Pack the parcel");
        await instance.Job("Pack the parcel").CompleteAsync();
        await instance.Should.HaveCompletedAsync("Pack\nthe parcel");
    }

    [Test]
    public async Task BeWaitingOnlyAt_OneOfTwoBranches_FailsWithBoth()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Branches(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeWaitingOnlyAtAsync("b", "a");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeWaitingOnlyAtAsync("a")), Does.EndWith(
            "to be waiting only at `a`, but it waits at `a`, `b`."));
        await instance.Job("a").CompleteAsync();
        await instance.Should.BeWaitingOnlyAtAsync("b");
        await instance.Job("b").CompleteAsync();
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeWaitingOnlyAtAsync("b")), Does.EndWith("but nothing is active."));
    }

    [Test]
    public async Task BeWaitingOnlyAt_InASubProcess_LeavesTheSubProcessOut()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.SubProcess(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeWaitingAtAsync("sub", "inner");
        await instance.Should.BeWaitingOnlyAtAsync("inner");
        await instance.Should.BeWaitingOnlyAtAsync("sub", "inner");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.BeWaitingOnlyAtAsync("outer")), Does.EndWith(
            "to be waiting only at `outer`, but it waits at `inner`."));
    }

    [Test]
    public async Task HaveCompleted_SomeHaveNot_FailsWithTheirStates()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.SubProcess(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveCompletedAsync("start", "sub-start");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveCompletedAsync("start", "inner", "outer")), Does.EndWith(
            "to have completed `start`, `inner`, `outer`, but `inner` is active, and `outer` was not activated."));
    }

    [Test]
    public async Task HaveCompletedInOrder_SubProcess_CompletesAfterItsContent()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.SubProcess(), isConnected);
        stage.Test.MockWorker("inner");
        stage.Test.MockWorker("outer");
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveCompletedAsync(["start", "sub-start", "inner", "sub-end", "sub", "outer", "end"], inOrder: true);
        await instance.Should.HaveCompletedAsync("inner", "sub", "outer", inOrder: true);
        await instance.Should.HaveCompletedAsync("outer", "inner", inOrder: false);
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveCompletedAsync("sub", "inner", inOrder: true)), Does.EndWith(
            "to have completed `sub`, `inner` in this order, but `inner` has not completed after `sub`. "
                + "The order is: `start`, `sub-start`, `inner`, `sub-end`, `sub`, `outer`, `end`."));
    }

    [Test]
    public async Task HaveCompletedInOrder_NotAllCompleted_SaysWhich()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.SubProcess(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Should.HaveCompletedAsync("start", "inner", inOrder: true)),
            Does.EndWith("in this order, but `inner` has not completed."));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task HaveCompletedTimes_MultiInstance_CountsTheInstances(bool isSequential)
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.MultiInstance(isSequential), isConnected);
        stage.Test.MockWorker("work").Completes(new { result = 1 });
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { items = new[] { 1, 2, 3 } });

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveCompletedTimesAsync("each", 3);
        await instance.Should.HaveCompletedTimesAsync("end", 1);
        await instance.Should.HaveCompletedAsync(["each", "each", "each", "each", "end"], inOrder: true);
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveCompletedTimesAsync("each", 4)), Does.EndWith(
            "to have completed `each` 4 times, but it has completed it 3 times."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveCompletedTimesAsync("end", 0)), Does.EndWith(
            "to have completed `end` 0 times, but it has completed it once."));
        Assert.That(() => instance.Should.HaveCompletedTimesAsync("end", -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public async Task HaveTerminated_InterruptedTask_Holds()
    {
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Job("task"))
            .CatchError("failed", "task", "E").End("rejected").Flow("failed", "rejected");
        await using KitStage stage = await KitStage.OpenAsync(model, isConnected);
        stage.Test.MockWorker("work").ThrowsError("E");
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.BeCompletedAsync();
        await instance.Should.HaveTerminatedAsync("task");
        await instance.Should.HaveCompletedAsync("failed", "rejected", inOrder: true);
        await instance.Should.NotHaveActivatedAsync("end");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveTerminatedAsync("rejected")), Does.EndWith(
            "to have terminated `rejected`, but `rejected` is completed."));
    }

    [Test]
    public async Task NotHaveActivated_OneWas_FailsWithItsState()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await instance.Should.BeWaitingAtAsync("task");

        await instance.Should.NotHaveActivatedAsync("end");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.NotHaveActivatedAsync("end", "The task")), Does.EndWith(
            "not to have activated `end`, `The task`, but `The task` is active."));
    }

    [Test]
    public async Task Element_OfNoSuchIdOrName_ThrowsWithThoseThereAre()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();
        await instance.Should.BeCreatedAsync();
        Func<Task>[] assertions =
        [
            () => instance.Should.BeWaitingAtAsync("tsak"), () => instance.Should.BeWaitingOnlyAtAsync("tsak"),
            () => instance.Should.HaveCompletedAsync("tsak"), () => instance.Should.HaveCompletedAsync("tsak", "start", inOrder: true),
            () => instance.Should.HaveCompletedTimesAsync("tsak", 1), () => instance.Should.HaveTerminatedAsync("tsak"),
            () => instance.Should.NotHaveActivatedAsync("tsak"), () => instance.Should.HaveVariableAsync("x", 1, "tsak"),
            () => instance.Should.HaveUserTaskAsync("tsak"), () => instance.Should.HaveIncidentAsync(element: "tsak"),
            () => instance.UserTask("tsak").GetAsync(), () => instance.Incident("tsak").GetAsync(),
            () => instance.SetVariablesAsync(new { x = 1 }, "tsak"),
        ];

        foreach (Func<Task> assertion in assertions)
        {
            ArgumentException failure = (await Assert.ThrowsAsync<ArgumentException>(assertion))!;
            Assert.That(failure.Message, Does.StartWith(
                "The process 'p' has no element with the id or name 'tsak'. It has: start, task ('The task'), end."));
        }
    }

    [Test]
    public async Task Element_NoneOrNull_IsRefused()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        Assert.That(
            () => instance.Should.BeWaitingAtAsync(),
            Throws.ArgumentException.With.Message.StartsWith("Name at least one element."));
        Assert.That(() => instance.Should.BeWaitingOnlyAtAsync(), Throws.ArgumentException);
        Assert.That(() => instance.Should.HaveCompletedAsync(), Throws.ArgumentException);
        Assert.That(() => instance.Should.HaveCompletedAsync([], inOrder: true), Throws.ArgumentException);
        Assert.That(() => instance.Should.HaveTerminatedAsync(), Throws.ArgumentException);
        Assert.That(() => instance.Should.NotHaveActivatedAsync(), Throws.ArgumentException);
        Assert.That(() => instance.Should.BeWaitingAtAsync(null!), Throws.ArgumentNullException);
        Assert.That(() => instance.Should.HaveCompletedAsync(null!, inOrder: true), Throws.ArgumentNullException);
        Assert.That(() => instance.Should.NotHaveActivatedAsync("task", null!), Throws.ArgumentNullException);
        Assert.That(() => instance.Should.HaveTerminatedAsync("task", " "), Throws.ArgumentException);
        Assert.That(() => instance.UserTask(""), Throws.ArgumentException);
        Assert.That(() => instance.Job(null!), Throws.ArgumentNullException);
    }
}
