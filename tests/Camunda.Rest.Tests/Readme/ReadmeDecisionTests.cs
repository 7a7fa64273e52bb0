using System.Reflection;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

/// <summary>Runs the README's evaluation of a decision on the test cluster.</summary>
internal sealed class ReadmeDecisionTests
{
    private const string Discounts = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="discounts" name="Discounts" namespace="http://example.com">
          <decision id="discount" name="Discount">
            <variable id="discount-result" name="discount" typeRef="number" />
            <decisionTable id="discount-table" hitPolicy="FIRST">
              <input id="customer"><inputExpression id="customer-text" typeRef="string"><text>customer</text></inputExpression></input>
              <input id="total"><inputExpression id="total-text" typeRef="number"><text>total</text></inputExpression></input>
              <output id="percent" name="percent" typeRef="number" />
              <rule id="gold">
                <inputEntry id="gold-customer"><text>"gold"</text></inputEntry>
                <inputEntry id="gold-total"><text>[50..1000)</text></inputEntry>
                <outputEntry id="gold-percent"><text>if total &gt; 99 then 7.5 else 5</text></outputEntry>
              </rule>
              <rule id="other">
                <inputEntry id="other-customer"><text>-</text></inputEntry>
                <inputEntry id="other-total"><text>-</text></inputEntry>
                <outputEntry id="other-percent"><text>0</text></outputEntry>
              </rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    [Test]
    public async Task Evaluate_InTheReadme_ReturnsTheOutputOfTheDecision()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient camunda = cluster.CreateClient();
        await camunda.Deployments.Create().AddText("discount.dmn", Discounts).SendAsync();

        decimal discount = await Snippet()(camunda);

        Assert.That(discount, Is.EqualTo(7.5m));
        DecisionInstanceResult instance = (await camunda.DecisionInstances.Search().ToListAsync()).Single();
        Assert.That(instance.DecisionDefinitionId.ToString(), Is.EqualTo("discount"));
        Assert.That(instance.Result, Is.EqualTo("7.5"));
    }

    private static Func<CamundaClient, Task<decimal>> Snippet()
    {
        string code = ReadmeSnippet.All.Select(static snippet => snippet.Code)
            .Single(static code => code.Contains("DecisionDefinitions.Evaluate(", StringComparison.Ordinal));
        MethodInfo run = CompiledProgram.Load($$"""
            using Camunda.Rest;

            public static class Snippet
            {
                public static async Task<decimal> RunAsync(CamundaClient camunda)
                {
                    {{code}}
                    return discount;
                }
            }
            """).GetType("Snippet", throwOnError: true)!.GetMethod("RunAsync")!;
        return run.CreateDelegate<Func<CamundaClient, Task<decimal>>>();
    }
}
