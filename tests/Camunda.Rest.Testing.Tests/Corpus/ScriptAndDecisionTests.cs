using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class ScriptAndDecisionTests
{
    [Test]
    [Covers("script task", "FEEL")]
    [Covers("FEEL", "functions on lists")]
    [Covers("input and output mappings", "output")]
    public async Task Script_Lists_AreComputed()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("script.bpmn");
        await run.StartAsync("cart", new
        {
            lines = new[] { new { sku = "a", price = 1.5, count = 3 }, new { sku = "b", price = 0.25, count = 2 } },
        });

        await run.AssertAsync("""
            cart completed: start lines total end
              gross = 6
              lines = [{"sku":"a","price":1.5,"count":3},{"sku":"b","price":0.25,"count":2}]
              priced = [{"sku":"a","price":4.5},{"sku":"b","price":0.5}]
            """);
    }

    [Test]
    [Covers("script task", "FEEL", Unhappy = true)]
    [Covers("FEEL", "assert", Unhappy = true)]
    public async Task ScriptAssert_False_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("script-assert.bpmn");
        await run.StartAsync("booking-check", new { guests = 0 });

        await run.AssertAsync("""
            booking-check active: start ?check
              guests = 0
            incident at check: EXTRACT_VALUE_ERROR
            """);

        await run.SetAsync(new { guests = 2 });
        await run.ResolveAsync();

        await run.AssertAsync("""
            booking-check completed: start check end
              checked = 2, guests = 2
            resolved incident at check: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("FEEL", "everyday functions")]
    [Covers("input and output mappings", "nested targets")]
    [Covers("task", "undefined task")]
    public async Task FeelEveryday_Functions_DeriveNestedValues()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("feel-everyday.bpmn");
        await run.StartAsync("member", new
        {
            first = "Ada",
            last = "Byron",
            born = "2000-02-29",
            tags = new[] { "vip", "new", "vip" },
            scores = new[] { 3, 9, 6 },
            score = 10,
            address = new { city = "Graz" },
        });

        await run.AssertAsync("""
            member completed: start derive end
              address = {"city":"Graz"}
              adult = "2018-02-28"
              born = "2000-02-29"
              country = "AT"
              first = "Ada"
              firstHigh = 9
              labels = "vip,new"
              last = "Byron"
              letters = 5
              mail = "none"
              mean = 6
              member = {"name":"Ada BYRON","age":29}
              nick = "ada"
              parts = 2
              rest = 2
              score = 10
              scores = [3,9,6]
              spread = 6
              tags = ["vip","new","vip"]
              third = 3
              vip = true
              weekday = "Tuesday"
            """);
    }

    [Test]
    [Covers("FEEL", "everyday functions", Unhappy = true)]
    [Covers("task", "undefined task", Unhappy = true)]
    public async Task FeelEveryday_MissingValues_BecomeNull()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("feel-everyday.bpmn");
        await run.StartAsync("member");

        await run.AssertAsync("""
            member completed: start derive end
              adult = null
              country = null
              firstHigh = null
              labels = null
              letters = null
              mail = "none"
              mean = null
              member = {"name":null,"age":null}
              nick = null
              parts = null
              rest = null
              spread = null
              third = null
              vip = null
              weekday = null
            """);
    }

    [Test]
    [Covers("business rule task", "binding: latest")]
    [Covers("business rule task", "decision id by expression")]
    public async Task RuleLatest_DecisionByExpression_IsTheLatestVersion()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("rule-latest.bpmn", "rating-v1.dmn");
        await run.DeployMoreAsync("rating-v2.dmn");
        await run.StartAsync("credit", new { decision = "rating", income = 1500 });

        await run.AssertAsync("""
            credit completed: start rate end
              decision = "rating", income = 1500, rating = "B"
            """);
    }

    [Test]
    [Covers("business rule task", "decision id by expression", Unhappy = true)]
    public async Task RuleLatest_NoSuchDecision_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("rule-latest.bpmn", "rating-v1.dmn");
        await run.StartAsync("credit", new { decision = "mood", income = 1500 });

        await run.AssertAsync("""
            credit active: start ?rate
              decision = "mood", income = 1500
            incident at rate: CALLED_DECISION_ERROR
            """);
    }

    [Test]
    [Covers("business rule task", "failed evaluation", Unhappy = true)]
    public async Task RuleLatest_TwoRulesMatchAUniqueTable_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("rule-latest.bpmn", "rating-v1.dmn");
        await run.StartAsync("credit", new { decision = "rating", income = 1000 });

        await run.AssertAsync("""
            credit active: start ?rate
              decision = "rating", income = 1000
            incident at rate: DECISION_EVALUATION_ERROR
            """);

        await run.DeployMoreAsync("rating-v2.dmn");
        await run.ResolveAsync();

        await run.AssertAsync("""
            credit completed: start rate end
              decision = "rating", income = 1000, rating = "B"
            resolved incident at rate: DECISION_EVALUATION_ERROR
            """);
    }

    [Test]
    [Covers("business rule task", "binding: deployment")]
    public async Task RuleDeployment_DeployedAgain_IsTheVersionOfTheDeployment()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("rule-deployment.bpmn", "rating-v1.dmn");
        await run.DeployMoreAsync("rating-v2.dmn");
        await run.StartAsync("credit-frozen", new { income = 1500 });

        await run.AssertAsync("""
            credit-frozen completed: start rate end
              income = 1500, rating = "A"
            """);
    }

    [Test]
    [Covers("business rule task", "binding: versionTag")]
    public async Task RuleVersionTag_LaterVersionHasAnotherTag_IsTheTaggedVersion()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("rule-version-tag.bpmn", "rating-v1.dmn");
        await run.DeployMoreAsync("rating-v2.dmn");
        await run.StartAsync("credit-tagged", new { income = 1500 });

        await run.AssertAsync("""
            credit-tagged completed: start rate end
              income = 1500, rating = "A"
            """);
    }

    [Test]
    [Covers("business rule task", "binding: versionTag", Unhappy = true)]
    public async Task RuleVersionTag_NoVersionWithTheTag_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("rule-version-tag.bpmn", "rating-v2.dmn");
        await run.StartAsync("credit-tagged", new { income = 1500 });

        await run.AssertAsync("""
            credit-tagged active: start ?rate
              income = 1500
            incident at rate: CALLED_DECISION_ERROR
            """);
    }

    [Test]
    [Covers("business rule task", "decision that requires another one")]
    public async Task RuleRequirements_TwoDecisions_ReturnAContext()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("rule-requirements.bpmn", "premium.dmn");
        await run.StartAsync("quote", new { age = 22 });

        await run.AssertAsync("""
            quote completed: start find end
              age = 22, class = "high", monthly = 40
            """);
    }

    [Test]
    [Covers("business rule task", "decision that requires another one", Unhappy = true)]
    public async Task RuleRequirements_NoRuleMatches_IsNull()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("rule-requirements.bpmn", "premium.dmn");
        await run.StartAsync("quote", new { age = 90 });

        await run.AssertAsync("""
            quote completed: start find end
              age = 90, class = null, monthly = null
            """);
    }
}
