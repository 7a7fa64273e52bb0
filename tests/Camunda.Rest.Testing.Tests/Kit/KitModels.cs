namespace Camunda.Rest.Testing.Tests.Kit;

/// <summary>The models of the tests of the kit.</summary>
internal static class KitModels
{
    public static string Order => Path.Combine("Kit", "Models", "order.bpmn");

    /// <summary>A process of one scope, around the elements that a test is about.</summary>
    public static string Process(string elements, string definitions = "", string id = "p") =>
        $"""
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                          id="d" targetNamespace="t">
          <bpmn:process id="{id}" isExecutable="true">
            {elements}
          </bpmn:process>
          {definitions}
        </bpmn:definitions>
        """;

    /// <summary>A service task between a start and an end event.</summary>
    public static string OneTask(string type = "work", string id = "p") => Process(
        $"""
        <bpmn:startEvent id="start" /><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="task" />
        <bpmn:serviceTask id="task" name="The task">
          <bpmn:extensionElements><zeebe:taskDefinition type="{type}" /></bpmn:extensionElements>
        </bpmn:serviceTask>
        <bpmn:sequenceFlow id="f2" sourceRef="task" targetRef="end" /><bpmn:endEvent id="end" />
        """,
        id: id);
}
