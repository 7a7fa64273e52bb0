using System.Text;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.AdHoc;

/// <summary>The variable that describes the elements of an ad-hoc sub-process to workers.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AdHocToolTests
{
    private const string Url = "=&quot;https://&quot; + fromAi(toolCall.host, &quot;The host&quot;, &quot;string&quot;)";
    private const string Choice = "={a: fromAi(value: kind, schema: {enum: [&quot;x&quot;, -1]}, options: {required: false}), "
        + "b: [fromAi(toolCall.note)], c: if true then 1 else fromAi(toolCall.other, null, &quot;number&quot;)}";

    [Test]
    public async Task Activate_ElementsThatDescribeThemselves_AreInTheVariable()
    {
        const string Tool = $"""
            <bpmn:serviceTask id="fetch" name="Fetch a page">
              <bpmn:documentation textFormat="text/plain"> Fetches it. </bpmn:documentation>
              <bpmn:documentation>Not this.</bpmn:documentation>
              <bpmn:extensionElements>
                <zeebe:taskDefinition type="fetch"/>
                <zeebe:properties><zeebe:property name="icon" value="globe"/><zeebe:property name="" value="x"/></zeebe:properties>
                <zeebe:ioMapping>
                  <zeebe:input source="{Url}" target="url"/><zeebe:input source="{Choice}" target="more"/><zeebe:input source="fixed" target="f"/>
                </zeebe:ioMapping>
              </bpmn:extensionElements>
            </bpmn:serviceTask>
            """;
        await using EngineHarness harness = await EngineHarness.WithAsync(Model(Tool + "<bpmn:task id=\"plain\"/>"));
        await harness.StartAsync();

        ActivatedJob job = await harness.ActivateOneAsync("steer");
        Assert.That(job.Variables["adHocSubProcessElements"]!.ToJsonString(), Is.EqualTo(
            """[{"elementId":"fetch","elementName":"Fetch a page","documentation":"Fetches it.","properties":{"icon":"globe"},"parameters":["""
            + """{"name":"toolCall.host","description":"The host","type":"string"},"""
            + """{"name":"kind","schema":{"enum":["x",-1]},"options":{"required":false}},"""
            + """{"name":"toolCall.note"},{"name":"toolCall.other","type":"number"}]},{"elementId":"plain"}]"""));
    }

    [TestCase("fromAi(10)", "The argument 'value' of fromAi() must be a reference, such as toolCall.url")]
    [TestCase("fromAi(a.b, 10)", "The argument 'description' of fromAi() must be a string literal")]
    [TestCase("fromAi(a.b, type: 1)", "the attribute 'source' cannot be read")]
    [TestCase("fromAi(value: a.b, type: string(1))", "The argument 'type' of fromAi() must consist of literals")]
    [TestCase("fromAi(value: a.b, schema: 1)", "The argument 'schema' of fromAi() must be a context of literals")]
    [TestCase("fromAi(value: a.b, options: {x: y})", "The argument 'options' of fromAi() must consist of literals")]
    public void Read_ParameterThatIsNotDescribedByLiterals_IsRefused(string expression, string expected)
    {
        string tool = $"""
            <bpmn:serviceTask id="x"><bpmn:extensionElements><zeebe:taskDefinition type="t"/><zeebe:ioMapping>
            <zeebe:input source="={expression}" target="t"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>
            """;

        Assert.That(
            () => BpmnReader.Read(Encoding.UTF8.GetBytes(Model(tool).ToString())),
            Throws.TypeOf<BpmnRefusedException>().With.Message.Contains(expected));
    }

    private static ModelBuilder Model(string tools) => ModelBuilder.Line(
        "p",
        (
            "adhoc",
            "<bpmn:adHocSubProcess id=\"adhoc\"><bpmn:extensionElements><zeebe:taskDefinition type=\"steer\"/></bpmn:extensionElements>"
                + $"{tools}</bpmn:adHocSubProcess>"));
}
