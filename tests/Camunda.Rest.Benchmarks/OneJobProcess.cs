namespace Camunda.Rest.Benchmarks;

/// <summary>A process that is one job.</summary>
internal static class OneJobProcess
{
    public static string Bpmn(string processId, string jobType) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
          <process id="{processId}" isExecutable="true">
            <startEvent id="start" />
            <sequenceFlow id="f1" sourceRef="start" targetRef="work" />
            <serviceTask id="work"><extensionElements><zeebe:taskDefinition type="{jobType}" /></extensionElements></serviceTask>
            <sequenceFlow id="f2" sourceRef="work" targetRef="end" />
            <endEvent id="end" />
          </process>
        </definitions>
        """;
}
