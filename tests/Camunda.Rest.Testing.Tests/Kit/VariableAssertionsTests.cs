using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[TestFixture(false)]
[TestFixture(true)]
[Parallelizable(ParallelScope.All)]
public sealed class VariableAssertionsTests(bool isConnected)
{
    [Test]
    public async Task HaveVariable_NumberWrittenOtherwise_IsTheSame()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync(
            JsonVariables.Parse("""{"one":1.0,"hundred":1e2,"large":1e30,"exact":12345678901234567890.5,"small":0.10}"""));

        await instance.Should.HaveVariableAsync("one", 1);
        await instance.Should.HaveVariableAsync("one", 1.0m);
        await instance.Should.HaveVariableAsync("hundred", 100);
        await instance.Should.HaveVariableAsync("large", JsonText.Parse("1000000000000000000000000000000"));
        await instance.Should.HaveVariableAsync("exact", 12345678901234567890.5m);
        await instance.Should.HaveVariableAsync("small", 0.1);
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync("hundred", 100.5m)), Does.Contain(
            "to have the variable 'hundred' = 100.5, but it is 1"));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync("one", "1")), Does.Contain(
            "to have the variable 'one' = \"1\", but it is 1"));
    }

    [Test]
    public async Task HaveVariable_ObjectWithOtherOrderOfMembers_IsTheSame()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        object[] lines = [new { sku = "A", price = 1.50m }, "x"];
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { order = new { id = 7, lines, note = (string?)null } });

        await instance.Should.HaveVariableAsync("order", JsonNode.Parse("""{"note":null,"lines":[{"price":1.5,"sku":"A"},"x"],"id":7}"""));
        Assert.That(
            await KitStage.FailureOfAsync(
                () => instance.Should.HaveVariableAsync("order", new { id = 7, lines = lines.Reverse() })),
            Does.Contain("but it is {\"id\":7,"));
    }

    [Test]
    public async Task HaveVariable_NullAndTexts_AreComparedAsTheyAre()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        const string Text = "say \"hi\" \\ to Zoë\n<&>'";
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { nothing = (string?)null, text = Text, empty = "" });

        await instance.Should.HaveVariableAsync("nothing", (object?)null);
        await instance.Should.HaveVariableAsync("text", Text);
        await instance.Should.HaveVariableAsync("empty", "");
        Assert.That(await instance.GetVariableAsync<string>("text"), Is.EqualTo(Text));
        Assert.That(await instance.GetVariableAsync<string>("nothing"), Is.Null);
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync("empty", "Zoë \"Q\"")), Does.EndWith(
            "to have the variable 'empty' = \"Zoë \\\"Q\\\"\", but it is \"\"."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync("missing", (object?)null)), Does.EndWith(
            "to have the variable 'missing' = null, but there is no variable 'missing'."));
    }

    [Test]
    public async Task HaveVariable_LongerThanASearchShows_IsComparedAsAWhole()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        string text = new('x', 20_000);
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { text });

        await instance.Should.HaveVariableAsync("text", text);
        Assert.That(await instance.GetVariableAsync<string>("text"), Is.EqualTo(text));
        string failure = await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync("text", text + "y"));
        Assert.That(failure, Has.Length.LessThan(2_000));
    }

    [Test]
    public async Task HaveVariable_LocalToAnElement_IsNotThatOfTheProcess()
    {
        (string, string) task =
            ModelBuilder.Job("task", more: ModelBuilder.Mapping("""<zeebe:input source="=total * 2" target="amount"/>"""));
        await using KitStage stage = await KitStage.OpenAsync(ModelBuilder.Line("p", task), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { total = 5 });

        await instance.Should.HaveVariableAsync("amount", 10, element: "task");
        await instance.Should.NotHaveVariableAsync("amount");
        await instance.Should.NotHaveVariableAsync("total", element: "task");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync("amount", 10)), Does.EndWith(
            "to have the variable 'amount' = 10, but the variable 'amount' is that of `task` (10)."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync("total", 5, "task")), Does.EndWith(
            "to have the variable 'total' = 5, local to `task`, but the variable 'total' is that of the process instance (5)."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.NotHaveVariableAsync("amount", "task")), Does.EndWith(
            "not to have the variable 'amount', local to `task`, but it is 10."));
    }

    [Test]
    public async Task SetVariables_LocalOrNot_AreWhereTheyWereSet()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.SubProcess(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { a = 1 });

        await instance.SetVariablesAsync(new { a = 2, b = 2 });
        await instance.SetVariablesAsync(new { a = 3, c = 3 }, "sub");
        await instance.SetVariablesAsync(new { c = 4 }, "inner");

        await instance.Should.HaveVariablesAsync(new { a = 2, b = 2 });
        await instance.Should.HaveVariableAsync("a", 3, "sub");
        await instance.Should.HaveVariableAsync("c", 3, "sub");
        await instance.Should.HaveVariableAsync("c", 4, "inner");
        await instance.Should.NotHaveVariableAsync("c");
        Assert.That(await KitStage.FailureOfAsync(() => instance.SetVariablesAsync(new { d = 1 }, "outer")), Does.EndWith(
            "to be waiting at `outer`, but it is not."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.GetVariableAsync<int>("c")), Does.EndWith(
            "to have the variable 'c', but it does not."));
    }

    [Test]
    public async Task HaveVariables_OneDiffersAndOneIsMissing_SaysBoth()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { a = 1, b = "x", c = true });

        await instance.Should.HaveVariablesAsync(new { a = 1.0, c = true });
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariablesAsync(new { a = 1, b = "y", d = 2 })), Does.EndWith(
            "to have the variables {\"a\":1,\"b\":\"y\",\"d\":2}, but 'b' is \"x\", and there is no variable 'd'."));
        Assert.That(() => instance.Should.HaveVariablesAsync(null!), Throws.ArgumentNullException);
        Assert.That(() => instance.Should.HaveVariablesAsync("a"), Throws.ArgumentException);
    }

    [Test]
    public async Task HaveVariableContaining_Parts_AreFoundAtAnyDepth()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        object order = new { id = 7.0, tags = new[] { "red", "blue" }, customer = new { name = "Zoë", age = 30 } };
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { order, text = "out of paper" });

        await instance.Should.HaveVariableContainingAsync("order", new { id = 7, customer = new { age = 30 } });
        await instance.Should.HaveVariableContainingAsync("order", new { tags = new[] { "blue" } });
        await instance.Should.HaveVariableContainingAsync("text", "of pap");
        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Should.HaveVariableContainingAsync("order", new { tags = new[] { "green" } })),
            Does.Contain("to have a variable 'order' that contains {\"tags\":[\"green\"]}, but it is {\"id\":7"));
        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Should.HaveVariableContainingAsync("text", 1)),
            Does.EndWith("but it is \"out of paper\"."));
    }

    [Test]
    public async Task HaveVariableByType_AndPredicate_JudgesTheDeserializedValue()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.OneTask(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { total = 12.5m, name = "x", line = new { sku = "A", count = 2 } });

        await instance.Should.HaveVariableOfTypeAsync<decimal>("total");
        await instance.Should.HaveVariableAsync<decimal>("total", total => total > 12);
        await instance.Should.HaveVariableAsync("line", (Line? line) => line is { Sku: "A", Count: 2 });
        await instance.Should.HaveVariableNamedAsync("name");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableOfTypeAsync<int>("name")), Does.EndWith(
            "to have a variable 'name' of the type Int32, but it is \"x\"."));
        Assert.That(
            await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync<decimal>("total", total => total > 13)),
            Does.EndWith("to have a variable 'total' of the type Decimal that fulfils the condition, but it is 12.5."));
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableNamedAsync("other")), Does.EndWith(
            "to have the variable 'other', but there is no variable 'other'."));
        await Assert.ThrowsAsync<CamundaVariablesException>(() => instance.GetVariableAsync<int>("name"));
        Assert.That(() => instance.Should.HaveVariableAsync<int>("name", null!), Throws.ArgumentNullException);
        Assert.That(() => instance.Should.HaveVariableNamedAsync(" "), Throws.ArgumentException);
    }

    [Test]
    public async Task HaveVariable_OfMultiInstances_IsThatOfTheLastOne()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.MultiInstance(), isConnected);
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { items = new[] { "x", "y" } });

        await instance.Should.HaveVariableAsync("item", "y", "each");
        await instance.Should.HaveVariableAsync("loopCounter", 2, "each");
        Assert.That(await KitStage.FailureOfAsync(() => instance.Should.HaveVariableAsync("item", "y")), Does.EndWith(
            "but the variable 'item' is that of `each` (\"x\"), `each` (\"y\")."));
    }

    private sealed record Line(string Sku, int Count);
}
