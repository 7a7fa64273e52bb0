using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Variables;

/// <summary>Variables of an instance, written and read over a real socket.</summary>
internal sealed class VariableClusterTests
{
    private static readonly Order SampleOrder = new()
    {
        OrderId = "A-42",
        Total = 99.50m,
        Big = 9_007_199_254_740_993L,
        Lines = [new("book", 2), new("pen", 1)],
    };

    [Test]
    public async Task GetVariables_OfARunningInstance_GivesBackWhatWasSent()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var instance = await StartAsync(camunda, SampleOrder);

        var read = await instance.GetVariablesAsync<Order>();
        var raw = await instance.GetVariablesAsync();

        Assert.That(
            (read.OrderId, read.Total, read.Big, read.Note),
            Is.EqualTo((SampleOrder.OrderId, SampleOrder.Total, SampleOrder.Big, SampleOrder.Note)));
        Assert.That(read.Lines, Is.EqualTo(SampleOrder.Lines));
        Assert.That(raw["total"].ToString(), Is.EqualTo("99.50"));
        Assert.That(raw["note"].IsNull, Is.True);
    }

    [Test]
    public async Task GetVariables_MoreThanAPageAndLongOnes_ReadsAllOfThemInFull()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var many = Enumerable.Range(0, 250).ToDictionary(i => $"v{i}", i => (object)i);
        string text = new('x', 20_000);
        many["text"] = text;
        var instance = await StartAsync(camunda, many);

        var cut = await instance.SearchVariables().Where(v => v.Name == "text").FirstOrDefaultAsync();
        var read = await instance.GetVariablesAsync<Dictionary<string, object>>();

        Assert.That(cut!.IsTruncated, Is.True);
        Assert.That(read, Has.Count.EqualTo(251));
        Assert.That(read["text"], Is.EqualTo(text));
        Assert.That(read["v249"], Is.EqualTo(249));
        Assert.That(await camunda.Variables[cut.VariableKey].GetAsync<string>(), Is.EqualTo(text));
    }

    [Test]
    public async Task GetVariables_LocalVariableOfTheSameName_IsReportedAndReadByScope()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var instance = await StartAsync(camunda, SampleOrder);
        var element = await camunda.ElementInstances.Search()
            .Where(e => e.ProcessInstanceKey == instance.Key && e.ElementId == "charge-card")
            .FirstOrDefaultAsync();
        await camunda.ElementInstances[element!.ElementInstanceKey].SetVariablesAsync(new { total = 1 }, local: true);

        var clash = await Assert.ThrowsAsync<CamundaVariablesException>(() => instance.GetVariablesAsync<Order>());
        var own = await instance.GetVariablesAsync<Order>(local: true);
        var elements = await camunda.ElementInstances[element.ElementInstanceKey].GetVariablesAsync();

        Assert.That(clash!.ClashingScopes.Keys, Is.EqualTo(new[] { "total" }));
        Assert.That(clash.ClashingScopes["total"], Is.EquivalentTo(new[] { instance.Key.Value, element.ElementInstanceKey.Value }));
        Assert.That(own.Total, Is.EqualTo(99.50m));
        Assert.That(elements.ToString(), Is.EqualTo("""{"total":1}"""));
    }

    [Test]
    public async Task SetVariables_OfTheInstance_ShowUpByName()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var instance = await StartAsync(camunda, SampleOrder);

        await instance.SetVariablesAsync(new { total = 100.10m, shippedAt = (string?)null });

        Assert.That(await instance.GetVariableAsync<decimal>("total"), Is.EqualTo(100.10m));
        Assert.That(await instance.GetVariableAsync<string>("shippedAt"), Is.Null);
        Assert.That((await instance.GetVariablesAsync<Order>()).OrderId, Is.EqualTo("A-42"));
        Assert.That(
            () => instance.GetVariableAsync<string>("missing"),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("'missing'"));
    }

    private static async Task<ProcessInstanceReference> StartAsync(CamundaClient camunda, object variables)
    {
        await camunda.Deployments.Create().AddText("order.bpmn", OrderProcess.Bpmn).SendAsync();
        var started = await camunda.ProcessInstances.Create(OrderProcess.Id).WithVariables(variables).SendAsync();
        return camunda.ProcessInstances[started.ProcessInstanceKey];
    }

    private sealed record Line(string Name, int Count);

    private sealed record Order
    {
        public required string OrderId { get; init; }

        public required decimal Total { get; init; }

        public long Big { get; init; }

        public string? Note { get; init; }

        public IReadOnlyList<Line> Lines { get; init; } = [];
    }
}
