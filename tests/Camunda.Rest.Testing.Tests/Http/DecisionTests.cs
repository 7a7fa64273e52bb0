using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Decisions: deployed, evaluated on request and by business rule tasks, searched and deleted.</summary>
public sealed class DecisionTests
{
    /// <summary>The discount depends on the kind of customer, which depends on what was bought so far.</summary>
    private const string Discount = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="pricing" name="Pricing" namespace="shop">
          <decision id="discount" name="Discount">
            <informationRequirement id="r"><requiredDecision href="#kind"/></informationRequirement>
            <decisionTable id="discountTable" hitPolicy="UNIQUE">
              <input id="in1" label="Kind"><inputExpression id="e1"><text>kind</text></inputExpression></input>
              <input id="in2" label="Total"><inputExpression id="e2"><text>total</text></inputExpression></input>
              <output id="out1" name="discount" label="Discount"/>
              <rule id="gold"><inputEntry id="a1"><text>"gold"</text></inputEntry><inputEntry id="a2"><text>-</text></inputEntry><outputEntry id="a3"><text>0.2</text></outputEntry></rule>
              <rule id="big"><inputEntry id="b1"><text>"plain"</text></inputEntry><inputEntry id="b2"><text>&gt;= 100</text></inputEntry><outputEntry id="b3"><text>0.1</text></outputEntry></rule>
              <rule id="broken"><inputEntry id="c1"><text>"broken"</text></inputEntry><inputEntry id="c2"><text>-</text></inputEntry><outputEntry id="c3"><text>0.3</text></outputEntry></rule>
              <rule id="broken2"><inputEntry id="d1"><text>"broken"</text></inputEntry><inputEntry id="d2"><text>-</text></inputEntry><outputEntry id="d3"><text>0.4</text></outputEntry></rule>
            </decisionTable>
          </decision>
          <decision id="kind" name="Kind">
            <variable id="v" name="kind"/>
            <literalExpression id="l"><text>if bought = null then "broken" else if bought > 1000 then "gold" else "plain"</text></literalExpression>
          </decision>
        </definitions>
        """;

    [Test]
    public async Task Deploy_Dmn_ReturnsDecisionsAndRequirements()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer deployed = await connection.DeployAsync(("pricing.dmn", Discount));

        JsonArray items = deployed.Json!["deployments"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(deployed.Summary, Is.EqualTo("200"));
            Assert.That(
                items.Select(item => item!["decisionDefinition"]).Where(item => item is not null)
                    .Select(item => $"{item!["decisionDefinitionId"]} {item["name"]} {item["version"]}"),
                Is.EqualTo(new[] { "discount Discount 1", "kind Kind 1" }));
            Assert.That(
                items.Select(item => item!["decisionRequirements"]).Where(item => item is not null)
                    .Select(item => $"{item!["decisionRequirementsId"]} {item["decisionRequirementsName"]} {item["resourceName"]}"),
                Is.EqualTo(new[] { "pricing Pricing pricing.dmn" }));
        });
    }

    [Test]
    public async Task Evaluate_ById_ReturnsOutputAndTrace()
    {
        await using TestConnection connection = await OpenAsync();

        TestAnswer evaluated = await EvaluateAsync(connection, """{"bought":10,"total":120}""");

        Assert.That(evaluated.Summary, Is.EqualTo("200"), evaluated.Summary);
        JsonArray decisions = evaluated.Json!["evaluatedDecisions"]!.AsArray();
        JsonNode rule = decisions[1]!["matchedRules"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(evaluated.Text("output"), Is.EqualTo("0.1"));
            Assert.That(evaluated.Text("failureMessage"), Is.Null.Or.Empty);
            Assert.That(
                decisions.Select(decision => $"{decision!["decisionDefinitionId"]} {decision["decisionDefinitionType"]} {decision["output"]}"),
                Is.EqualTo(new[] { "kind LITERAL_EXPRESSION \"plain\"", "discount DECISION_TABLE 0.1" }));
            Assert.That(
                decisions[1]!["evaluatedInputs"]!.AsArray().Select(input => $"{input!["inputName"]} {input["inputValue"]}"),
                Is.EqualTo(new[] { "Kind \"plain\"", "Total 120" }));
            Assert.That($"{rule["ruleId"]} {rule["ruleIndex"]}", Is.EqualTo("big 2"));
            Assert.That(rule["evaluatedOutputs"]![0]!["outputValue"]!.ToString(), Is.EqualTo("0.1"));
        });
    }

    [Test]
    public async Task Evaluate_ViolatedHitPolicy_ReturnsTheFailureAndItsDecision()
    {
        await using TestConnection connection = await OpenAsync();

        TestAnswer evaluated = await EvaluateAsync(connection, "{}");
        JsonNode failed = await connection.FindOneAsync("decision-instances", """{"filter":{"state":"FAILED"}}""");

        Assert.Multiple(() =>
        {
            Assert.That(evaluated.Summary, Is.EqualTo("200"));
            Assert.That(evaluated.Text("failedDecisionDefinitionId"), Is.EqualTo("discount"));
            Assert.That(evaluated.Text("failureMessage"), Does.Contain("UNIQUE"));
            Assert.That(failed["decisionDefinitionId"]!.ToString(), Is.EqualTo("discount"));
            Assert.That(failed["evaluationFailure"]!.ToString(), Does.Contain("UNIQUE"));
        });
    }

    [TestCase("""{"decisionDefinitionId":"nothing"}""", "404 NOT_FOUND: There is no decision definition with the id 'nothing' in the tenant '<default>'.")]
    [TestCase("""{"decisionDefinitionKey":"4711"}""", "404 NOT_FOUND: There is no decision definition with the key 4711 in the tenant '<default>'.")]
    public async Task Evaluate_DecisionThatDoesNotExist_IsA404(string request, string expected)
    {
        await using TestConnection connection = await OpenAsync();

        Assert.That((await connection.PostAsync("decision-definitions/evaluation", request)).Summary, Is.EqualTo(expected));
    }

    [Test]
    public async Task Deploy_ModelThatCamundaDoesNotDeploy_IsRefused()
    {
        const string Model = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" id="signs" name="Signs" namespace="http://example.org">
              <decision id="sign" name="sign"><conditional id="choice">
                <if><literalExpression><text>a &gt; 0</text></literalExpression></if>
                <then><literalExpression><text>1</text></literalExpression></then>
                <else><literalExpression><text>-1</text></literalExpression></else>
              </conditional></decision>
            </definitions>
            """;
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer refused = await connection.DeployAsync(("signs.dmn", Model));

        Assert.That(refused.Summary, Does.StartWith("400").And.EndWith(
            "'signs.dmn': conditional 'choice' (line 2): Decision 'sign': the expression 'conditional' is not possible here."));
        Assert.That((await connection.PostAsync("decision-definitions/search", "{}")).Json!["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Deploy_MalformedCell_NamesTheElement()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer refused = await connection.DeployAsync(
            ("pricing.dmn", Discount.Replace("&gt;= 100", "&gt;= (100", StringComparison.Ordinal)));

        Assert.That(refused.Summary, Does.StartWith("400").And.Contain("pricing.dmn").And.Contain("b2"));
    }

    [Test]
    public async Task Definitions_AfterASecondVersion_AreFoundWithTheirXml()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.DeployAsync(("pricing.dmn", Discount));
        await connection.DeployAsync(("pricing.dmn", Discount.Replace("0.2", "0.25", StringComparison.Ordinal)));

        TestAnswer versions = await connection.SearchAsync(
            "decision-definitions", """{"filter":{"decisionDefinitionId":"discount"},"sort":[{"field":"version"}]}""");
        string key = versions.Items[1]!["decisionDefinitionKey"]!.ToString();
        string requirements = versions.Items[1]!["decisionRequirementsKey"]!.ToString();
        TestAnswer xml = await connection.GetAsync($"decision-definitions/{key}/xml");
        TestAnswer graph = await connection.GetAsync($"decision-requirements/{requirements}");

        Assert.Multiple(() =>
        {
            Assert.That(versions.Items.Select(item => item!["version"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 2 }), "Unchanged is no version.");
            Assert.That(xml.MediaType, Is.EqualTo("text/xml"));
            Assert.That(xml.Body, Does.Contain("0.25"));
            Assert.That(graph.Text("version"), Is.EqualTo("2"));
        });
    }

    [Test]
    public async Task Delete_Requirements_LeavesNoDecisionToEvaluate()
    {
        await using TestConnection connection = await OpenAsync();
        string key = (await connection.FindOneAsync("decision-requirements"))["decisionRequirementsKey"]!.ToString();

        TestAnswer deleted = await connection.PostAsync($"resources/{key}/deletion");

        Assert.That(deleted.Summary, Is.EqualTo("200"));
        Assert.That((await EvaluateAsync(connection, "{}")).Summary, Does.StartWith("404"));
    }

    [Test]
    public async Task BusinessRuleTask_WithCalledDecision_SetsItsResult()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.DeployAsync(("price.bpmn", Model("""decisionId="discount" resultVariable="discount" """)));

        TestAnswer done = await StartAndAwaitAsync(connection, """{"bought":5000,"total":1}""");

        JsonNode instance = await connection.FindOneAsync("decision-instances", """{"filter":{"decisionDefinitionId":"discount"}}""");
        Assert.Multiple(() =>
        {
            Assert.That(done.Json!["variables"]!["discount"]!.ToJsonString(), Is.EqualTo("0.2"));
            Assert.That(instance["processInstanceKey"]!.ToString(), Is.EqualTo(done.Text("processInstanceKey")));
            Assert.That(instance["result"]!.ToString(), Is.EqualTo("0.2"));
            Assert.That(instance["elementInstanceKey"], Is.Not.Null);
        });
    }

    [Test]
    public async Task BusinessRuleTask_DecisionIsMissing_RaisesAnIncidentThatDeploymentAndResolutionEnd()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await connection.DeployAsync(("price.bpmn", Model("""decisionId="= &quot;dis&quot; + &quot;count&quot;" resultVariable="discount" """)));
        await connection.StartInstanceAsync("price", """{"bought":5000,"total":1}""");

        JsonNode incident = await connection.FindOneAsync("incidents");
        await connection.DeployAsync(("pricing.dmn", Discount));
        await connection.CommandAsync(HttpMethod.Post, $"incidents/{incident["incidentKey"]}/resolution");

        JsonNode instance = await connection.FindOneAsync("process-instances");
        Assert.Multiple(() =>
        {
            Assert.That(incident["errorType"]!.ToString(), Is.EqualTo("CALLED_DECISION_ERROR"));
            Assert.That(incident["errorMessage"]!.ToString(), Does.Contain("'discount'"));
            Assert.That(instance["state"]!.ToString(), Is.EqualTo("COMPLETED"));
        });
    }

    [Test]
    public async Task BusinessRuleTask_EvaluationFails_RaisesAnIncident()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.DeployAsync(("price.bpmn", Model("""decisionId="discount" resultVariable="discount" """)));
        await connection.StartInstanceAsync("price");

        JsonNode incident = await connection.FindOneAsync("incidents");

        Assert.That(incident["errorType"]!.ToString(), Is.EqualTo("DECISION_EVALUATION_ERROR"));
        Assert.That(incident["errorMessage"]!.ToString(), Does.Contain("UNIQUE"));
    }

    [Test]
    public async Task BusinessRuleTask_BindingDeployment_EvaluatesTheVersionThatCameWithTheProcess()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        await connection.DeployAsync(
            ("pricing.dmn", Discount),
            ("price.bpmn", Model("""decisionId="discount" bindingType="deployment" resultVariable="discount" """)));
        await connection.DeployAsync(("pricing.dmn", Discount.Replace("0.2", "0.25", StringComparison.Ordinal)));

        TestAnswer done = await StartAndAwaitAsync(connection, """{"bought":5000,"total":1}""");

        Assert.That(done.Json!["variables"]!["discount"]!.ToJsonString(), Is.EqualTo("0.2"));
    }

    private static string Model(string called) => ModelBuilder.Line(
        "price",
        ("rule", $"""<bpmn:businessRuleTask id="rule"><bpmn:extensionElements><zeebe:calledDecision {called}/></bpmn:extensionElements></bpmn:businessRuleTask>"""))
        .ToString();

    private static Task<TestAnswer> StartAndAwaitAsync(TestConnection connection, string variables) => connection.PostAsync(
        "process-instances", $$"""{"processDefinitionId":"price","variables":{{variables}},"awaitCompletion":true}""");

    private static Task<TestAnswer> EvaluateAsync(TestConnection connection, string variables) => connection.PostAsync(
        "decision-definitions/evaluation", $$"""{"decisionDefinitionId":"discount","variables":{{variables}}}""");

    private static async Task<TestConnection> OpenAsync()
    {
        TestConnection connection = await TestConnection.OpenAsync();
        Assert.That((await connection.DeployAsync(("pricing.dmn", Discount))).Summary, Is.EqualTo("200"));
        return connection;
    }
}
