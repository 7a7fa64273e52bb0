using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Coverage;

/// <summary>The coverage as web pages, which are well-formed XML too.</summary>
public sealed class CoverageHtmlTests
{
    private const string Hostile = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x&#39; \u202E &#x9b;";

    [Test]
    public async Task WriteHtml_Order_ShowsHitsInDiagramAndTables()
    {
        XDocument page = (await WriteAsync(OrderCoverage()))["order.html"];
        Assert.That(page.Descendants("svg").Count(svg => (string?)svg.Attribute("role") == "img"), Is.EqualTo(1));
        Assert.That(TitlesOf(page, "hit"), Does.Contain("userTask Review the order (review): 2 hits")
            .And.Contain("sequenceFlow no (no): 1 hit"));
        Assert.That(TitlesOf(page, "miss"), Does.Contain("boundaryEvent Out of stock (outOfStock): not covered")
            .And.Contain("subProcess Change the address (change): not covered").And.Contain("sequenceFlow toShip: not covered"));
        Assert.That(TitlesOf(page, "faint"), Is.EquivalentTo(new[]
        {
            "dataObjectReference Order (orderData)", "association noteLink",
            "textAnnotation Only orders above 100 euros are reviewed (note)",
        }));
        Assert.That(page.Descendants("g").Count(group => (string?)group.Attribute("class") == "badge"), Is.EqualTo(1 + 7));
        Assert.That(page.Descendants("tr").Count(row => (string?)row.Attribute("class") == "missed"), Is.EqualTo(43 - 7));
        Assert.That(page.Descendants("li").Select(item => item.Value), Is.EqualTo(new[] { "approved", "rejected" }));
    }

    [Test]
    public async Task WriteHtml_Collaboration_DimsTheOtherProcess()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("test", "sale", CoverageModels.Trade, ["orderCame"], []));
        Dictionary<string, XDocument> pages = await WriteAsync(coverage);
        Assert.That(pages.Keys, Is.EquivalentTo(new[] { "index.html", "purchase.html", "sale.html" }));
        Assert.That(TitlesOf(pages["sale.html"], "hit"), Is.EqualTo(new[] { "startEvent Order received (orderCame): 1 hit" }));
        Assert.That(TitlesOf(pages["sale.html"], "plain"), Is.EqualTo(new[]
        {
            "participant Shop (shopPool)", "lane Sales (salesLane)", "lane Warehouse (storeLane)",
        }));
        Assert.That(TitlesOf(pages["sale.html"], "foreign"), Does.Contain("participant Customer (customerPool)")
            .And.Contain("sendTask Send the order (sendOrder)").And.Contain("sequenceFlow toSend"));
        Assert.That(TitlesOf(pages["purchase.html"], "foreign"), Does.Contain("startEvent Order received (orderCame)"));
    }

    [Test]
    public async Task WriteHtml_NoDiagram_SaysSo_AndArrangesTheElements()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("test", "small", CoverageModels.Small(), ["start"], []));
        XDocument page = (await WriteAsync(coverage))["small.html"];
        Assert.That(page.ToString(), Does.Contain("The model has no diagram of this process."));
        Assert.That(TitlesOf(page, "hit").Concat(TitlesOf(page, "miss")), Is.EqualTo(new[]
        {
            "startEvent start: 1 hit", "sequenceFlow go: not covered", "endEvent end: not covered",
        }));
        Assert.That(page.Descendants("tr").Count(row => row.Attribute("class") is not null), Is.EqualTo(3));
    }

    [Test]
    public async Task WriteHtml_SubProcessWithItsOwnDiagram_DrawsBoth()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("test", "p", Draw(
            """<bpmn:subProcess id="sub" name="Inside"><bpmn:startEvent id="start"/></bpmn:subProcess>""",
            Shape("sub", "0", "0", "100", "80")
                + """</bpmndi:BPMNPlane></bpmndi:BPMNDiagram><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="sub">"""
                + Shape("start", "10", "10", "36", "36")), ["sub", "start"], []));
        XDocument page = (await WriteAsync(coverage))["p.html"];
        Assert.That(page.Descendants("svg").Count(svg => (string?)svg.Attribute("role") == "img"), Is.EqualTo(2));
        Assert.That(page.Descendants("h3").Select(heading => heading.Value), Is.EqualTo(new[] { "p", "Inside" }));
    }

    [Test]
    public async Task WriteHtml_HostileNames_AreEncoded()
    {
        ProcessCoverage coverage = new();
        string model = Draw(
            $"""<bpmn:userTask id="task" name="{Hostile}"/><bpmn:startEvent id="start" name="{Hostile}"/>""",
            Shape("task", "0", "0", "100", "80") + Shape("start", "200", "0", "36", "36"),
            $"""name="{Hostile}" """);
        coverage.Add(new("<img src=x onerror=alert(1)>\u0000\uD800 & more", "p", model, ["task"], []));
        foreach (XDocument page in (await WriteAsync(coverage)).Values)
        {
            Assert.That(page.Descendants().Select(element => element.Name.LocalName), Has.None.AnyOf("script", "img", "iframe", "link"));
            Assert.That(page.Descendants().Attributes().Select(attribute => attribute.Name.LocalName), Has.None.StartsWith("on"));
            Assert.That(page.ToString(), Does.Not.Contain('\u202E').And.Not.Contain('\u009b'));
        }
    }

    [TestCase("NaN", "0", "100", "80")]
    [TestCase("0", "Infinity", "100", "80")]
    [TestCase("0", "0", "-100", "80")]
    [TestCase("0", "0", "100", "0")]
    [TestCase("1e300", "0", "100", "80")]
    [TestCase("1,5", "0", "100", "80")]
    [TestCase("", "0", "100", "80")]
    public async Task WriteHtml_InvalidBounds_LeavesTheShapeOut(string x, string y, string width, string height)
    {
        ProcessCoverage coverage = new();
        string model = Draw(
            """<bpmn:task id="bad"/><bpmn:task id="good"/>""",
            Shape("bad", x, y, width, height) + Shape("good", "-20.5", "0", "100", "80") + Shape("missing", "0", "0", "100", "80"));
        coverage.Add(new("test", "p", model, ["good", "bad"], []));
        XDocument page = (await WriteAsync(coverage))["p.html"];
        Assert.That(TitlesOf(page, "hit"), Is.EqualTo(new[] { "task good: 1 hit" }));
        Assert.That(page.Descendants("li").Select(item => item.Value), Does.Contain("bad"));
        Assert.That(page.ToString(), Does.Not.Contain("NaN").And.Not.Contain("Infinity"));
    }

    [Test]
    public async Task WriteHtml_InvalidWaypoints_LeavesTheLineOut()
    {
        ProcessCoverage coverage = new();
        string model = Draw(
            """
            <bpmn:task id="a"/><bpmn:task id="b"/>
            <bpmn:sequenceFlow id="one" sourceRef="a" targetRef="b"/><bpmn:sequenceFlow id="same" sourceRef="a" targetRef="b"/>
            <bpmn:sequenceFlow id="broken" sourceRef="a" targetRef="b"/><bpmn:sequenceFlow id="good" sourceRef="a" targetRef="b"/>
            """,
            Shape("a", "0", "0", "100", "80") + Edge("one", "1 1") + Edge("same", "1 1", "1 1") + Edge("broken", "1 1", "NaN 1", "9 9")
                + Edge("good", "100 40", "200 40"));
        coverage.Add(new("test", "p", model, [], ["one", "same", "broken", "good"]));
        Assert.That(TitlesOf((await WriteAsync(coverage))["p.html"], "hit"), Is.EqualTo(new[] { "sequenceFlow good: 1 hit" }));
    }

    [Test]
    public async Task WriteHtml_HugeCoordinates_LimitsTheWidth()
    {
        ProcessCoverage coverage = new();
        string model = Draw(
            """<bpmn:task id="a"/><bpmn:task id="b"/>""",
            Shape("a", "-1000000", "0", "100", "80") + Shape("b", "1000000", "1e6", "1000000", "80"));
        coverage.Add(new("test", "p", model, ["a", "b"], []));
        XDocument page = (await WriteAsync(coverage))["p.html"];
        XElement svg = page.Descendants("svg").Single(svg => (string?)svg.Attribute("role") == "img");
        Assert.That((string?)svg.Attribute("style"), Is.EqualTo("width:100%;max-width:8000px;min-width:4800px"));
    }

    [Test]
    public async Task WriteHtml_CultureWithDecimalComma_WritesPoints()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("test", "p", Draw("""<bpmn:task id="a"/>""", Shape("a", "-0.5", "2.25", "100", "80")), ["a"], []));
        CultureInfo.CurrentCulture = ProcessCoverageTests.DecimalComma();
        XDocument page = (await WriteAsync(coverage))["p.html"];
        XElement rectangle = page.Descendants("g").Single(group => group.Element("title")?.Value == "task a: 1 hit").Element("rect")!;
        Assert.That(((string?)rectangle.Attribute("x"), (string?)rectangle.Attribute("y")), Is.EqualTo(("-0.5", "2.25")));
    }

    [Test]
    public async Task WriteHtml_NothingRan_WritesTheIndex()
    {
        Dictionary<string, XDocument> pages = await WriteAsync(new());
        Assert.That(pages.Keys, Is.EqualTo(new[] { "index.html" }));
        Assert.That(pages["index.html"].ToString(), Does.Contain("No process has run."));
    }

    [Test]
    public async Task WriteHtml_UnsafeAndSimilarIds_HaveDistinctFiles_ThatTheIndexLinks()
    {
        ProcessCoverage coverage = new();
        string[] ids =
        [
            "plain", "Case", "case", "straße.v1", "strasse.v1", "a.b", "a_b", "con", "index", new('x', 300), new string('x', 299) + "y",
        ];
        foreach (string id in ids)
        {
            coverage.Add(new("test", id, CoverageModels.Small(id), ["start"], []));
        }

        coverage.Add(new("test", "plain", CoverageModels.Small("plain", endName: "changed"), ["start"], []));
        Dictionary<string, XDocument> pages = await WriteAsync(coverage);
        Assert.That(pages, Has.Count.EqualTo(ids.Length + 2));
        Assert.That(pages.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count(), Is.EqualTo(pages.Count));
        Assert.That(pages.Keys, Has.All.Match("^[A-Za-z0-9_-]{1,60}(\\.[0-9A-F]{12})?\\.html$").And.None.Match("^(?i:con)\\."));
        Assert.That(pages.Keys, Does.Contain("a_b.html"));
        Assert.That(
            pages["index.html"].Descendants("a").Attributes("href").Select(link => link.Value),
            Is.EquivalentTo(pages.Keys.Where(name => name != "index.html")));
    }

    private static ProcessCoverage OrderCoverage()
    {
        ProcessCoverage coverage = new();
        coverage.Add(new("approved", "order", CoverageModels.Order, ["received", "review"], ["toReview"]));
        coverage.Add(new(
            "rejected", "order", CoverageModels.Order, ["received", "review", "approved", "rejected"], ["toReview", "toApproved", "no"]));
        return coverage;
    }

    private static List<string> TitlesOf(XDocument page, string style) =>
    [
        .. page.Descendants("g").Where(group => (string?)group.Attribute("class") == style)
            .Select(group => group.Element("title")?.Value)
            .OfType<string>(),
    ];

    private static string Draw(string content, string drawing, string attributes = "") =>
        $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
          xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI">
          <bpmn:process id="p" isExecutable="true" {attributes}>{content}</bpmn:process>
          <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">{drawing}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """;

    private static string Shape(string id, string x, string y, string width, string height) =>
        $"""<bpmndi:BPMNShape bpmnElement="{id}"><dc:Bounds x="{x}" y="{y}" width="{width}" height="{height}"/></bpmndi:BPMNShape>""";

    private static string Edge(string id, params string[] waypoints) =>
        $"""<bpmndi:BPMNEdge bpmnElement="{id}">{string.Concat(waypoints.Select(Waypoint))}</bpmndi:BPMNEdge>""";

    private static string Waypoint(string place) => $"""<di:waypoint x="{place.Split(' ')[0]}" y="{place.Split(' ')[1]}"/>""";

    private static async Task<Dictionary<string, XDocument>> WriteAsync(ProcessCoverage coverage)
    {
        using TestFolder folder = new();
        await coverage.WriteHtmlAsync(folder.Path);
        Dictionary<string, XDocument> pages = new(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(folder.Path))
        {
            using XmlReader reader = XmlReader.Create(path, new() { DtdProcessing = DtdProcessing.Ignore });
            pages[Path.GetFileName(path)] = XDocument.Load(reader);
        }

        return pages;
    }
}
