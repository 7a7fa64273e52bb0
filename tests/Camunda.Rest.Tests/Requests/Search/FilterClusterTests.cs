using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Search;

/// <summary>Search expressions find what they say, where the in-process cluster evaluates what is sent.</summary>
internal sealed class FilterClusterTests
{
    [Test]
    public async Task Where_EveryKindOfCondition_FindsWhatItSays()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        await camunda.Deployments.Create().AddText("order.bpmn", OrderProcess.Bpmn).SendAsync();
        var first = await Start(new { orderId = "A-1", total = 10.50m, big = 9_007_199_254_740_993L, note = (string?)null }, "vip", "eu");
        var second = await Start(new { orderId = "A-2*", total = 20m, paid = true }, "vip");
        var third = await Start(new { orderId = "B-\"3\"", total = 30 });
        string[] ids = ["A-1", "B-\"3\""];

        await Finds(p => p.Variables["orderId"] == "A-1", first);
        await Finds(p => p.Variables["orderId"] == "B-\"3\"", third);
        await Finds(p => p.Variables["total"] == 10.50m, first);
        await Finds(p => p.Variables["total"] == 30, third);
        await Finds(p => p.Variables["big"] == 9_007_199_254_740_993L, first);
        await Finds(p => p.Variables["paid"] == true, second);
        await Finds(p => p.Variables["note"] == null, first);
        await Finds(p => p.Variables["paid"].Exists(), second);
        await Finds(p => ids.Contains(p.Variables["orderId"]), first, third);
        await Finds(p => p.Variables["orderId"].StartsWith("A-"), first, second);
        await Finds(p => p.Variables["orderId"].StartsWith("A-2*"), second);
        await Finds(p => p.Variables["orderId"].EndsWith("\"3\""), third);
        await Finds(p => p.Variables["orderId"].StartsWith("A-") && p.Variables["paid"] == true, second);
        await Finds(p => p.Tags.Contains("vip"), first, second);
        await Finds(p => p.Tags.Contains("vip") && p.Tags.Contains("eu"), first);
        await Finds(
            p => !p.HasIncident && p.State == ProcessInstanceState.Active && p.ProcessDefinitionId.StartsWith("order"),
            first,
            second,
            third);
        await Finds(p => p.Variables["orderId"] == "A-1" || p.Variables["paid"] == true, first, second);
        await Finds(p => p.Tags.Contains("vip") && (p.ProcessInstanceKey == first || p.ProcessInstanceKey == third), first);
        await Finds(p => p.EndDate == null && new[] { first, second }.Contains(p.ProcessInstanceKey), first, second);
        await Finds(p => !new[] { first, second }.Contains(p.ProcessInstanceKey), third);

        async Task<ProcessInstanceKey> Start(object variables, params Tag[] tags)
        {
            var builder = camunda.ProcessInstances.Create(OrderProcess.Id).WithVariables(variables);
            return (await (tags.Length == 0 ? builder : builder.WithTags(tags)).SendAsync()).ProcessInstanceKey;
        }

        async Task Finds(System.Linq.Expressions.Expression<Func<ProcessInstanceFilter, bool>> condition, params ProcessInstanceKey[] keys)
        {
            var found = await camunda.ProcessInstances.Search().Where(condition).ToListAsync();
            Assert.That(found.Select(instance => instance.ProcessInstanceKey), Is.EquivalentTo(keys), condition.ToString());
        }
    }
}
