using System.Xml.Linq;
using Camunda.Rest.Testing.Coverage.Drawing;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Coverage;

/// <summary>The notation of the diagrams.</summary>
public sealed class CoverageNotationTests
{
    private static readonly string[] Kinds =
        ["message", "timer", "error", "signal", "escalation", "compensate", "conditional", "link", "terminate", "cancel"];

    [TestCase("startEvent", "", "s")]
    [TestCase("startEvent", "isInterrupting='false'", "s dashed")]
    [TestCase("intermediateCatchEvent", "", "s", "o")]
    [TestCase("intermediateThrowEvent", "", "s", "o")]
    [TestCase("boundaryEvent", "", "s", "o")]
    [TestCase("boundaryEvent", "cancelActivity='false'", "s dashed", "o dashed")]
    [TestCase("endEvent", "", "s thick")]
    public void Draw_Event_HasItsCircles(string type, string attributes, params string[] circles) =>
        Assert.That(Classes(Draw($"<{type} {attributes}/>"), "circle"), Is.EqualTo(circles));

    [Test]
    public void Draw_EventDefinitions_HaveDistinctMarkers() =>
        Assert.That(Kinds.Select(kind => Draw($"<endEvent><{kind}EventDefinition/></endEvent>").ToString()), Is.Unique);

    [TestCase("message", "rect")]
    [TestCase("error", "path")]
    [TestCase("signal", "path")]
    [TestCase("escalation", "path")]
    [TestCase("compensate", "path")]
    [TestCase("link", "path")]
    public void Draw_ThrowingEvent_IsFilled(string kind, string marker)
    {
        XElement thrown = Draw($"<intermediateThrowEvent><{kind}EventDefinition/></intermediateThrowEvent>");
        XElement caught = Draw($"<intermediateCatchEvent><{kind}EventDefinition/></intermediateCatchEvent>");
        Assert.That((Classes(thrown, marker)[0], Classes(caught, marker)[0]), Is.EqualTo(("fill", "o")));
    }

    [Test]
    public void Draw_Tasks_HaveDistinctIcons()
    {
        string[] types = ["task", "userTask", "serviceTask", "scriptTask", "businessRuleTask", "sendTask", "receiveTask", "manualTask"];
        Assert.That(types.Select(type => string.Concat(Draw($"<{type}/>").Elements().Where(part => part.Name != "title"))), Is.Unique);
    }

    [Test]
    public void Draw_Gateways_HaveDistinctMarkers()
    {
        string[] gateways =
        [
            "<exclusiveGateway/>", "<parallelGateway/>", "<inclusiveGateway/>", "<complexGateway/>", "<eventBasedGateway/>",
            "<eventBasedGateway instantiate='true'/>", "<eventBasedGateway instantiate='true' eventGatewayType='Parallel'/>",
        ];
        Assert.That(gateways.Select(gateway => string.Concat(Draw(gateway).Elements("g"))), Is.Unique.And.All.Contain("class"));
    }

    [TestCase("<callActivity/>", "s thick", 1)]
    [TestCase("<subProcess/>", "s", 1)]
    [TestCase("<subProcess triggeredByEvent='true'/>", "s dotted", 1)]
    [TestCase("<adHocSubProcess/>", "s", 2)]
    [TestCase("<task><multiInstanceLoopCharacteristics/></task>", "s", 1)]
    [TestCase("<task isForCompensation='true'><standardLoopCharacteristics/></task>", "s", 2)]
    [TestCase("<task/>", "s", 0)]
    public void Draw_Activity_HasItsBorderAndMarkers(string activity, string border, int markers)
    {
        XElement drawing = Draw(activity);
        Assert.That((Classes(drawing, "rect")[0], drawing.Elements("path").Count()), Is.EqualTo((border, markers)));
    }

    [Test]
    public void Draw_MultiInstance_ShowsWhetherItIsSequential() => Assert.That(
        Draw("<task><multiInstanceLoopCharacteristics isSequential='true'/></task>").Element("path")!.ToString(),
        Is.Not.EqualTo(Draw("<task><multiInstanceLoopCharacteristics/></task>").Element("path")!.ToString()));

    [TestCase("<task id='a' default='f'/><sequenceFlow id='f' sourceRef='a'/>", "o")]
    [TestCase("<task id='a'/><sequenceFlow id='f' sourceRef='a'><conditionExpression/></sequenceFlow>", "paper")]
    [TestCase("<exclusiveGateway id='a'/><sequenceFlow id='f' sourceRef='a'><conditionExpression/></sequenceFlow>")]
    [TestCase("<task id='a' default='g'/><sequenceFlow id='f' sourceRef='a'/>")]
    public void Draw_SequenceFlow_BeginsWithItsMarker(string flow, params string[] marker)
    {
        List<XElement> elements = Parse(flow);
        Markup markup = new();
        EdgeDrawing.Draw(
            new(markup, "p", new Dictionary<string, int>()), new(elements[1], elements[0], [new(0, 0), new(100, 0)], null));
        string[] drawn = ["touch", "flow", "fill", .. marker];
        Assert.That(Classes(XElement.Parse(markup.ToString()), "path"), Is.EqualTo(drawn));
    }

    [TestCase("order.bpmn")]
    [TestCase("trade.bpmn")]
    public async Task Deploy_ModelOfTheseTests_IsValid(string name)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        string model = name == "order.bpmn" ? CoverageModels.Order : CoverageModels.Trade;
        Assert.That((await connection.DeployAsync((name, model))).Summary, Is.EqualTo("200"));
    }

    private static string[] Classes(XElement drawing, string shape) =>
        [.. drawing.Descendants(shape).Select(part => (string?)part.Attribute("class")).OfType<string>()];

    private static XElement Draw(string element)
    {
        Markup markup = new();
        ShapeDrawing.Draw(
            new(markup, "p", new Dictionary<string, int>()),
            new(Parse(element).Single(), new(0, 0, 100, 80), null, false, true, true));
        return XElement.Parse(markup.ToString());
    }

    private static List<XElement> Parse(string elements) =>
        [.. XElement.Parse($"""<process xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">{elements}</process>""").Elements()];
}
