using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.DecisionDefinitions;

internal sealed class DecisionEvaluationBuilderTests
{
    private static readonly DecisionDefinitionKey Key = DecisionDefinitionKey.Parse("2251799813685249");

    [Test]
    public async Task Send_ById_SendsWhatWasSaidAndNothingElse()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.DecisionDefinitions
            .Evaluate("discount")
            .WithVariables(new { total = 99.50m, coupon = (string?)null })
            .ForTenant("acme")
            .SendAsync();

        Assert.That(
            transport.Requests[0].Body,
            Is.EqualTo("""{"decisionDefinitionId":"discount","variables":{"total":99.50,"coupon":null},"tenantId":"acme"}"""));
    }

    [Test]
    public async Task Send_ByKey_NamesTheVersionOnly()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.DecisionDefinitions.Evaluate(Key).SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"decisionDefinitionKey":"2251799813685249"}"""));
    }

    [TestCase("""{\"percent\":12.50,\"reason\":\"gold\"}""", "12.50")]
    [TestCase("""{\"percent\":79228162514264337593543950335,\"reason\":null}""", "79228162514264337593543950335")]
    public async Task SendOfT_Output_BindsToTheTypeExactly(string output, string percent)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, $$"""{"output":"{{output}}"}""");
        await using var camunda = transport.CreateClient();

        var discount = await camunda.DecisionDefinitions.Evaluate("discount").SendAsync<Discount>();

        Assert.That(discount!.Percent, Is.EqualTo(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task SendOfT_OutputIsNull_ReturnsNull()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"output":"null"}""");
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.DecisionDefinitions.Evaluate("discount").SendAsync<Discount>(), Is.Null);
    }

    [Test]
    public void SendOfT_OutputDoesNotFit_SaysWhereAndWhichType()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"output":"{\"percent\":\"much\"}"}""");
        using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.DecisionDefinitions.Evaluate("discount").SendAsync<Discount>(),
            Throws.InstanceOf<CamundaVariablesException>().With.Message.Contains("percent"));
    }

    [Test]
    public async Task SendOfT_ARuleFailed_ThrowsWithTheDecisionAndTheReason()
    {
        using var transport = new StubTransport(
            HttpStatusCode.OK,
            """{"decisionDefinitionId":"discount","failedDecisionDefinitionId":"season","failureMessage":"no variable 'month'","output":"null"}""");
        using var camunda = transport.CreateClient();

        var error = (await Assert.ThrowsAsync<CamundaDecisionException>(
            async () => await camunda.DecisionDefinitions.Evaluate("discount").SendAsync<Discount>()))!;

        Assert.That(error.Message, Is.EqualTo(
            "evaluateDecision (POST /v2/decision-definitions/evaluation) failed with 200 OK: the decision 'season' has no output: no "
                + "variable 'month'. "
            + "Check the variables of the evaluation and the rules of the decision."));
        Assert.That(error.Result.FailedDecisionDefinitionId.ToString(), Is.EqualTo("season"));
        Assert.That(error.IsTransient, Is.False);
    }

    [Test]
    public async Task With_OnASharedBuilder_LeavesItAsItWas()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        var shared = camunda.DecisionDefinitions.Evaluate("discount");

        await shared.WithVariables(new { total = 1 }).ForTenant("acme").SendAsync();
        await shared.SendAsync();

        Assert.That(transport.Requests[1].Body, Is.EqualTo("""{"decisionDefinitionId":"discount"}"""));
    }

    private sealed record Discount(decimal Percent, string? Reason);
}
