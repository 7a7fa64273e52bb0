using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[TestFixture(false)]
[TestFixture(true)]
[Parallelizable(ParallelScope.All)]
public sealed class ConditionalBehaviorTests(bool isConnected)
{
    /// <summary>A task that is done again as long as its result says so.</summary>
    private static ModelBuilder Loop => new ModelBuilder("p").Start().Add(ModelBuilder.User("approve")).Exclusive("again").End()
        .Chain("start", "approve", "again").Flow("again", "approve", "=again").Flow("again", "end", "=not(again)");

    [Test]
    public async Task Then_ProcessThatLoops_ActsOncePerPosition()
    {
        await using KitStage stage = await KitStage.OpenAsync(Loop, isConnected);
        int runs = 0;
        stage.Test.When(instance => instance.IsWaitingAt("approve")).Then(async instance =>
        {
            runs++;
            await instance.UserTask("approve").CompleteAsync(new { again = runs < 3 });
        });

        ProcessInstanceUnderTest started = await stage.StartAsync();

        await started.Should.BeCompletedAsync();
        Assert.That(runs, Is.EqualTo(3));
        await started.Should.HaveCompletedTimesAsync("approve", 3);
    }

    [Test]
    public async Task Then_ConditionThatGoesOnHolding_ActsOnce()
    {
        await using KitStage stage = await KitStage.OpenAsync(Loop, isConnected);
        int runs = 0;
        stage.Test.When(instance => instance.IsWaitingAt("approve")).Then(async instance =>
        {
            runs++;
            await instance.SetVariablesAsync(new { seen = runs });
        });

        ProcessInstanceUnderTest started = await stage.StartAsync();

        await started.Should.HaveVariableAsync("seen", 1);
        await started.Should.BeActiveAsync();
        Assert.That(runs, Is.EqualTo(1));
    }

    [Test]
    public async Task Then_TwoBehaviors_ActOneAfterTheOther()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.SubProcess(), isConnected);
        List<string> done = [];
        ProcessTest test = stage.Test
            .When(instance => instance.IsWaitingAt("outer") && instance.HasCompleted("inner") && instance.GetVariable<int>("n") == 1)
            .Then(async instance =>
            {
                done.Add("outer");
                await instance.Job("outer").CompleteAsync();
            })
            .When(instance => instance.IsWaitingAt("inner") && !instance.HasVariable("n"))
            .Then(async instance =>
            {
                done.Add("inner");
                await instance.Job("inner").CompleteAsync(new { n = 1 });
            });

        ProcessInstanceUnderTest started = await stage.StartAsync();

        await started.Should.BeCompletedAsync();
        Assert.That(done, Is.EqualTo(new[] { "inner", "outer" }));
        Assert.That(test, Is.SameAs(stage.Test));
    }

    [Test]
    public async Task Then_ActionThatThrows_FailsTheMove()
    {
        await using KitStage stage = await KitStage.OpenAsync(Loop, isConnected);
        stage.Test.When(instance => instance.IsWaitingAt("approve")).Then(_ => throw new NotSupportedException("on purpose"));
        ProcessInstanceKey key = (await stage.Test.Client.ProcessInstances.Create("p").SendAsync()).ProcessInstanceKey;
        ProcessInstanceUnderTest instance = stage.Test.Instance(key);

        Assert.That(
            await Assert.ThrowsAsync<NotSupportedException>(() => instance.Should.BeWaitingAtAsync("approve")),
            Has.Message.EqualTo("on purpose"));
        await instance.Should.BeWaitingAtAsync("approve");
    }

    [Test]
    public async Task When_UnknownElementOrVariable_DoesNotHoldOrThrows()
    {
        await using KitStage stage = await KitStage.OpenAsync(Loop, isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        ProcessInstanceSnapshot snapshot = await instance.TakeSnapshotAsync();

        Assert.That(snapshot.IsWaitingAt("approev"), Is.False);
        Assert.That(snapshot.HasCompleted("start"), Is.True);
        Assert.That(() => snapshot.GetVariable<int>("x"), Throws.ArgumentException.With.Message.Contains("has no variable 'x'"));
        Assert.That(() => stage.Test.When(null!), Throws.ArgumentNullException);
        Assert.That(() => stage.Test.When(_ => true).Then(null!), Throws.ArgumentNullException);
    }
}
