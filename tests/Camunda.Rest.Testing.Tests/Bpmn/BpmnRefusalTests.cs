using System.Text;
using Camunda.Rest.Testing.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Bpmn;

/// <summary>What is not executed is refused by name, never skipped.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BpmnRefusalTests
{
    [TestCase("", "it is empty")]
    [TestCase("hello", "it is not well-formed XML: ")]
    [TestCase("<a", "it is not well-formed XML: ")]
    [TestCase("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "it has a document type declaration, which is not allowed")]
    [TestCase("<definitions/>", "it is not BPMN: the root element is 'definitions'")]
    [TestCase("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "it is not BPMN: the root element is 'html'")]
    public void Read_NoBpmn_IsRefused(string text, string expected) => AssertRefused(text, expected);

    [TestCase("", "definitions 'definitions': it has no process with isExecutable=\"true\"")]
    [TestCase("<bpmn:process id=\"p\"/>", "it has no process with isExecutable=\"true\"")]
    [TestCase("<bpmn:globalTask id=\"m\"/>", "definitions 'definitions': globalTask 'm' is not supported")]
    [TestCase("<bpmn:message id=\"m\" odd=\"1\"/>", "message 'm': the attribute 'odd' is not supported")]
    [TestCase(
        "<bpmn:message id=\"m\"><bpmn:extensionElements><zeebe:subscription/></bpmn:extensionElements></bpmn:message>",
        "message 'm', subscription: the attribute 'correlationKey' is missing or empty")]
    [TestCase(
        "<bpmn:collaboration id=\"c\"><bpmn:participant id=\"pool\" processRef=\"q\"/></bpmn:collaboration>",
        "participant 'pool': there is no process 'q'")]
    [TestCase(
        "<bpmn:process isExecutable=\"true\"><bpmn:startEvent id=\"s\"/></bpmn:process>",
        "process: the attribute 'id' is missing or empty")]
    public void Read_Definitions_AreRefused(string content, string expected) => AssertRefused(ModelBuilder.Definitions(content), expected);

    [TestCase("<bpmn:subProcess id=\"x\"/>", "subProcess 'x': it has no start event")]
    [TestCase(
        "<bpmn:subProcess id=\"x\" triggeredByEvent=\"true\"/>",
        "subProcess 'x': it has no start event, and must have one")]
    [TestCase(
        "<bpmn:subProcess id=\"x\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"a\"/></bpmn:subProcess>",
        "startEvent 'a': it has no event definition; the start event of an event sub-process may be one of: message, timer, signal")]
    [TestCase(
        "<bpmn:subProcess id=\"x\"><bpmn:startEvent id=\"a\"><bpmn:errorEventDefinition/></bpmn:startEvent></bpmn:subProcess>",
        "startEvent 'a': errorEventDefinition is not supported here; the start event of an embedded sub-process has no event definition")]
    [TestCase(
        "<bpmn:subProcess id=\"x\"><bpmn:startEvent id=\"a\"/><bpmn:startEvent id=\"b\"/></bpmn:subProcess>",
        "subProcess 'x': it has 2 start events without a trigger")]
    [TestCase(
        "<bpmn:subProcess id=\"x\"><bpmn:startEvent id=\"a\"><bpmn:messageEventDefinition messageRef=\"m\"/></bpmn:startEvent>"
            + "</bpmn:subProcess>",
        "startEvent 'a': messageEventDefinition is not supported here; the start event of an embedded sub-process has no")]
    [TestCase(
        "<bpmn:subProcess id=\"x\"><bpmn:startEvent id=\"a\"/><bpmn:sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"start\"/>"
            + "</bpmn:subProcess>",
        "subProcess 'x': sequenceFlow 'f' ends at 'start', which is no element")]
    [TestCase("<bpmn:adHocSubProcess id=\"x\"/>", "adHocSubProcess 'x': it has no element to begin with")]
    [TestCase(
        "<bpmn:adHocSubProcess id=\"x\"><bpmn:startEvent id=\"s\"/></bpmn:adHocSubProcess>",
        "adHocSubProcess 'x': it has the start event 's', and may have none")]
    [TestCase(
        "<bpmn:adHocSubProcess id=\"x\"><bpmn:endEvent id=\"e\"/></bpmn:adHocSubProcess>",
        "adHocSubProcess 'x': it has the end event 'e', and may have none")]
    [TestCase("<bpmn:transaction id=\"x\"/>", "process 'p': transaction 'x' is not supported")]
    [TestCase("<bpmn:callActivity id=\"x\"/>", "callActivity 'x': it has no zeebe:calledElement")]
    [TestCase(
        "<bpmn:callActivity id=\"x\"><bpmn:extensionElements><zeebe:calledElement/></bpmn:extensionElements></bpmn:callActivity>",
        "callActivity 'x', calledElement: the attribute 'processId' is missing or empty")]
    [TestCase(
        "<bpmn:callActivity id=\"x\"><bpmn:extensionElements><zeebe:calledElement processId=\"c\" bindingType=\"odd\"/>"
            + "</bpmn:extensionElements></bpmn:callActivity>",
        "callActivity 'x', calledElement: bindingType=\"odd\" must be latest, deployment or versionTag")]
    [TestCase(
        "<bpmn:callActivity id=\"x\"><bpmn:extensionElements><zeebe:calledElement processId=\"c\" bindingType=\"versionTag\"/>"
            + "</bpmn:extensionElements></bpmn:callActivity>",
        "callActivity 'x', calledElement: bindingType=\"versionTag\" needs the attribute 'versionTag'")]
    [TestCase(
        "<bpmn:adHocSubProcess id=\"x\"><bpmn:extensionElements><zeebe:taskDefinition type=\"t\"/>"
            + "<zeebe:adHoc activeElementsCollection=\"=a\"/></bpmn:extensionElements><bpmn:task id=\"a\"/></bpmn:adHocSubProcess>",
        "adHocSubProcess 'x': activeElementsCollection must not be combined with a zeebe:taskDefinition")]
    [TestCase(
        "<bpmn:adHocSubProcess id=\"x\"><bpmn:extensionElements><zeebe:adHoc activeElementsCollection=\"a\"/></bpmn:extensionElements>"
            + "<bpmn:task id=\"a\"/></bpmn:adHocSubProcess>",
        "adHocSubProcess 'x', adHoc: activeElementsCollection=\"a\" is no expression: it must begin with '='")]
    [TestCase(
        "<bpmn:adHocSubProcess id=\"x\"><bpmn:task id=\"a\"/><bpmn:completionCondition>true</bpmn:completionCondition>"
            + "</bpmn:adHocSubProcess>",
        "completionCondition: the completion condition 'true' is no expression")]
    [TestCase("<bpmn:boundaryEvent id=\"x\"/>", "boundaryEvent 'x': the attribute 'attachedToRef' is missing or empty")]
    [TestCase(
        "<bpmn:boundaryEvent id=\"x\" attachedToRef=\"start\"/>",
        "boundaryEvent 'x': it has no event definition; a boundary event may be one of: message, timer, signal, error, escalation")]
    [TestCase(
        "<bpmn:boundaryEvent id=\"x\" attachedToRef=\"start\"><bpmn:signalEventDefinition/></bpmn:boundaryEvent>",
        "boundaryEvent 'x', signalEventDefinition: the attribute 'signalRef' is missing or empty")]
    [TestCase(
        "<bpmn:intermediateCatchEvent id=\"x\"/>",
        "intermediateCatchEvent 'x': it has no event definition; an intermediate catch event may be one of: message, timer, signal")]
    [TestCase(
        "<bpmn:intermediateCatchEvent id=\"x\"><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>",
        "messageEventDefinition: the attribute 'messageRef' is missing or empty")]
    [TestCase(
        "<bpmn:intermediateCatchEvent id=\"x\"><bpmn:signalEventDefinition/></bpmn:intermediateCatchEvent>",
        "intermediateCatchEvent 'x', signalEventDefinition: the attribute 'signalRef' is missing or empty")]
    [TestCase(
        "<bpmn:intermediateCatchEvent id=\"x\"><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>",
        "timerEventDefinition: it must have either a timeDuration, a timeDate or a timeCycle")]
    [TestCase(
        "<bpmn:intermediateCatchEvent id=\"x\"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1H</bpmn:timeCycle>"
            + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
        "intermediateCatchEvent 'x': a timeCycle is not supported here")]
    [TestCase(
        "<bpmn:intermediateCatchEvent id=\"x\"><bpmn:timerEventDefinition><bpmn:timeDuration>soon</bpmn:timeDuration>"
            + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
        "timeDuration: 'soon' is no duration such as PT30S")]
    [TestCase("<bpmn:receiveTask id=\"x\"/>", "receiveTask 'x': the attribute 'messageRef' is missing or empty")]
    [TestCase("<bpmn:receiveTask id=\"x\" messageRef=\"gone\"/>", "receiveTask 'x': there is no message 'gone'")]
    [TestCase(
        "<bpmn:receiveTask id=\"x\" messageRef=\"gone\" instantiate=\"true\"/>", "receiveTask 'x': instantiate=\"true\" is not supported")]
    [TestCase(
        "<bpmn:eventBasedGateway id=\"x\"/>",
        "process 'p': eventBasedGateway 'x' must have at least two outgoing sequence flows, and has 0")]
    [TestCase(
        "<bpmn:task id=\"x\"><bpmn:multiInstanceLoopCharacteristics/></bpmn:task>",
        "task 'x', multiInstanceLoopCharacteristics: it has no zeebe:loopCharacteristics")]
    [TestCase(
        "<bpmn:task id=\"x\"><bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>"
            + "<zeebe:loopCharacteristics inputCollection=\"items\"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>"
            + "</bpmn:task>",
        "loopCharacteristics: inputCollection=\"items\" is no expression: it must begin with '='")]
    [TestCase(
        "<bpmn:task id=\"x\"><bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>"
            + "<zeebe:loopCharacteristics inputCollection=\"=items\" outputCollection=\"r\"/></bpmn:extensionElements>"
            + "</bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
        "loopCharacteristics: the attributes 'outputCollection' and 'outputElement' go together")]
    [TestCase(
        "<bpmn:startEvent id=\"x\"><bpmn:multiInstanceLoopCharacteristics/></bpmn:startEvent>",
        "startEvent 'x': multiInstanceLoopCharacteristics is not supported")]
    [TestCase(
        "<bpmn:userTask id=\"x\"><bpmn:extensionElements><zeebe:formDefinition/></bpmn:extensionElements></bpmn:userTask>",
        "userTask 'x', formDefinition: it must have exactly one of the attributes 'formId' and 'formKey'")]
    [TestCase("<bpmn:task id=\"x\" oddity=\"1\"/>", "task 'x': the attribute 'oddity' is not supported")]
    [TestCase("<bpmn:task id=\"x\" default=\"f\"/>", "task 'x': the attribute 'default' is not supported")]
    [TestCase("<bpmn:task/>", "process 'p', task: the attribute 'id' is missing or empty")]
    [TestCase("<bpmn:task id=\"start\"/>", "task: the id 'start' is taken by another element")]
    [TestCase("<bpmn:task id=\"1 x\"/>", "task: the id '1 x' is no XML name")]
    [TestCase("<oddity/>", "process 'p': oddity is not supported")]
    [TestCase(
        "<bpmn:endEvent id=\"x\"><bpmn:errorEventDefinition id=\"d\"/></bpmn:endEvent>",
        "errorEventDefinition 'd': the attribute 'errorRef' is missing or empty")]
    [TestCase(
        "<bpmn:endEvent id=\"x\"><bpmn:timerEventDefinition id=\"d\"/></bpmn:endEvent>",
        "endEvent 'x': timerEventDefinition is not supported here; an end event may be one of: message, signal, error, escalation")]
    [TestCase(
        "<bpmn:endEvent id=\"x\"><bpmn:errorEventDefinition errorRef=\"e\"/><bpmn:terminateEventDefinition/></bpmn:endEvent>",
        "endEvent 'x': it has errorEventDefinition and terminateEventDefinition, and may have one event definition")]
    [TestCase(
        "<bpmn:scriptTask id=\"x\"><bpmn:extensionElements><zeebe:script expression=\"=1\" resultVariable=\"r\"/>"
            + "<zeebe:taskDefinition type=\"t\"/></bpmn:extensionElements></bpmn:scriptTask>",
        "scriptTask 'x': it may have either a zeebe:script or a zeebe:taskDefinition")]
    [TestCase(
        "<bpmn:scriptTask id=\"x\"><bpmn:extensionElements><zeebe:script expression=\"=1\"/></bpmn:extensionElements></bpmn:scriptTask>",
        "scriptTask 'x', script: the attribute 'resultVariable' is missing or empty")]
    [TestCase(
        "<bpmn:businessRuleTask id=\"x\"><bpmn:extensionElements><zeebe:calledDecision decisionId=\"d\"/></bpmn:extensionElements>"
            + "</bpmn:businessRuleTask>",
        "businessRuleTask 'x', calledDecision: the attribute 'resultVariable' is missing or empty")]
    [TestCase(
        "<bpmn:businessRuleTask id=\"x\"><bpmn:extensionElements><zeebe:calledDecision decisionId=\"d\" resultVariable=\"r\" "
            + "bindingType=\"newest\"/></bpmn:extensionElements></bpmn:businessRuleTask>",
        "businessRuleTask 'x', calledDecision: bindingType=\"newest\" must be latest, deployment or versionTag")]
    [TestCase("<bpmn:serviceTask id=\"x\"/>", "serviceTask 'x': it has no zeebe:taskDefinition")]
    [TestCase("<bpmn:extensionElements/><bpmn:extensionElements/>", "process 'p': extensionElements stands 2 times")]
    public void Read_Element_IsRefusedByName(string element, string expected) =>
        AssertRefused(new ModelBuilder("p").Start().Add(element).ToString(), expected);

    [TestCase(
        "<bpmn:timerEventDefinition id=\"t\"/>", "timerEventDefinition 't': it must have either a timeDuration, a timeDate or a timeCycle")]
    [TestCase(
        "<bpmn:timerEventDefinition><bpmn:timeDate>tomorrow</bpmn:timeDate></bpmn:timerEventDefinition>",
        "timeDate: 'tomorrow' is no date-time with a time zone")]
    [TestCase(
        "<bpmn:timerEventDefinition><bpmn:timeCycle>0 9 * * *</bpmn:timeCycle></bpmn:timerEventDefinition>",
        "timeCycle: '0 9 * * *' is no cycle such as R3/PT30S, or cron expression such as")]
    [TestCase(
        "<bpmn:timerEventDefinition><bpmn:timeCycle>R0/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition>",
        "timeCycle: 'R0/PT1S' is no cycle")]
    [TestCase(
        "<bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition><bpmn:messageEventDefinition "
            + "messageRef=\"m\"/>",
        "startEvent 's': it has timerEventDefinition and messageEventDefinition, and may have one event definition")]
    [TestCase(
        "<bpmn:errorEventDefinition/>",
        "startEvent 's': errorEventDefinition is not supported here; a start event of a process may be one of: message, timer, signal")]
    [TestCase("<bpmn:signalEventDefinition/>", "startEvent 's', signalEventDefinition: the attribute 'signalRef' is missing or empty")]
    [TestCase("<bpmn:messageEventDefinition/>", "startEvent 's', messageEventDefinition: the attribute 'messageRef' is missing or empty")]
    public void Read_TriggeredStart_IsRefused(string definition, string expected) =>
        AssertRefused(new ModelBuilder("p").Add($"<bpmn:startEvent id=\"s\">{definition}</bpmn:startEvent>").ToString(), expected);

    [TestCase("<zeebe:taskDefinition/>", "serviceTask 'x', taskDefinition: the attribute 'type' is missing or empty")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\" retries=\"many\"/>", "serviceTask 'x', taskDefinition: retries=\"many\" is no whole number")]
    [TestCase(
        "<zeebe:taskDefinition type=\"=f(x\"/>",
        "serviceTask 'x', taskDefinition: the attribute 'type' cannot be read: ")]
    [TestCase("<zeebe:taskDefinition type=\"t\"/><zeebe:taskDefinition type=\"u\"/>", "serviceTask 'x': taskDefinition stands 2 times")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:executionListeners><zeebe:executionListener eventType=\"end\"/>"
            + "</zeebe:executionListeners>",
        "serviceTask 'x', executionListeners, executionListener: the attribute 'type' is missing or empty")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:executionListeners><zeebe:executionListener type=\"l\" eventType=\"take\"/>"
            + "</zeebe:executionListeners>",
        "executionListener: eventType=\"take\" is not supported; there is start, end")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:ioMapping><zeebe:input source=\"=a\" target=\"1a\"/></zeebe:ioMapping>",
        "serviceTask 'x', ioMapping, input: the target '1a' is no path of names")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:ioMapping><zeebe:output target=\"a\"/></zeebe:ioMapping>",
        "serviceTask 'x', ioMapping, output: the attribute 'source' is missing or empty")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:taskHeaders><zeebe:header key=\"k\"/><zeebe:header key=\"k\"/></zeebe:taskHeaders>",
        "serviceTask 'x', taskHeaders, header: the header 'k' stands twice")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:taskHeaders><zeebe:header key=\"io.camunda.zeebe:x\" value=\"1\"/></zeebe:taskHeaders>",
        "serviceTask 'x', taskHeaders, header: the key 'io.camunda.zeebe:x' begins with 'io.camunda.zeebe:', which is reserved")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:ioMapping><zeebe:output source=\"hello\" target=\"a\"/></zeebe:ioMapping>",
        "serviceTask 'x', ioMapping, output: source=\"hello\" is no expression: it must begin with '='")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:linkedResources><zeebe:linkedResource resourceType=\"RPA\"/></zeebe:linkedResources>",
        "serviceTask 'x', linkedResources, linkedResource: the attribute 'resourceId' is missing or empty")]
    [TestCase("<zeebe:taskDefinition type=\"t\"/><zeebe:script/>", "serviceTask 'x': script is not supported")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:taskListeners><zeebe:taskListener eventType=\"creating\" type=\"l\"/></zeebe:taskListeners>",
        "serviceTask 'x': taskListeners is not supported")]
    [TestCase(
        "<zeebe:taskDefinition type=\"t\"/><zeebe:executionListeners><zeebe:executionListener eventType=\"end\" type=\"l\"/>"
            + "<zeebe:executionListener eventType=\"end\" type=\"l\"/></zeebe:executionListeners>",
        "serviceTask 'x': 2 execution listeners have the same event and the type 'l'")]
    public void Read_JobTaskExtension_IsRefused(string extensions, string expected) => AssertRefused(
        new ModelBuilder("p")
            .Start()
            .Add($"<bpmn:serviceTask id=\"x\"><bpmn:extensionElements>{extensions}</bpmn:extensionElements></bpmn:serviceTask>")
            .ToString(),
        expected);

    [TestCase("<zeebe:taskSchedule dueDate=\"soon\"/>", "userTask 'x', taskSchedule: dueDate=\"soon\" is no date-time with a time zone")]
    [TestCase(
        "<zeebe:priorityDefinition priority=\"101\"/>",
        "userTask 'x', priorityDefinition: priority=\"101\" is no whole number from 0 to 100")]
    [TestCase("<zeebe:taskDefinition type=\"t\"/>", "userTask 'x': taskDefinition is not supported")]
    [TestCase(
        "<zeebe:taskListeners><zeebe:taskListener eventType=\"odd\" type=\"l\"/></zeebe:taskListeners>",
        "userTask 'x', taskListeners, taskListener: eventType=\"odd\" is not supported; there is creating, assigning, updating, "
            + "completing, canceling")]
    [TestCase(
        "<zeebe:formDefinition formId=\"f\" externalReference=\"e\"/>",
        "userTask 'x', formDefinition: it must have exactly one of the attributes 'formId' and 'externalReference' for a Camunda user task")]
    [TestCase(
        "<zeebe:formDefinition externalReference=\"e\" bindingType=\"latest\"/>",
        "userTask 'x', formDefinition: the attribute 'externalReference' must not be combined with 'bindingType'")]
    public void Read_UserTaskExtension_IsRefused(string extensions, string expected) =>
        AssertRefused(new ModelBuilder("p").Start().Add(ModelBuilder.User("x", extensions)).ToString(), expected);

    [TestCase("startEvent", "start")]
    [TestCase("parallelGateway", "end")]
    public void Read_ListenerWhereThereIsNoSuchTime_IsRefused(string tag, string listenerEvent) => AssertRefused(
        new ModelBuilder("p").Start().Add($"<bpmn:{tag} id=\"x\">"
            + $"<bpmn:extensionElements>{ModelBuilder.Listeners(ModelBuilder.Listener(listenerEvent, "l"))}</bpmn:extensionElements>"
            + $"</bpmn:{tag}>").ToString(),
        $"{tag} 'x': an execution listener of the event '{listenerEvent}' is not supported here");

    [TestCase("<bpmn:import importType=\"x\" location=\"y\" namespace=\"z\"/><bpmn:itemDefinition id=\"i\"/><bpmn:resource id=\"r\"/>")]
    [TestCase(
        "<bpmn:category id=\"k\"><bpmn:categoryValue id=\"v\"/></bpmn:category><bpmn:dataStore id=\"d\"/><bpmn:interface id=\"n\"/>")]
    [TestCase("<bpmn:collaboration id=\"c\"><bpmn:conversation id=\"x\"/></bpmn:collaboration>")]
    public void Read_DefinitionsWithoutMeaning_AreAccepted(string definitions) => AssertAccepted(
        ModelBuilder.Definitions(definitions + new ModelBuilder("p").Start().ToProcess()));

    [TestCase("<bpmn:task id=\"x\" zeebe:odd=\"1\" modeler:color=\"red\"/>")]
    [TestCase("<bpmn:task id=\"x\"><bpmn:potentialOwner id=\"o\"/><bpmn:auditing id=\"u\"/><bpmn:categoryValueRef>v</bpmn:categoryValueRef></bpmn:task>")]
    [TestCase(
        "<bpmn:serviceTask id=\"x\" operationRef=\"o\"><bpmn:extensionElements><zeebe:taskDefinition type=\"t\" odd=\"1\"><zeebe:odd/>"
            + "</zeebe:taskDefinition><zeebe:taskListeners/><zeebe:odd/><modeler:odd/></bpmn:extensionElements></bpmn:serviceTask>")]
    [TestCase("<bpmn:task id=\"x\"><bpmn:standardLoopCharacteristics loopMaximum=\"3\"/></bpmn:task>")]
    [TestCase("<bpmn:adHocSubProcess id=\"x\" ordering=\"Sequential\"><bpmn:task id=\"a\"/></bpmn:adHocSubProcess>")]
    [TestCase("<bpmn:dataStoreReference id=\"d\"/><bpmn:correlationSubscription id=\"c\"/><bpmn:resourceRole id=\"r\"/>")]
    [TestCase(
        "<bpmn:extensionElements><zeebe:userTaskForm id=\"f\">{}</zeebe:userTaskForm><zeebe:userTaskForm id=\"g\">{}</zeebe:userTaskForm>"
            + "<zeebe:versionTag value=\"v\"/><zeebe:properties/></bpmn:extensionElements>")]
    public void Read_ElementsWithoutMeaning_AreAccepted(string elements) =>
        AssertAccepted(new ModelBuilder("p").Start().Add(elements).ToString());

    [Test]
    public void Read_ProcessThatCallsItselfAtOnce_IsRefused() => AssertRefused(
        new ModelBuilder("p")
            .Start()
            .Exclusive("way", "way_end")
            .Add(ModelBuilder.Call("call", "p"))
            .End()
            .Chain("start", "way", "end")
            .Flow("way", "call", "=again")
            .ToString(),
        "the processes call each other without end: start > way > call > start");

    [Test]
    public void Read_ProcessesThatCallEachOtherAfterAWait_AreAccepted() =>
        AssertAccepted(ModelBuilder.Line("p", ModelBuilder.Job("work"), ModelBuilder.Call("call", "p")).ToString());

    [Test]
    public void Read_UnsupportedElements_ComeBeforeOtherProblemsAndWithoutWhatFollowsFromThem()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start().End()
            .Add("<bpmn:transaction id=\"pay\"/>")
            .Add("<bpmn:complexGateway id=\"choose\"/>")
            .Add("<bpmn:boundaryEvent id=\"failed\" attachedToRef=\"pay\"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>")
            .Add("<bpmn:receiveTask id=\"wait\" messageRef=\"gone\"/>")
            .Chain("start", "pay", "choose", "wait", "end");

        BpmnRefusedException? refused = Assert.Throws<BpmnRefusedException>(() => Read(model));

        Assert.That(refused!.Message, Is.EqualTo("process 'p': transaction 'pay' is not supported; "
            + "process 'p': complexGateway 'choose' is not supported; receiveTask 'wait': there is no message 'gone'"));
    }

    [Test]
    public void Read_VeryLongNames_DoNotHideTheNextProblem()
    {
        string name = new('m', 2000);
        ModelBuilder model = ModelBuilder.Line(
            "p", ModelBuilder.Receive("a", name), ModelBuilder.Receive("b", name), ModelBuilder.Receive("c", name));

        BpmnRefusedException? refused = Assert.Throws<BpmnRefusedException>(() => Read(model));

        string[] shown = refused!.Message.Split("; ");
        Assert.That(shown.Select(problem => problem[..15]), Is.EqualTo(new[] { "receiveTask 'a'", "receiveTask 'b'", "receiveTask 'c'" }));
        Assert.That(shown.Select(problem => problem.Length), Is.All.EqualTo(501));
    }

    [Test]
    public void Read_NoStartEvent_IsRefused() =>
        AssertRefused(new ModelBuilder("p").End().ToString(), "process 'p': it has no start event");

    [Test]
    public void Read_TwoStartEvents_AreRefused() =>
        AssertRefused(new ModelBuilder("p").Start().Start("s2").ToString(), "process 'p': it has 2 start events");

    [Test]
    public void Read_FlowToNothing_IsRefused() =>
        AssertRefused(
            new ModelBuilder("p").Start().Flow("start", "gone").ToString(), "process 'p': sequenceFlow 'start_gone' ends at 'gone'");

    [Test]
    public void Read_FlowFromNothing_IsRefused() =>
        AssertRefused(
            new ModelBuilder("p").Start().End().Flow("gone", "end").ToString(), "process 'p': sequenceFlow 'gone_end' begins at 'gone'");

    [Test]
    public void Read_FlowWithoutTarget_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Add("<bpmn:sequenceFlow id=\"f\" sourceRef=\"start\"/>").ToString(),
        "sequenceFlow 'f': the attribute 'targetRef' is missing or empty");

    [Test]
    public void Read_IncomingThatIsNone_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Add("<bpmn:task id=\"x\"><bpmn:incoming>gone</bpmn:incoming></bpmn:task>").ToString(),
        "task 'x': incoming 'gone' is no sequence flow that ends here");

    [Test]
    public void Read_FlowBackToTheStart_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).Flow("a", "start").ToString(),
        "'start': a start event has no incoming sequence flow");

    [Test]
    public void Read_FlowOnFromTheEnd_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).Flow("end", "a").ToString(), "'end': an end event has no outgoing sequence flow");

    [Test]
    public void Read_DefaultFlowThatIsNone_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Exclusive("x", "gone").End().Chain("start", "x", "end").ToString(),
        "exclusiveGateway 'x': the default flow 'gone' is no sequence flow that begins here");

    [Test]
    public void Read_DefaultFlowWithCondition_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Exclusive("x", "x_end").End().Flow("start", "x").Flow("x", "end", "=true").ToString(),
        "exclusiveGateway 'x': its default flow 'x_end' must not have a condition");

    [Test]
    public void Read_ChoiceWithoutCondition_IsRefused() => AssertRefused(
        new ModelBuilder("p")
            .Start()
            .Exclusive("x")
            .End()
            .End("end2")
            .Flow("start", "x")
            .Flow("x", "end", "=true")
            .Flow("x", "end2")
            .ToString(),
        "exclusiveGateway 'x': the flow 'x_end2' needs a condition, or to be the default flow");

    [Test]
    public void Read_ConditionAfterATask_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().End().Flow("start", "end", "=true").ToString(),
        "sequenceFlow 'start_end' has a condition, which is only supported after");

    [TestCase("a > 1", "conditionExpression: the condition 'a > 1' is no expression: it must begin with '='")]
    [TestCase("=count(a > 1", "conditionExpression: the condition cannot be read: ")]
    public void Read_ConditionThatIsNotEvaluated_IsRefused(string condition, string expected) => AssertRefused(
        new ModelBuilder("p").Start().Exclusive("x").End().Flow("start", "x").Flow("x", "end", condition).ToString(),
        $"sequenceFlow 'x_end', {expected}");

    [Test]
    public void Read_BoundaryEventOnNoTask_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().CatchError("x", "start", null).ToString(),
        "boundaryEvent 'x' is attached to 'start', which is no task or sub-process that is supported here");

    [Test]
    public void Read_BoundaryEventWithIncomingFlow_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).CatchError("x", "a", null).Flow("a", "x").ToString(),
        "'x': a boundary event has no incoming sequence flow, but there is 'a_x'");

    [TestCase(null, "boundaryEvent 'y' catches all errors of 'a', as another one does")]
    [TestCase("E", "boundaryEvent 'y' catches the error 'E' of 'a', as another one does")]
    public void Read_TwoBoundaryEventsForOneError_AreRefused(string? code, string expected) => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).CatchError("x", "a", code).CatchError("y", "a", code).ToString(), expected);

    [Test]
    public void Read_ErrorCodeByExpression_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).CatchError("x", "a", "=code").ToString(),
        "the code '=code' of the error 'error_x' is an expression");

    [TestCase("<bpmn:errorEventDefinition errorRef=\"gone\"/>", "there is no error 'gone'")]
    [TestCase("<bpmn:errorEventDefinition odd=\"1\"/>", "the attribute 'odd' is not supported")]
    public void Read_ErrorDefinition_IsRefused(string definition, string expected) => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary("x", "a", definition).ToString(),
        $"boundaryEvent 'x', errorEventDefinition: {expected}");

    [Test]
    public void Read_BoundaryEventThatDoesNotInterrupt_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).Add("<bpmn:boundaryEvent id=\"x\" attachedToRef=\"a\" cancelActivity=\"false\">"
            + "<bpmn:errorEventDefinition/></bpmn:boundaryEvent>").ToString(),
        "boundaryEvent 'x': cancelActivity=\"false\" is not supported for errors");

    [Test]
    public void Read_CaughtMessageWithoutCorrelationKey_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Catch("x", "m")).Defines("m", "paid", null).ToString(),
        "intermediateCatchEvent 'x', messageEventDefinition: the message 'paid' has no zeebe:subscription with a correlationKey");

    [Test]
    public void Read_TwoStartsByOneMessage_AreRefused() => AssertRefused(
        new ModelBuilder("p").StartBy("s", "m").StartBy("t", "n").Defines("m", "paid").Defines("n", "paid").ToString(),
        "process 'p': the message 'paid' starts it at 's' and 't', and may do so at one");

    [Test]
    public void Read_ErrorThatIsThrownWithoutCode_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Throw("x", "e").DefinesError("e", null).Chain("start", "x").ToString(),
        "endEvent 'x', errorEventDefinition: the error 'e' has no errorCode");

    [Test]
    public void Read_EndListenerWhereAnErrorIsThrown_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().DefinesError("e", "E")
            .Add("<bpmn:endEvent id=\"x\">"
                + $"<bpmn:extensionElements>{ModelBuilder.Listeners(ModelBuilder.Listener("end", "l"))}</bpmn:extensionElements>"
                + "<bpmn:errorEventDefinition errorRef=\"e\"/></bpmn:endEvent>").ToString(),
        "endEvent 'x': an execution listener of the event 'end' is not supported where an error is thrown");

    [Test]
    public void Read_LoopAroundASubProcessThatNeverWaits_IsRefused() => AssertRefused(
        new ModelBuilder("p")
            .Start()
            .Add(new ModelBuilder("a").Start("s").End("e").Chain("s", "e").ToSubProcess())
            .Exclusive("x", "x_end")
            .End()
            .Chain("start", "a", "x", "end")
            .Flow("x", "a", "=again")
            .ToString(),
        "process 'p': the loop a > x > a has no task that waits");

    [Test]
    public void Read_SubProcessesInSubProcessesWithoutEnd_AreRefused()
    {
        const int Levels = 20_000;
        StringBuilder xml = new();
        for (int i = 0; i < Levels; i++)
        {
            xml.Append($"<bpmn:subProcess id=\"x{i}\"><bpmn:startEvent id=\"s{i}\"/>");
        }

        AssertRefused(
            new ModelBuilder("p").Start().Add(xml.ToString() + string.Concat(Enumerable.Repeat("</bpmn:subProcess>", Levels))).ToString(),
            "it is too deep: more than 100 elements are around it");
    }

    [Test]
    public void Read_IdThatStandsInAndOutOfASubProcess_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Add("<bpmn:subProcess id=\"x\"><bpmn:startEvent id=\"start\"/></bpmn:subProcess>").ToString(),
        "startEvent: the id 'start' is taken by another element");

    [Test]
    public void Read_TwoEventSubProcessesForOneError_AreRefused() => AssertRefused(
        new ModelBuilder("p")
            .Start()
            .Add(new ModelBuilder("x").StartByError("a", null).ToEventSubProcess())
            .Add(new ModelBuilder("y").StartByError("b", null).ToEventSubProcess())
            .ToString(),
        "process 'p': the event sub-process 'y' catches all errors, as another one does");

    [Test]
    public void Read_FlowToAnEventSubProcess_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Add(new ModelBuilder("x").StartByError("a", null).ToEventSubProcess()).Flow("start", "x").ToString(),
        "process 'p': 'x': an event sub-process has no sequence flows, but there is 'start_x'");

    [Test]
    public void Read_CycleThatInterrupts_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary("x", "a", ModelBuilder.Timer("timeCycle", "R/PT1S")).ToString(),
        "boundaryEvent 'x': a timeCycle is not supported here");

    [Test]
    public void Read_LoopThatWaitsForAMessage_IsAccepted()
    {
        string xml = new ModelBuilder("p")
            .Start()
            .Add(ModelBuilder.Receive("a", "m"))
            .Defines("m", "paid")
            .Exclusive("x", "x_end")
            .End()
            .Chain("start", "a", "x", "end")
            .Flow("x", "a", "=again")
            .ToString();
        Assert.That(BpmnReader.Read(Encoding.UTF8.GetBytes(xml)).Processes, Has.Count.EqualTo(1));
    }

    [Test]
    public void Read_MappingOnAGateway_IsRefused() => AssertRefused(
        new ModelBuilder("p")
            .Start()
            .Add(
                "<bpmn:parallelGateway id=\"x\"><bpmn:extensionElements><zeebe:ioMapping/></bpmn:extensionElements></bpmn:parallelGateway>")
            .ToString(),
        "parallelGateway 'x': ioMapping is not supported");

    [Test]
    public void Read_LoopThatNeverWaits_IsRefused() => AssertRefused(
        new ModelBuilder("p")
            .Start()
            .Add("<bpmn:task id=\"a\"/>")
            .Exclusive("x", "x_end")
            .End()
            .Chain("start", "a", "x", "end")
            .Flow("x", "a", "=again")
            .ToString(),
        "process 'p': the loop a > x > a has no task that waits, and would never end");

    [Test]
    public void Read_LoopThatWaits_IsAccepted()
    {
        string xml = new ModelBuilder("p")
            .Start()
            .Add(ModelBuilder.Job("a"))
            .Exclusive("x", "x_end")
            .End()
            .Chain("start", "a", "x", "end")
            .Flow("x", "a", "=again")
            .ToString();
        Assert.That(BpmnReader.Read(Encoding.UTF8.GetBytes(xml)).Processes, Has.Count.EqualTo(1));
    }

    private static BpmnFile Read(ModelBuilder model) =>
        BpmnReader.Read(Encoding.UTF8.GetBytes(ModelBuilder.Definitions(model.ToProcess())));

    private static void AssertAccepted(string xml) =>
        Assert.That(BpmnReader.Read(Encoding.UTF8.GetBytes(xml)).Processes, Has.Count.EqualTo(1));

    private static void AssertRefused(string text, string expected) => Assert.That(
        () => BpmnReader.Read(Encoding.UTF8.GetBytes(text)), Throws.TypeOf<BpmnRefusedException>().With.Message.Contains(expected));
}
