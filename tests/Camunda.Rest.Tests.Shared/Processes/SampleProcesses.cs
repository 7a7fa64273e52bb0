namespace Camunda.Rest.Tests.Shared.Processes;

/// <summary>Processes to deploy.</summary>
internal static class SampleProcesses
{
    /// <summary>A service task 'charge-card', then a user task 'approve', then the end.</summary>
    public const string Order = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://example.com">
          <bpmn:process id="order" name="Order" isExecutable="true">
            <bpmn:extensionElements><zeebe:versionTag value="1.0" /></bpmn:extensionElements>
            <bpmn:startEvent id="start"><bpmn:outgoing>toCharge</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="toCharge" sourceRef="start" targetRef="charge" />
            <bpmn:serviceTask id="charge" name="Charge card">
              <bpmn:extensionElements>
                <zeebe:taskDefinition type="charge-card" retries="3" />
                <zeebe:taskHeaders><zeebe:header key="method" value="VISA" /></zeebe:taskHeaders>
              </bpmn:extensionElements>
              <bpmn:incoming>toCharge</bpmn:incoming><bpmn:outgoing>toApprove</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="toApprove" sourceRef="charge" targetRef="approve" />
            <bpmn:userTask id="approve" name="Approve order">
              <bpmn:extensionElements>
                <zeebe:userTask />
                <zeebe:assignmentDefinition candidateGroups="accounting, sales" />
                <zeebe:priorityDefinition priority="70" />
              </bpmn:extensionElements>
              <bpmn:incoming>toApprove</bpmn:incoming><bpmn:outgoing>toEnd</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="toEnd" sourceRef="approve" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>toEnd</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;

    /// <summary>One service task of type 'work', and the end.</summary>
    public const string Work = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://example.com">
          <bpmn:process id="work" isExecutable="true">
            <bpmn:startEvent id="start"><bpmn:outgoing>toTask</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="toTask" sourceRef="start" targetRef="task" />
            <bpmn:serviceTask id="task">
              <bpmn:extensionElements><zeebe:taskDefinition type="work" retries="2" /></bpmn:extensionElements>
              <bpmn:incoming>toTask</bpmn:incoming><bpmn:outgoing>toEnd</bpmn:outgoing>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="toEnd" sourceRef="task" targetRef="end" />
            <bpmn:endEvent id="end"><bpmn:incoming>toEnd</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """;
}
