namespace Camunda.Rest.Benchmarks.Cluster;

/// <summary>A process of twenty elements: seven jobs, three of them of a multi-instance task, and two timers, one of which fires.</summary>
internal static class TwentyElementProcess
{
    public const string Id = "twenty";

    /// <summary>The types of the jobs before the timer fires, in their order, and how many each instance has.</summary>
    public static readonly (string Type, int Count)[] JobsBeforeTimer = [("prepare", 1), ("left", 1), ("right", 1), ("item", 3)];

    /// <summary>The type of the job after it.</summary>
    public static readonly (string Type, int Count) JobAfterTimer = ("inner", 1);

    /// <summary>What the timer waits for.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromHours(1);

    public const string Bpmn = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                     id="d" targetNamespace="t">
          <process id="twenty" isExecutable="true">
            <startEvent id="start" />
            <sequenceFlow id="f1" sourceRef="start" targetRef="total" />
            <scriptTask id="total">
              <extensionElements><zeebe:script expression="=sum(items)" resultVariable="total" /></extensionElements>
            </scriptTask>
            <sequenceFlow id="f2" sourceRef="total" targetRef="large" />
            <exclusiveGateway id="large" default="f3" />
            <sequenceFlow id="f3" sourceRef="large" targetRef="prepare" />
            <sequenceFlow id="f4" sourceRef="large" targetRef="merge">
              <conditionExpression>=total &gt; 1000</conditionExpression>
            </sequenceFlow>
            <serviceTask id="prepare"><extensionElements><zeebe:taskDefinition type="prepare" /></extensionElements></serviceTask>
            <sequenceFlow id="f5" sourceRef="prepare" targetRef="merge" />
            <exclusiveGateway id="merge" />
            <sequenceFlow id="f6" sourceRef="merge" targetRef="fork" />
            <parallelGateway id="fork" />
            <sequenceFlow id="f7" sourceRef="fork" targetRef="left" />
            <sequenceFlow id="f8" sourceRef="fork" targetRef="right" />
            <serviceTask id="left"><extensionElements><zeebe:taskDefinition type="left" /></extensionElements></serviceTask>
            <serviceTask id="right"><extensionElements><zeebe:taskDefinition type="right" /></extensionElements></serviceTask>
            <sequenceFlow id="f9" sourceRef="left" targetRef="join" />
            <sequenceFlow id="f10" sourceRef="right" targetRef="join" />
            <parallelGateway id="join" />
            <sequenceFlow id="f11" sourceRef="join" targetRef="item" />
            <serviceTask id="item">
              <extensionElements><zeebe:taskDefinition type="item" /></extensionElements>
              <multiInstanceLoopCharacteristics>
                <extensionElements>
                  <zeebe:loopCharacteristics inputCollection="=items" inputElement="item"
                                             outputCollection="results" outputElement="=result" />
                </extensionElements>
              </multiInstanceLoopCharacteristics>
            </serviceTask>
            <sequenceFlow id="f12" sourceRef="item" targetRef="wait" />
            <intermediateCatchEvent id="wait">
              <timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>
            </intermediateCatchEvent>
            <sequenceFlow id="f13" sourceRef="wait" targetRef="sub" />
            <subProcess id="sub">
              <startEvent id="innerStart" />
              <sequenceFlow id="g1" sourceRef="innerStart" targetRef="inner" />
              <serviceTask id="inner"><extensionElements><zeebe:taskDefinition type="inner" /></extensionElements></serviceTask>
              <sequenceFlow id="g2" sourceRef="inner" targetRef="innerEnd" />
              <endEvent id="innerEnd" />
            </subProcess>
            <boundaryEvent id="late" attachedToRef="sub">
              <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
            </boundaryEvent>
            <sequenceFlow id="f14" sourceRef="late" targetRef="tooLate" />
            <endEvent id="tooLate" />
            <sequenceFlow id="f15" sourceRef="sub" targetRef="noted" />
            <intermediateThrowEvent id="noted" />
            <sequenceFlow id="f16" sourceRef="noted" targetRef="file" />
            <manualTask id="file" />
            <sequenceFlow id="f17" sourceRef="file" targetRef="end" />
            <endEvent id="end" />
          </process>
        </definitions>
        """;
}
