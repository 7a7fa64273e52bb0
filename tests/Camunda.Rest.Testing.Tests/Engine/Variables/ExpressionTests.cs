using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Variables;

/// <summary>FEEL wherever a model has an expression.</summary>
internal sealed class ExpressionTests
{
    [TestCase("= total", "99.50")]
    [TestCase("= big", "12345678901234567890123456789012345678901234567890")]
    [TestCase("= huge", "1e300")]
    [TestCase("= total * 2", "199")]
    [TestCase("= order.lines[price > 1].name", """["b","c"]""")]
    [TestCase("= for line in order.lines return line.price * 2", "[2,4,6]")]
    [TestCase("= if sum(order.lines.price) > 5 then \"big\" else \"small\"", "\"big\"")]
    [TestCase("= date(\"2026-01-31\") + duration(\"P1M\")", "\"2026-02-28\"")]
    [TestCase("= now()", "\"2026-01-31T10:00:00Z\"")]
    [TestCase("= {a: 1, b: a + 1}", """{"a":1,"b":2}""")]
    [TestCase("= missing", "null")]
    [TestCase("= upper case(name)", "\"ADA\"")]
    public async Task Script_Expression_SetsItsResult(string expression, string expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Script(expression));

        long instance = await harness.StartAsync(variables: """
            {
              "total": 99.50, "big": 12345678901234567890123456789012345678901234567890, "huge": 1e300, "name": "Ada",
              "order": {"lines": [{"name": "a", "price": 1}, {"name": "b", "price": 2}, {"name": "c", "price": 3}]}
            }
            """);

        Assert.That(harness.Instance(instance).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(instance)["result"], Is.EqualTo(expected));
    }

    [Test]
    public async Task Condition_IsNoBoolean_RaisesAnIncidentWithTheWarnings()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Exclusive("choice", "choice_no").End("yes").End("no")
            .Chain("start", "choice").Flow("choice", "yes", "= aproved").Flow("choice", "no");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);

        await harness.StartAsync(variables: """{"approved":true}""");

        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorMessage, Does.Contain("must return a boolean, but returned null").And.Contain("'aproved'"));
    }

    [Test]
    public async Task Assert_ThatDoesNotHold_RaisesAnIncidentThatVariablesResolve()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Script("= assert(total, total > 10)"));
        long instance = await harness.StartAsync(variables: """{"total":1}""");
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();

        await harness.Engine.SetVariablesAsync(instance, EngineHarness.Json("""{"total":11}""")!, local: false, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);

        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));
        Assert.That(harness.Variables(instance)["result"], Is.EqualTo("11"));
    }

    [Test]
    public async Task Expression_WithoutEnd_RaisesAnIncidentAndTheEngineGoesOn()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Script("= count(for a in 1..100000 return for b in 1..100000 return a + b)"));

        long stuck = await harness.StartAsync();

        Assert.That(harness.Instance(stuck).HasIncident, Is.True);
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorMessage, Does.Contain("steps"));
    }

    private static ModelBuilder Script(string expression) => ModelBuilder.Line(
        "p",
        ("script", $"""<bpmn:scriptTask id="script"><bpmn:extensionElements><zeebe:script expression="{System.Security.SecurityElement.Escape(expression)}" resultVariable="result"/></bpmn:extensionElements></bpmn:scriptTask>"""));
}
