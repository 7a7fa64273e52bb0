using System.Text;
using Camunda.Rest.Feel.Dmn;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Dmn;

internal sealed class MalformedModelTests
{
    private const string Dmn13 = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private const string Table = """<decision id="d" name="D"><decisionTable id="t">{0}</decisionTable></decision>""";
    private const string Input = """<input id="i" label="Age"><inputExpression><text>age</text></inputExpression></input>""";
    private const string Output = """<output id="o" name="fee" />""";
    private const string Logic = "<literalExpression><text>1</text></literalExpression>";

    private static IEnumerable<TestCaseData> Malformed =>
    [
        // The graph.
        Case("", "definitions 'm' (line 1): The model has no decisions."),
        Case($"""<decision name="D">{Logic}</decision>""", "decision (line 2): The decision 'D' has no id."),
        Case($"""<decision id="d">{Logic}</decision>""", "decision 'd' (line 2): The decision 'd' has no name."),
        Case(
            """<decision id="d" name="D" />""",
            "decision 'd' (line 2): Decision 'd': an expression is missing. Expected is one of: decisionTable,"),
        Case(
            $"""<decision id="d" name="D">{Logic}{Logic}</decision>""",
            "Decision 'd': there are 2 expressions, but only one is possible."),
        Case(
            """<decision id="d" name="D"><script>1</script></decision>""",
            "script (line 2): Decision 'd': the element 'script' is unknown."),
        Case($"""<decision id="d" name="D"><variable />{Logic}</decision>""", "Decision 'd': the variable has no name."),
        Case(
            $"""<decision id="d" name="D">{Logic}</decision><decision id="d" name="E">{Logic}</decision>""",
            "decision 'd' (line 2): The id 'd' is already used by the decision in line 2. Ids must be unique."),
        Case($"""<decision id="m" name="D">{Logic}</decision>""", "The id 'm' is already used by the definitions in line 1."),
        Case(
            Requires("d", "x"),
            "requiredDecision (line 2): Decision 'd': the requiredDecision '#x' does not exist."),
        Case(
            Requires("d", "x").Replace("#x", "urn:other#x", StringComparison.Ordinal),
            "Decision 'd': the requiredDecision 'urn:other#x' is in another model. Imports are not supported; use one file."),
        Case(
            $"""<decision id="d" name="D"><knowledgeRequirement><requiredKnowledge href="#k" /></knowledgeRequirement>{Logic}</decision>""",
            "Decision 'd': the requiredKnowledge '#k' does not exist."),
        Case(
            $"{Requires("a", "b")}{Requires("b", "c")}{Requires("c", "a")}",
            "The decisions require each other in a cycle: a -> b -> c -> a."),
        Case(Requires("a", "a"), "The decisions require each other in a cycle: a -> a."),
        Case(
            $"{Decision}{Knowledge("f", "g")}{Knowledge("g", "f")}",
            "The business knowledge models require each other in a cycle: f -> g -> f."),
        Case(
            $"""{Decision}<decisionService id="s" name="s"><outputDecision href="#x" /></decisionService>""",
            "Decision service 's': the outputDecision '#x' does not exist."),
        Case($"""{Decision}<decisionService id="s" name="s" />""", "Decision service 's': the service has no output decision."),

        // Decision tables.
        Case(string.Format(null, TableFormat, Input), "decisionTable 't' (line 2): Decision 'd': the decision table has no output."),
        Case(
            string.Format(null, TableFormat, $"""<input id="i" />{Output}"""),
            "input 'i' (line 2): Decision 'd', input 1 ('i'): the input has no inputExpression."),
        Case(
            string.Format(null, TableFormat, $"""<input id="i"><inputExpression><text> </text></inputExpression></input>{Output}"""),
            "Decision 'd', input 1 ('i'): the expression is empty. Write null if there is no value."),
        Case(
            string.Format(null, TableFormat, """<output id="o1" name="a" /><output id="o2" label="B" />"""),
            "output 'o2' (line 2): Decision 'd', output 2 ('B', 'o2'): the output has no name. Of several outputs, each needs one."),
        Case(
            TableWith("""hitPolicy="SOME" """, ""),
            "Decision 'd': the hitPolicy 'SOME' is unknown. Use one of: UNIQUE, FIRST, PRIORITY, ANY, COLLECT, RULE ORDER, OUTPUT ORDER."),
        Case(
            TableWith("""hitPolicy="COLLECT" aggregation="AVG" """, ""),
            "Decision 'd': the aggregation 'AVG' is unknown. Use one of: SUM, COUNT, MIN, MAX."),
        Case(
            TableWith("""hitPolicy="COLLECT" aggregation="SUM" """, """<output id="p" name="p" />"""),
            "Decision 'd': the hit policy COLLECT cannot aggregate 2 outputs. Keep one, or remove the aggregation."),
        Case(
            TableWith("", """<rule id="r"><outputEntry><text>1</text></outputEntry></rule>"""),
            "rule 'r' (line 2): Decision 'd', rule 1 ('r'): the rule has 0 input entries, but the table has 1 inputs."),
        Case(
            TableWith("", """<rule><inputEntry><text>1</text></inputEntry></rule>"""),
            "rule (line 2): Decision 'd', rule 1: the rule has 0 output entries, but the table has 1 outputs."),
        Case(
            TableWith("", Rule("""<inputEntry id="e"><text>&gt; &gt; 1</text></inputEntry><outputEntry><text>1</text></outputEntry>""")),
            "inputEntry 'e' (line 2): Decision 'd', rule 1 ('r'), input 1 ('Age', 'i'): ",
            "> > 1"),
        Case(
            TableWith("", Rule("""<inputEntry><text>-</text></inputEntry><outputEntry id="e"><text>1 +</text></outputEntry>""")),
            "outputEntry 'e' (line 2): Decision 'd', rule 1 ('r'), output 1 ('fee', 'o'): ",
            "1 +"),
        Case(
            TableWith("", """<rule id="r"><inputEntry><text>-</text></inputEntry><outputEntry><text></text></outputEntry></rule>"""),
            "Decision 'd', rule 1 ('r'), output 1 ('fee', 'o'): the expression is empty."),
        Case(
            TableWith(
                "", Rule("""<inputEntry expressionLanguage="juel"><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry>""")),
            "Decision 'd', rule 1 ('r'), input 1 ('Age', 'i'): the expression language 'juel' is not supported. Use FEEL."),
        Case(
            string.Format(null, TableFormat, $"""{Input}<output id="o"><defaultOutputEntry><text>(</text></defaultOutputEntry></output>"""),
            "Decision 'd', output 1 ('o'), default output: "),

        // Other logic.
        Case(DecisionWith("<literalExpression />"), "literalExpression (line 2): Decision 'd': the expression is empty."),
        Case(
            DecisionWith("""<literalExpression expressionLanguage="javascript"><text>1</text></literalExpression>"""),
            "the expression language 'javascript' is not supported."),
        Case(DecisionWith("<context />"), "Decision 'd': the context has no entries."),
        Case(
            DecisionWith($"<context><contextEntry>{Logic}</contextEntry><contextEntry>{Logic}</contextEntry></context>"),
            "contextEntry (line 2): Decision 'd', context entry 1: the entry has no variable with a name. Only the last entry, "),
        Case(
            DecisionWith("""<context><contextEntry><variable name="x" /></contextEntry></context>"""),
            "Decision 'd', context entry 1 ('x'): an expression is missing."),
        Case(
            DecisionWith($"""<relation><column name="a" /><column name="b" /><row>{Logic}</row></relation>"""),
            "row (line 2): Decision 'd', row 1: the row has 1 expressions, but the relation has 2 columns."),
        Case(DecisionWith("<relation><column /></relation>"), "Decision 'd': a column of the relation has no name."),
        Case(DecisionWith("<list><literalExpression><text>]</text></literalExpression></list>"), "Decision 'd', list, expression 1: "),
        Case(
            DecisionWith($"<invocation><binding>{Logic}</binding>{Logic}</invocation>"),
            "Decision 'd', invocation: a binding has no parameter with a name."),
        Case(
            DecisionWith("""<invocation><binding><parameter name="x" /></binding></invocation>"""),
            "Decision 'd', invocation, binding 'x': an expression is missing."),
        Case(DecisionWith("<invocation />"), "Decision 'd', invocation: an expression is missing."),
        Case(
            DecisionWith($"""<functionDefinition kind="Java">{Logic}</functionDefinition>"""),
            "Decision 'd', function: functions of the kind 'Java' are not supported. Use FEEL."),
        Case(
            DecisionWith($"<functionDefinition><formalParameter />{Logic}</functionDefinition>"),
            "Decision 'd', function: a parameter has no name."),
        Case(
            DecisionWith($"<conditional><if>{Logic}</if><then>{Logic}</then></conditional>"),
            "Decision 'd', conditional: the part 'else' is missing."),
        Case(DecisionWith($"<for><in>{Logic}</in><return>{Logic}</return></for>"), "Decision 'd', for: the iteratorVariable is missing."),
        Case(DecisionWith($"<filter><in>{Logic}</in></filter>"), "Decision 'd', filter: the part 'match' is missing."),
        Case(
            $"""{Decision}<businessKnowledgeModel id="f" name="f"><encapsulatedLogic /></businessKnowledgeModel>""",
            "encapsulatedLogic (line 2): Business knowledge model 'f': an expression is missing."),
        Case($"""{Decision}<businessKnowledgeModel id="f" />""", "The business knowledge model 'f' has no name."),
    ];

    private static string Decision => DecisionWith(Logic);

    private static CompositeFormat TableFormat { get; } = CompositeFormat.Parse(Table);

    [TestCaseSource(nameof(Malformed))]
    public void Parse_MalformedModel_NamesElementAndProblem(string content, string[] expected)
    {
        DmnModelException exception = Assert.Throws<DmnModelException>(() => DmnModel.Parse(Model(content)))!;

        Assert.Multiple(() => Array.ForEach(expected, text => Assert.That(exception.Message, Does.Contain(text))));
    }

    [Test]
    public void Parse_SeveralProblems_ListsAllInTheOrderOfTheXml()
    {
        string broken = DecisionWith("<literalExpression><text>1 +</text></literalExpression>");
        string xml = Model($"""

            <decision id="a" name="A" />
            {broken}
            <decision id="z" />
            """);

        DmnModelException exception = Assert.Throws<DmnModelException>(() => DmnModel.Parse(xml))!;

        Assert.Multiple(() =>
        {
            Assert.That(exception.Problems.Select(problem => problem.Line), Is.EqualTo(new[] { 3, 4, 5, 5 }));
            Assert.That(exception.Problems.Select(problem => problem.ElementId), Is.EqualTo(new[] { "a", null, "z", "z" }));
            Assert.That(exception.Message, Does.StartWith("The DMN model is malformed, with 4 problems:\n- decision 'a' (line 3): "));
        });
    }

    [TestCase("", "document: The text is not XML")]
    [TestCase("not xml", "document (line 1): The text is not XML")]
    [TestCase("<a><b></a>", "document (line 1): The text is not XML")]
    [TestCase("<html />", "The file is not DMN: the root is 'html' in the namespace ''.")]
    [TestCase("<html />", "Expected are 'definitions' in a namespace of DMN 1.1 to 1.5.")]
    [TestCase("<definitions />", "The file is not DMN: the root is 'definitions' in the namespace ''.")]
    [TestCase("""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />""", "The file is BPMN, not DMN.")]
    [TestCase("""<definitions xmlns="https://www.omg.org/spec/DMN/20991231/MODEL/" />""", "spec/DMN/20991231/MODEL/'.")]
    [TestCase($"""<decision xmlns="{Dmn13}" />""", "the root is 'decision'")]
    [TestCase($"""<definitions xmlns="{Dmn13}" />""", "The definitions have no id.")]
    [TestCase($"""<definitions xmlns="{Dmn13}" id="x" />""", "The definitions have no name.")]
    [TestCase($"""<definitions xmlns="{Dmn13}" id="x" name="X" />""", "The definitions have no namespace.")]
    public void Parse_WrongRoot_SaysWhatIsExpected(string xml, string expected)
    {
        DmnModelException exception = Assert.Throws<DmnModelException>(() => DmnModel.Parse(xml))!;

        Assert.That(exception.Message, Does.Contain(expected));
    }

    [Test]
    public void Evaluate_UnknownDecision_ListsTheDecisions()
    {
        DmnModel model = DmnModel.Parse(Model(Decision));

        ArgumentException exception = Assert.Throws<ArgumentException>(() => model.Evaluate("x", FeelContext.Empty))!;

        Assert.That(exception.Message, Does.StartWith("The model 'm' has no decision 'x'. It has: d."));
    }

    internal static string Model(string content) => $"""
        <definitions xmlns="{Dmn13}" id="m" name="M" namespace="urn:m">
        {content}
        </definitions>
        """;

    private static string DecisionWith(string logic) => $"""<decision id="d" name="D">{logic}</decision>""";

    private static string TableWith(string attributes, string content) =>
        $"""<decision id="d" name="D"><decisionTable id="t" {attributes}>{Input}{Output}{content}</decisionTable></decision>""";

    private static string Requires(string id, string required) =>
        $"""
        <decision id="{id}" name="{id}"><informationRequirement><requiredDecision href="#{required}" /></informationRequirement>
        {Logic}</decision>
        """;

    private static string Knowledge(string id, string required) =>
        $"""
        <businessKnowledgeModel id="{id}" name="{id}"><encapsulatedLogic>{Logic}</encapsulatedLogic>
        <knowledgeRequirement><requiredKnowledge href="#{required}" /></knowledgeRequirement></businessKnowledgeModel>
        """;

    private static string Rule(string entries) => $"""<rule id="r">{entries}</rule>""";

    private static TestCaseData Case(string content, params string[] expected) =>
        new TestCaseData(content, expected).SetArgDisplayNames(expected[0]);
}
