using System.Text;
using Camunda.Rest.Feel.Dmn;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Dmn;

internal sealed class DmnModelTests
{
    private static readonly string[] Extended =
        ["boxed-conditional", "boxed-filter", "boxed-iterations", "decision-services", "function-values", "names-with-blanks"];

    [Test]
    public void Parse_Model_HasTheFactsOfADeployment()
    {
        string xml = ModelFiles.ReadXml("modeler-attributes");

        DmnModel model = DmnModel.Parse(xml);

        Assert.Multiple(() =>
        {
            Assert.That(model.Xml, Is.EqualTo(xml));
            Assert.That(model.Id, Is.EqualTo("modeler-attributes"));
            Assert.That(model.Name, Is.EqualTo("Attributes of the modeler"));
            Assert.That(model.Namespace, Is.EqualTo("urn:camunda-rest:tests"));
            Assert.That(
                model.Decisions.Select(decision => (decision.Id, decision.Name, decision.Type, decision.VersionTag)),
                Is.EqualTo(new[] { ("tagged", "Tagged", "DECISION_TABLE", "v7") }));
        });
    }

    [Test]
    public void Parse_Graph_HasDecisionsWithTheirRequirements()
    {
        DmnModel model = ModelFiles.Read("credit-chain");

        Assert.Multiple(() =>
        {
            Assert.That(model.Decisions.Select(decision => decision.Id), Is.EqualTo(new[] { "income", "score", "approval", "letter" }));
            Assert.That(
                model.Decisions.Select(decision => decision.VariableName),
                Is.EqualTo(new[] { "incomeClass", "score", "approval", "text" }));
            Assert.That(model.Decisions[3].RequiredDecisions.Select(decision => decision.Id), Is.EqualTo(new[] { "approval", "income" }));
            Assert.That(model.Decisions[0].ToString(), Is.EqualTo("Income class (income)"));
        });
    }

    [TestCase("http://www.omg.org/spec/DMN/20151101/dmn.xsd")]
    [TestCase("http://www.omg.org/spec/DMN/20151101/dmn11.xsd")]
    [TestCase("http://www.omg.org/spec/DMN/20180521/MODEL/")]
    [TestCase("https://www.omg.org/spec/DMN/20191111/MODEL/")]
    [TestCase("http://www.omg.org/spec/DMN/20191111/MODEL/")]
    [TestCase("https://www.omg.org/spec/DMN/20211108/MODEL/")]
    [TestCase("https://www.omg.org/spec/DMN/20230324/MODEL/")]
    public void Parse_NamespaceOfAVersion_IsRead(string name)
    {
        DmnModel model = DmnModel.Parse($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- A prefix, comments, and foreign elements and attributes. -->
            <dmn:definitions xmlns:dmn="{name}" xmlns:x="urn:x" xmlns="urn:m" id="m" name="M" namespace="urn:m" x:kind="test">
              <dmn:extensionElements><decision id="d" /><x:decision id="d" /></dmn:extensionElements>
              <dmn:decision id="d" name="D" x:decisionTable="no">
                <x:decisionTable />
                <dmn:literalExpression x:id="d"><dmn:text><!-- left out --><![CDATA[1 < 2]]></dmn:text></dmn:literalExpression>
              </dmn:decision>
            </dmn:definitions>
            """);

        Assert.Multiple(() =>
        {
            Assert.That(model.Evaluate("d", FeelContext.Empty).Output.ToString(), Is.EqualTo("true"));
            Assert.That(model.Incompatibilities, Is.Empty);
        });
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("iso-8859-1")]
    public void Load_Stream_UsesItsEncoding(string encoding)
    {
        string xml = ModelFiles.ReadXml("dmn-1-1")
            .Replace("UTF-8", encoding, StringComparison.Ordinal)
            .Replace("\"spring\"", "\"Frühling\"", StringComparison.Ordinal);
        var target = Encoding.GetEncoding(encoding);
        using MemoryStream stream = new([.. target.GetPreamble(), .. target.GetBytes(xml)]);

        DmnModel model = DmnModel.Load(stream);

        DecisionResult result = model.Evaluate("season", new FeelContext([new("month", new FeelNumber(4))]));
        Assert.That(result.Output.ToString(), Is.EqualTo("Frühling"));
    }

    [Test]
    public void Incompatibilities_OfTheModels_AreThoseOfTheExtendedOnes()
    {
        string[] names = [.. ModelFiles.Names.Where(name => ModelFiles.Read(name).Incompatibilities.Count > 0)];

        Assert.That(names, Is.EqualTo(Extended));
    }

    [TestCase("boxed-conditional", "conditional (line 4): Decision 'sign': the expression 'conditional' is not possible here.")]
    [TestCase("decision-services", "Decision 'two': the required knowledge 'offerService' is a decision service.")]
    [TestCase("function-values", "Decision 'double': the expression 'functionDefinition' is not possible here.")]
    [TestCase("function-values", "Decision 'invokeLocal', context entry 1 ('scale'), function: only a literal expression can be the body.")]
    [TestCase("names-with-blanks", "Decision 'yearly': the name 'Monthly Salary' contains blanks, and is not escaped with backticks.")]
    public void Incompatibilities_Model_NameTheElement(string model, string expected)
    {
        IEnumerable<string> incompatibilities = ModelFiles.Read(model).Incompatibilities.Select(problem => problem.ToString());

        Assert.That(incompatibilities, Has.Some.Contain(expected));
    }

    [Test]
    public void TryGetDecision_Id_FindsTheDecision()
    {
        DmnModel model = ModelFiles.Read("diamond");

        Assert.Multiple(() =>
        {
            Assert.That(model.TryGetDecision("left", out Decision? decision), Is.True);
            Assert.That(decision?.Name, Is.EqualTo("Left"));
            Assert.That(model.TryGetDecision("Left", out _), Is.False);
        });
    }

    [Test]
    public void Evaluate_HostFunction_IsCalled()
    {
        DmnModel model = DmnModel.Parse(MalformedModelTests.Model("""
            <decision id="d" name="D"><literalExpression><text>discount(100)</text></literalExpression></decision>
            """));
        var discount = (FeelFunction)FeelExpression.Parse("function(price) price * 0.9").Evaluate(FeelContext.Empty).Value;

        FeelOptions options = new() { Functions = new Dictionary<string, FeelFunction> { ["discount"] = discount } };

        DecisionResult result = model.Evaluate("d", FeelContext.Empty, options);

        Assert.That(result.Output.ToString(), Is.EqualTo("90"));
    }

    [Test]
    public void Evaluate_ColumnsWithoutNames_HaveNamesInTheTrace()
    {
        DmnModel model = DmnModel.Parse(MalformedModelTests.Model("""
            <decision id="d" name="D"><decisionTable>
            <input><inputExpression><text>string length("a text that is longer than thirty characters")</text></inputExpression></input>
            <output />
            <rule><inputEntry /><outputEntry><text>1</text></outputEntry></rule>
            </decisionTable></decision>
            """));

        EvaluatedDecision decision = model.Evaluate("d", FeelContext.Empty).EvaluatedDecisions[0];

        Assert.Multiple(() =>
        {
            Assert.That(decision.EvaluatedInputs[0].InputId, Is.Null);
            Assert.That(decision.EvaluatedInputs[0].InputName, Is.EqualTo("string length(\"a text that is "));
            Assert.That(decision.MatchedRules[0].RuleId, Is.Null);
            Assert.That(decision.MatchedRules[0].EvaluatedOutputs[0].OutputName, Is.Null);
        });
    }

    [Test]
    public void Evaluate_Null_IsRejected()
    {
        DmnModel model = ModelFiles.Read("greetings");

        Assert.Multiple(() =>
        {
            Assert.That(() => model.Evaluate("greetings", null!), Throws.ArgumentNullException);
            Assert.That(() => model.Evaluate(null!, FeelContext.Empty), Throws.ArgumentNullException);
            Assert.That(() => DmnModel.Parse(null!), Throws.ArgumentNullException);
            Assert.That(() => DmnModel.Load(null!), Throws.ArgumentNullException);
        });
    }

    [Test]
    public void Evaluate_Clock_IsThatOfTheOptions()
    {
        DmnModel model = DmnModel.Parse(MalformedModelTests.Model("""
            <decision id="d" name="D"><literalExpression><text>today()</text></literalExpression></decision>
            """));
        FeelOptions options = new() { TimeProvider = new FixedTime(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero)) };

        Assert.That(model.Evaluate("d", FeelContext.Empty, options).Output.ToString(), Is.EqualTo("2026-02-03"));
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
