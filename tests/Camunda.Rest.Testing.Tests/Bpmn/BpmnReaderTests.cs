using System.Text;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Bpmn.Model;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Bpmn;

[Parallelizable(ParallelScope.All)]
internal sealed class BpmnReaderTests
{
    // Everything that is accepted without a meaning at run time, next to what is executed.
    private const string Rich = """
        <bpmn:collaboration id="collaboration">
          <bpmn:documentation>d</bpmn:documentation>
          <bpmn:participant id="pool" name="Pool" processRef="rich"/>
          <bpmn:participant id="blackBox" name="Customer"/>
          <bpmn:messageFlow id="mf" sourceRef="blackBox" targetRef="pool"/>
        </bpmn:collaboration>
        <bpmn:process id="rich" name="Rich" isExecutable="true">
          <bpmn:documentation>About it</bpmn:documentation>
          <bpmn:extensionElements>
            <zeebe:versionTag value="v1"/>
            <zeebe:properties><zeebe:property name="a" value="b"/></zeebe:properties>
            <modeler:note x="1"/>
          </bpmn:extensionElements>
          <bpmn:laneSet id="lanes"><bpmn:lane id="lane"><bpmn:flowNodeRef>task</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
          <bpmn:startEvent id="begin" name="Begin"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
          <bpmn:sequenceFlow id="f1" name="on" sourceRef="begin" targetRef="task"/>
          <bpmn:serviceTask id="task" name="Work" zeebe:modelerTemplate="t" zeebe:modelerTemplateVersion="1" modeler:x="y" implementation="##WebService">
            <bpmn:documentation>How</bpmn:documentation>
            <bpmn:extensionElements>
              <zeebe:taskDefinition type="=kind" retries="5"/>
              <zeebe:ioMapping><zeebe:input source="=a" target="b.c"/><zeebe:output source="=d" target="e"/></zeebe:ioMapping>
              <zeebe:taskHeaders><zeebe:header key="k" value="v"/><zeebe:header key="empty"/></zeebe:taskHeaders>
            </bpmn:extensionElements>
            <bpmn:incoming>f1</bpmn:incoming>
            <bpmn:outgoing>f2</bpmn:outgoing>
            <bpmn:property id="property" name="p"/>
            <bpmn:dataInputAssociation id="association1"><bpmn:sourceRef>dataRef</bpmn:sourceRef><bpmn:targetRef>property</bpmn:targetRef></bpmn:dataInputAssociation>
          </bpmn:serviceTask>
          <bpmn:sequenceFlow id="f2" sourceRef="task" targetRef="done"/>
          <bpmn:endEvent id="done"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
          <bpmn:dataObjectReference id="dataRef" dataObjectRef="data"/>
          <bpmn:dataObject id="data"/>
          <bpmn:textAnnotation id="note"><bpmn:text>hm</bpmn:text></bpmn:textAnnotation>
          <bpmn:association id="association2" sourceRef="task" targetRef="note"/>
          <bpmn:group id="group"/>
        </bpmn:process>
        <bpmn:process id="drawn" isExecutable="false"><bpmn:callActivity id="whatever"/></bpmn:process>
        <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="collaboration"/></bpmndi:BPMNDiagram>
        """;

    [Test]
    public void Read_RichFile_KeepsWhatIsExecuted()
    {
        BpmnFile file = Read(ModelBuilder.Definitions(Rich));

        ProcessModel process = file.Processes.Single();
        JobTask task = (JobTask)process.Nodes["task"];
        Assert.Multiple(() =>
        {
            Assert.That(process.Name, Is.EqualTo("Rich"));
            Assert.That(process.VersionTag, Is.EqualTo("v1"));
            Assert.That(process.Start!.Id, Is.EqualTo("begin"));
            Assert.That(process.Nodes.Keys, Is.EqualTo(new[] { "begin", "task", "done" }));
            Assert.That(task.DisplayName, Is.EqualTo("Work"));
            Assert.That(task.Job.Type.Text, Is.EqualTo("=kind"));
            Assert.That(task.Job.Retries.Text, Is.EqualTo("5"));
            Assert.That(task.Headers, Is.EqualTo(new Dictionary<string, string> { ["k"] = "v" }));
            Assert.That(task.Facts.Inputs.Single().Target, Is.EqualTo(new[] { "b", "c" }));
            Assert.That(task.Facts.Outputs.Single().Source.Text, Is.EqualTo("=d"));
            Assert.That(process.Nodes["done"].DisplayName, Is.EqualTo("done"));
        });
    }

    [Test]
    public void Read_RichFileWithStubs_StubsNothing()
    {
        BpmnFile file = BpmnReader.Read(Encoding.UTF8.GetBytes(ModelBuilder.Definitions(Rich)), stubsUnsupported: true);
        Assert.That(file.Processes.Single().Nodes.Values, Has.None.InstanceOf<StubTask>());
    }

    [Test]
    public void Read_UnsupportedInASubProcess_StubsOnlyThat()
    {
        string xml = new ModelBuilder("p")
            .Start()
            .Add(new ModelBuilder("sub").Start("s").Add("<bpmn:transaction id=\"odd\"/>").Chain("s", "odd").ToSubProcess())
            .CatchError("caught", "sub", null)
            .Add("<bpmn:complexGateway id=\"way\"/>")
            .End()
            .Flow("start", "sub").Flow("sub", "way").Flow("way", "end", "=true")
            .ToString();
        IReadOnlyDictionary<string, FlowNode> nodes =
            BpmnReader.Read(Encoding.UTF8.GetBytes(xml), stubsUnsupported: true).Processes.Single().Nodes;
        Assert.That(nodes.Values.OfType<StubTask>().Select(stub => stub.Id), Is.EquivalentTo(new[] { "odd", "way" }));
        Assert.That(nodes["sub"], Is.InstanceOf<SubProcess>());
    }

    [Test]
    public void Read_SeveralExecutableProcesses_GivesAll()
    {
        string xml = ModelBuilder.Definitions(
            new ModelBuilder("one").Start().ToProcess() + new ModelBuilder("two").Start("start2").ToProcess());
        Assert.That(Read(xml).Processes.Select(process => process.Id), Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public void Read_OtherEncoding_KeepsTheText()
    {
        string xml = new ModelBuilder("p").Named("Größe").Start().ToString().Replace("UTF-8", "iso-8859-1", StringComparison.Ordinal);
        BpmnFile file = BpmnReader.Read(Encoding.Latin1.GetBytes(xml));
        Assert.That(file.Processes.Single().Name, Is.EqualTo("Größe"));
        Assert.That(file.Text, Is.EqualTo(xml));
    }

    [Test]
    public void Read_SeveralProblems_ReportsAll()
    {
        string xml = new ModelBuilder("p").Start().Add("<bpmn:transaction id=\"s\"/>").Add("<bpmn:complexGateway id=\"c\"/>").ToString();
        BpmnRefusedException exception = Assert.Throws<BpmnRefusedException>(() => Read(xml))!;
        Assert.That(
            exception.Problems,
            Is.EquivalentTo(new[] { "process 'p': transaction 's' is not supported", "process 'p': complexGateway 'c' is not supported" }));
    }

    private static BpmnFile Read(string xml) => BpmnReader.Read(Encoding.UTF8.GetBytes(xml));
}
