using System.Xml.Linq;
using Camunda.Rest.Testing.Coverage.Diagrams;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Coverage;

/// <summary>The arrangement of processes without a diagram.</summary>
public sealed class DiagramLayoutTests
{
    [Test]
    public void Arrange_Order_PlacesEverythingOnce_WithoutOverlaps()
    {
        DiagramPlane plane = DiagramLayout.Arrange(XElement.Parse(CoverageModels.Order).Elements().First());
        Assert.That(plane.Shapes.Select(shape => shape.Id), Is.Unique.And.Exactly(24).Items);
        Assert.That(plane.Edges.Select(edge => edge.Id), Is.Unique.And.Exactly(19).Items);
        List<DiagramShape> nodes = [.. plane.Shapes.Where(shape => !shape.IsContainer && shape.Type != "boundaryEvent")];
        var overlaps = nodes.SelectMany(one => nodes.Where(other => one != other && one.Bounds.Overlaps(other.Bounds)));
        Assert.That(overlaps, Is.Empty);
    }

    [Test]
    public void Arrange_SubProcess_IsAroundItsContent()
    {
        DiagramPlane plane = DiagramLayout.Arrange(XElement.Parse(CoverageModels.Order).Elements().First());
        Box around = BoxOf(plane, "fulfil");
        foreach (string id in new[] { "fulfilStart", "reserve", "ship", "fulfilEnd" })
        {
            Assert.That(around.Union(BoxOf(plane, id)), Is.EqualTo(around), id);
        }
    }

    [Test]
    public void Arrange_BoundaryEvent_IsOnTheBorderOfItsActivity()
    {
        DiagramPlane plane = DiagramLayout.Arrange(XElement.Parse(CoverageModels.Order).Elements().First());
        Assert.That(BoxOf(plane, "overdue").Center.Y, Is.EqualTo(BoxOf(plane, "review").Bottom));
        Assert.That(BoxOf(plane, "remind").X, Is.GreaterThan(BoxOf(plane, "review").Right));
    }

    [Test]
    public void Arrange_FlowThatLeadsBack_RunsAboveTheElements()
    {
        DiagramPlane plane = DiagramLayout.Arrange(Process(
            """
            <task id="a"/><task id="b"/><task id="c"/>
            <sequenceFlow id="ab" sourceRef="a" targetRef="b"/><sequenceFlow id="bc" sourceRef="b" targetRef="c"/>
            <sequenceFlow id="ca" sourceRef="c" targetRef="a"/><sequenceFlow id="bb" sourceRef="b" targetRef="b"/>
            """));
        Assert.That(BoxOf(plane, "a").Right, Is.LessThan(BoxOf(plane, "b").X));
        Assert.That(BoxOf(plane, "b").Right, Is.LessThan(BoxOf(plane, "c").X));
        foreach (string id in new[] { "ca", "bb" })
        {
            DiagramEdge edge = plane.Edges.Single(edge => edge.Id == id);
            Assert.That(edge.Waypoints.Min(dot => dot.Y), Is.LessThan(plane.Shapes.Min(shape => shape.Bounds.Y)), id);
        }
    }

    [Test]
    public void Arrange_LongChain_DoesNotOverflowTheStack()
    {
        DiagramPlane plane = DiagramLayout.Arrange(Process(string.Concat(Enumerable.Range(0, 20_000).Select(i =>
            $"""<task id="t{i}"/><sequenceFlow id="f{i}" sourceRef="t{i}" targetRef="t{i + 1}"/>"""))));
        Assert.That((plane.Shapes.Count, plane.Edges.Count), Is.EqualTo((20_000, 19_999)));
    }

    [Test]
    public void Arrange_BrokenReferences_LeavesTheFlowsOut()
    {
        DiagramPlane plane = DiagramLayout.Arrange(Process(
            """
            <task id="a"/><task id="a"/><boundaryEvent id="lost" attachedToRef="none"/>
            <sequenceFlow id="one" sourceRef="a" targetRef="none"/>
            <sequenceFlow id="two" sourceRef="lost" targetRef="a"/><sequenceFlow id="three"/>
            """));
        Assert.That(plane.Edges, Is.Empty);
    }

    private static Box BoxOf(DiagramPlane plane, string id) => plane.Shapes.Single(shape => shape.Id == id).Bounds;

    private static XElement Process(string content) =>
        XElement.Parse($"""<process xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">{content}</process>""");
}
