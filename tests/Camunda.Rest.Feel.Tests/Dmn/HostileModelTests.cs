using System.Text;
using Camunda.Rest.Feel.Dmn;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Dmn;

internal sealed class HostileModelTests
{
    private const string Literal = "<literalExpression><text>{0}</text></literalExpression>";

    [Test]
    public void Parse_DocumentType_IsRejected()
    {
        string xml = """<!DOCTYPE definitions SYSTEM "file:///etc/passwd">""" + MalformedModelTests.Model("");

        Assert.That(() => DmnModel.Parse(xml), Throws.TypeOf<DmnModelException>().With.Message.Contains("DTD"));
    }

    [Test]
    public void Parse_EntitiesOfEntities_AreRejected()
    {
        StringBuilder entities = new("""<!ENTITY e0 "lol">""");
        for (int level = 1; level < 10; level++)
        {
            entities.Append($"<!ENTITY e{level} \"{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}\">");
        }

        string xml = $"<!DOCTYPE definitions [{entities}]>" + MalformedModelTests.Model("<decision id=\"d\" name=\"&e9;\" />");

        Assert.That(() => DmnModel.Parse(xml), Throws.TypeOf<DmnModelException>());
    }

    [Test]
    public void Parse_LongText_IsRejected()
    {
        string xml = MalformedModelTests.Model(new string(' ', 16 * 1024 * 1024));

        Assert.That(() => DmnModel.Parse(xml), Throws.TypeOf<DmnModelException>().With.Message.Contains("At most 16777216 are allowed."));
    }

    [Test]
    public void Load_EndlessStream_IsRejected()
    {
        using EndlessStream stream = new();

        Assert.That(() => DmnModel.Load(stream), Throws.TypeOf<DmnModelException>().With.Message.Contains("At most 16777216 are allowed."));
    }

    [Test]
    public void Parse_DeepElements_AreRejected()
    {
        const int Depth = 100_000;
        string starts = string.Concat(Enumerable.Repeat("<list>", Depth));
        string ends = string.Concat(Enumerable.Repeat("</list>", Depth));
        string xml = MalformedModelTests.Model(starts + ends);

        Assert.That(
            () => DmnModel.Parse(xml),
            Throws.TypeOf<DmnModelException>().With.Message.Contains("Elements are nested deeper than 200 levels."));
    }

    [Test]
    public void Parse_DeepExpression_IsAProblemOfItsElement()
    {
        string xml = MalformedModelTests.Model(Decision("d", [], new string('(', 100_000)));

        Assert.That(() => DmnModel.Parse(xml), Throws.TypeOf<DmnModelException>().With.Message.Contains("Decision 'd': "));
    }

    [Test]
    public void Parse_ThousandProblems_ListsFifty()
    {
        IEnumerable<string> decisions = Enumerable.Range(0, 1000).Select(index => $"<decision id=\"d{index}\" name=\"D\" />");
        string xml = MalformedModelTests.Model(string.Concat(decisions));

        DmnModelException exception = Assert.Throws<DmnModelException>(() => DmnModel.Parse(xml))!;

        Assert.Multiple(() =>
        {
            Assert.That(exception.Problems, Has.Count.EqualTo(1000));
            Assert.That(exception.Message.Split('\n'), Has.Length.EqualTo(52));
            Assert.That(exception.Message, Does.EndWith("- and 950 more"));
        });
    }

    [Test]
    public void Evaluate_LongChainOfDecisions_NeedsNoStack()
    {
        const int Length = 5_000;
        IEnumerable<string> chain = Enumerable.Range(0, Length).Select(index => Decision($"d{index + 1}", [$"d{index}"], $"d{index} + 1"));
        DmnModel model = DmnModel.Parse(MalformedModelTests.Model(Decision("d0", [], "0") + string.Concat(chain)));

        DecisionResult result = model.Evaluate($"d{Length}", FeelContext.Empty);

        Assert.Multiple(() =>
        {
            Assert.That(result.Output.ToString(), Is.EqualTo("5000"));
            Assert.That(result.EvaluatedDecisions, Has.Count.EqualTo(Length + 1));
        });
    }

    [Test]
    public void Parse_LongCycleOfDecisions_IsFoundWithoutStack()
    {
        const int Length = 5_000;
        IEnumerable<string> ring = Enumerable.Range(0, Length).Select(index => Decision($"d{index}", [$"d{(index + 1) % Length}"], "1"));
        string xml = MalformedModelTests.Model(string.Concat(ring));

        Assert.That(() => DmnModel.Parse(xml), Throws.TypeOf<DmnModelException>().With.Message.Contains("in a cycle: d0 -> d1 -> "));
    }

    [Test]
    public void Parse_ManyCycles_ReportsTen()
    {
        const int Length = 2_000;
        IEnumerable<string> ring = Enumerable.Range(0, Length)
            .Select(index => Decision($"d{index}", [$"d{(index + 1) % Length}", "d0"], "1"));

        DmnModelException exception = Assert.Throws<DmnModelException>(
            () => DmnModel.Parse(MalformedModelTests.Model(string.Concat(ring))))!;

        Assert.Multiple(() =>
        {
            Assert.That(exception.Problems, Has.Count.EqualTo(10));
            Assert.That(exception.Message.Length, Is.LessThan(5_000));
        });
    }

    [Test]
    public void Evaluate_RangeUpToTheLargestNumber_Ends()
    {
        string content = $"""
            <decision id="d" name="D"><for iteratorVariable="i">
            <in>{Text("[79228162514264337593543950334..79228162514264337593543950335]")}</in><return>{Text("1")}</return></for></decision>
            """;

        DecisionResult result = DmnModel.Parse(MalformedModelTests.Model(content)).Evaluate("d", FeelContext.Empty);

        Assert.That(result.Output.ToString(), Is.EqualTo("[1, 1]"));
    }

    [Test]
    public void Evaluate_EndlessRange_IsLimited()
    {
        string content = $"""
            <decision id="d" name="D"><every iteratorVariable="i"><in>{Text("[0..1000000000000]")}</in><satisfies>{Text("true")}</satisfies></every>
            </decision>
            """;

        DecisionResult result = DmnModel.Parse(MalformedModelTests.Model(content)).Evaluate("d", FeelContext.Empty, new FeelOptions { MaxSteps = 1000 });

        Assert.That(result.Failure?.Message, Does.Contain("more than 1000 steps"));
    }

    [Test]
    public void Evaluate_SumBeyondTheRangeOfNumbers_IsNullWithAWarning()
    {
        string rules = string.Concat(Enumerable.Repeat("<rule><outputEntry><text>79228162514264337593543950335</text></outputEntry></rule>", 2));
        string content = $"""
            <decision id="d" name="D"><decisionTable hitPolicy="COLLECT" aggregation="SUM"><output />{rules}</decisionTable></decision>
            """;

        DecisionResult result = DmnModel.Parse(MalformedModelTests.Model(content)).Evaluate("d", FeelContext.Empty);

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null);
            Assert.That(result.Output.IsNull, Is.True);
            Assert.That(result.Warnings.Select(warning => warning.Kind), Is.EqualTo(new[] { FeelWarningKind.Overflow }));
        });
    }

    [Test]
    public void Evaluate_LongChainOfKnowledge_IsLimited()
    {
        const int Length = 5_000;
        string chain = string.Concat(Enumerable.Range(0, Length).Select(index => $"""
            <businessKnowledgeModel id="k{index}" name="f{index}"><encapsulatedLogic>{Text($"f{index + 1}()")}</encapsulatedLogic>
            <knowledgeRequirement><requiredKnowledge href="#k{index + 1}" /></knowledgeRequirement></businessKnowledgeModel>
            """));
        string last = $"""
            <businessKnowledgeModel id="k{Length}" name="f{Length}">
            <encapsulatedLogic>{Text("1")}</encapsulatedLogic></businessKnowledgeModel>
            """;
        string decision = $"""
            <decision id="d" name="D"><knowledgeRequirement><requiredKnowledge href="#k0" /></knowledgeRequirement>{Text("f0()")}</decision>
            """;
        DmnModel model = DmnModel.Parse(MalformedModelTests.Model(chain + last + decision));

        DecisionResult result = model.Evaluate("d", FeelContext.Empty);

        Assert.That(result.Failure?.Message, Does.Contain("deeper than 200 levels"));
    }

    [Test]
    public void Evaluate_ServiceThatCallsItself_IsLimited()
    {
        string content = $"""
            <decision id="d" name="D">
            <knowledgeRequirement><requiredKnowledge href="#s" /></knowledgeRequirement>{Text("again()")}</decision>
            <decisionService id="s" name="again"><outputDecision href="#d" /></decisionService>
            """;
        DmnModel model = DmnModel.Parse(MalformedModelTests.Model(content));

        DecisionResult result = model.Evaluate("d", FeelContext.Empty);

        Assert.That(result.Failure?.Message, Does.Contain("deeper than 200 levels"));
    }

    [Test]
    public void Evaluate_StackOfDiamonds_EvaluatesEachDecisionOnceAndLimitsTheTrace()
    {
        StringBuilder content = new(Decision("t0", [], "1"));
        for (int level = 1; level <= 40; level++)
        {
            content.Append(Decision($"l{level}", [$"t{level - 1}"], $"t{level - 1}"));
            content.Append(Decision($"r{level}", [$"t{level - 1}"], $"t{level - 1}"));
            content.Append(Decision($"t{level}", [$"l{level}", $"r{level}"], $"l{level} + r{level}"));
        }

        DmnModel model = DmnModel.Parse(MalformedModelTests.Model(content.ToString()));

        DecisionResult result = model.Evaluate("t40", FeelContext.Empty, new FeelOptions { MaxSteps = 10_000 });

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null);
            Assert.That(result.Output.ToString(), Is.EqualTo("1099511627776"));
            Assert.That(result.EvaluatedDecisions, Has.Count.EqualTo(10_000));
        });
    }

    [Test]
    public void Evaluate_TenThousandRules_TakesAFewStepsPerRule()
    {
        const int Rules = 10_000;
        DmnModel model = DmnModel.Parse(MalformedModelTests.Model(LargeTable(Rules)));
        FeelContext variables = new([new("x", new FeelNumber(Rules - 1)), new("y", new FeelString("k3"))]);

        DecisionResult result = model.Evaluate("d", variables, new FeelOptions { MaxSteps = 20 * Rules });

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null);
            Assert.That(result.Output.ToString(), Is.EqualTo("19998"));
            Assert.That(result.EvaluatedDecisions[0].MatchedRules[0].RuleIndex, Is.EqualTo(Rules));
        });
    }

    [Test]
    public void Evaluate_TooManySteps_IsAFailureOfTheDecision()
    {
        DmnModel model = DmnModel.Parse(MalformedModelTests.Model(LargeTable(10_000)));
        FeelContext variables = new([new("x", new FeelNumber(1)), new("y", new FeelString("k1"))]);

        DecisionResult result = model.Evaluate("d", variables, new FeelOptions { MaxSteps = 1000 });

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure?.Message, Does.StartWith("The evaluation of decision 'd' failed: "));
            Assert.That(result.Failure?.Message, Does.Contain("more than 1000 steps"));
            Assert.That(result.Failure?.DecisionId, Is.EqualTo("d"));
            Assert.That(result.EvaluatedDecisions.Select(decision => decision.DecisionId), Is.EqualTo(new[] { "d" }));
        });
    }

    [Test]
    public void Evaluate_InParallel_HasTheSameResults()
    {
        DmnModel model = ModelFiles.Read("credit-chain");
        string[] results = new string[2000];

        Parallel.For(0, results.Length, index =>
        {
            FeelNumber income = new(index % 2 == 0 ? 3000 : 100);
            FeelContext variables = new([new("income", income), new("debts", new FeelNumber(1))]);
            results[index] = model.Evaluate("letter", variables).Output.ToString()!;
        });

        Assert.That(results.Where((result, index) => result != (index % 2 == 0 ? "Welcome" : "Sorry (low)")), Is.Empty);
    }

    private static string Text(string expression) => string.Format(null, LiteralFormat, expression);

    private static CompositeFormat LiteralFormat { get; } = CompositeFormat.Parse(Literal);

    private static string Decision(string id, IEnumerable<string> required, string expression)
    {
        IEnumerable<string> requirements =
            required.Select(other => $"<informationRequirement><requiredDecision href=\"#{other}\" /></informationRequirement>");
        return $"""
            <decision id="{id}" name="{id}">{string.Concat(requirements)}{Text(expression)}</decision>

            """;
    }

    private static string LargeTable(int rules)
    {
        StringBuilder table = new("""
            <decision id="d" name="D"><decisionTable>
            <input><inputExpression><text>x</text></inputExpression></input>
            <input><inputExpression><text>y</text></inputExpression></input>
            <output />
            """);
        for (int rule = 0; rule < rules; rule++)
        {
            table.Append($"<rule><inputEntry><text>{rule}</text></inputEntry><inputEntry><text>\"k{rule % 4}\"</text></inputEntry>");
            table.Append($"<outputEntry><text>x * 2 + {rule} - {rule}</text></outputEntry></rule>\n");
        }

        return table.Append("</decisionTable></decision>").ToString();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
