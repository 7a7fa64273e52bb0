using System.Text;
using Camunda.Rest.Testing.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Bpmn;

/// <summary>Events that cannot be where they are, or are incomplete, are refused by name; what only follows from that is not.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EventRefusalTests
{
    private const string Signal = "<bpmn:signal id=\"sig\" name=\"alarm\"/>";

    [TestCase("<bpmn:cancelEventDefinition/>", "boundaryEvent 'x': cancelEventDefinition is not supported here; a boundary event may be one of: ")]
    [TestCase("<bpmn:linkEventDefinition name=\"L\"/>", "boundaryEvent 'x': linkEventDefinition is not supported here; ")]
    [TestCase("<bpmn:terminateEventDefinition/>", "boundaryEvent 'x': terminateEventDefinition is not supported here; ")]
    public void Read_BoundaryEventOfAKindThatIsNot_IsTheOnlyProblem(string definition, string expected)
    {
        BpmnRefusedException exception = Refuse(
            ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary("x", "a", definition).Chain("x", "end"));
        Assert.That(exception.Problems.Single(), Does.StartWith(expected));
    }

    [Test]
    public void Read_ElementThatIsNotSupported_IsTheOnlyProblem()
    {
        BpmnRefusedException exception = Refuse(new ModelBuilder("p").Start().End().Add("<bpmn:transaction id=\"x\"/>")
            .Chain("start", "x", "end").Boundary("b", "x", ModelBuilder.Timer("PT1S")).Chain("b", "end"));
        Assert.That(exception.Problems, Is.EqualTo(new[] { "process 'p': transaction 'x' is not supported" }));
    }

    [TestCase("intermediateCatchEvent", "errorEventDefinition")]
    [TestCase("intermediateCatchEvent", "escalationEventDefinition")]
    [TestCase("intermediateCatchEvent", "compensateEventDefinition")]
    [TestCase("intermediateThrowEvent", "errorEventDefinition")]
    [TestCase("intermediateThrowEvent", "timerEventDefinition")]
    [TestCase("intermediateThrowEvent", "terminateEventDefinition")]
    [TestCase("endEvent", "linkEventDefinition")]
    [TestCase("endEvent", "conditionalEventDefinition")]
    [TestCase("startEvent", "escalationEventDefinition")]
    [TestCase("startEvent", "compensateEventDefinition")]
    public void Read_EventOfAKindThatIsNot_IsRefused(string tag, string definition) => Assert.That(
        Refuse(new ModelBuilder("p").Start().Add($"<bpmn:{tag} id=\"x\"><bpmn:{definition}/></bpmn:{tag}>")).Problems,
        Has.One.StartsWith($"{tag} 'x': {definition} is not supported here; "));

    [TestCase("<bpmn:signalEventDefinition signalRef=\"gone\"/>", "signalEventDefinition: there is no signal 'gone'")]
    [TestCase("<bpmn:signalEventDefinition signalRef=\"noName\"/>", "signal 'noName': the attribute 'name' is missing or empty")]
    [TestCase("<bpmn:escalationEventDefinition/>", "escalationEventDefinition: the attribute 'escalationRef' is missing or empty")]
    [TestCase("<bpmn:escalationEventDefinition escalationRef=\"gone\"/>", "escalationEventDefinition: there is no escalation 'gone'")]
    [TestCase("<bpmn:escalationEventDefinition escalationRef=\"noCode\"/>", "the escalation 'noCode' has no escalationCode")]
    [TestCase("<bpmn:linkEventDefinition/>", "linkEventDefinition: the attribute 'name' is missing or empty")]
    [TestCase(
        "<bpmn:linkEventDefinition name=\"L\"/>", "intermediateThrowEvent 'x' throws the link 'L', which no event in its scope catches")]
    [TestCase("<bpmn:messageEventDefinition/>", "intermediateThrowEvent 'x': it has no zeebe:taskDefinition")]
    [TestCase(
        "<bpmn:messageEventDefinition><bpmn:extensionElements><zeebe:publishMessage/></bpmn:extensionElements></bpmn:messageEventDefinition>",
        "messageEventDefinition: publishMessage is not supported")]
    [TestCase(
        "<bpmn:compensateEventDefinition waitForCompletion=\"false\"/>",
        "compensateEventDefinition: waitForCompletion=\"false\" is not supported")]
    [TestCase("<bpmn:compensateEventDefinition activityRef=\"gone\"/>", "'x' compensates 'gone', which is no activity in its scope")]
    [TestCase(
        "<bpmn:compensateEventDefinition activityRef=\"a\"/>",
        "'x' compensates 'a', which has neither a compensation event nor is a sub-process")]
    public void Read_ThrowEvent_IsRefused(string definition, string expected) => Assert.That(
        Refuse(
            ModelBuilder.Line("p", ModelBuilder.Job("a"), ModelBuilder.Event("intermediateThrowEvent", "x", definition)),
            "<bpmn:signal id=\"noName\"/><bpmn:escalation id=\"noCode\"/>").Problems,
        Has.Some.Contains(expected));

    [TestCase("errorEventDefinition", "isInterrupting=\"false\" is not supported for errors")]
    public void Read_EventSubProcessThatDoesNotInterrupt_IsRefused(string definition, string expected) => Assert.That(
        Refuse(new ModelBuilder("p").Start()
            .Add(new ModelBuilder("h").StartOn("s", $"<bpmn:{definition}/>", interrupts: false).ToEventSubProcess())).Problems,
        Has.Some.Contains(expected));

    [Test]
    public void Read_EventSubProcessWithACycleThatInterrupts_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start()
            .Add(new ModelBuilder("h").StartOn("s", ModelBuilder.Timer("timeCycle", "R/PT1S")).ToEventSubProcess()),
        "startEvent 's': a timeCycle is not supported here");

    [Test]
    public void Read_TwoEventSubProcessesForOneSignal_AreRefused() => AssertRefused(
        new ModelBuilder("p").Start()
            .Add(new ModelBuilder("h").StartOn("hs", ModelBuilder.Signal("sig")).ToEventSubProcess())
            .Add(new ModelBuilder("i").StartOn("is", ModelBuilder.Signal("sig")).ToEventSubProcess()),
        "the event sub-process 'i' catches the signal 'alarm', as another one does",
        Signal);

    [Test]
    public void Read_TwoStartsByOneSignal_AreRefused() => AssertRefused(
        new ModelBuilder("p").StartOn("s", ModelBuilder.Signal("sig")).StartOn("t", ModelBuilder.Signal("sig")),
        "process 'p': the signal 'alarm' starts it at 's' and 't'",
        Signal);

    [Test]
    public void Read_EscalationOfATask_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary("x", "a", ModelBuilder.Escalation(null)),
        "boundaryEvent 'x' catches an escalation of 'a', which only a sub-process or a call activity can throw");

    [Test]
    public void Read_EscalationThatIsCaughtByAnExpression_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", new ModelBuilder("sub").Start("s").ToSubProcess()).Boundary("x", "sub", ModelBuilder.Escalation("late"))
            .DefinesEscalation("late", "=code"),
        "the code '=code' of the escalation 'late' is an expression");

    [Test]
    public void Read_EndListenerWhereAnEscalationIsThrown_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().DefinesEscalation("late", "LATE").Add(ModelBuilder.Event(
            "endEvent",
            "x",
            ModelBuilder.Escalation("late"),
            ModelBuilder.Extensions(ModelBuilder.Listeners(ModelBuilder.Listener("end", "l"))))),
        "endEvent 'x': an execution listener of the event 'end' is not supported where an escalation is thrown");

    [Test]
    public void Read_GatewayBeforeATask_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Add("<bpmn:eventBasedGateway id=\"g\"/>").Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.Wait("w", "PT1S")).Chain("start", "g", "a").Chain("g", "w"),
        "eventBasedGateway 'g' leads to 'a', and may only lead to intermediate events");

    [Test]
    public void Read_GatewayWhoseEventHasAnotherWay_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Add("<bpmn:eventBasedGateway id=\"g\"/>").Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.Wait("v", "PT1S")).Add(ModelBuilder.Wait("w", "PT1S")).Chain("start", "g", "v", "a", "w").Chain("g", "w"),
        "'w' follows the event-based gateway 'g', and may have no other incoming sequence flow, but there is 'a_w'");

    [Test]
    public void Read_GatewayWithOneMessageTwice_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start().Add("<bpmn:eventBasedGateway id=\"g\"/>").Add(ModelBuilder.Catch("v", "m"))
            .Add(ModelBuilder.Catch("w", "m")).Chain("start", "g", "v").Chain("g", "w").Defines("m", "paid"),
        "'w' catches the message 'paid', as another event after the event-based gateway 'g' does");

    [Test]
    public void Read_LinkThatIsCaughtTwice_IsRefused() => AssertRefused(
        new ModelBuilder("p").Start()
            .Add(ModelBuilder.Event("intermediateCatchEvent", "x", ModelBuilder.Link("L")))
            .Add(ModelBuilder.Event("intermediateCatchEvent", "y", ModelBuilder.Link("L"))),
        "intermediateCatchEvent 'y' catches the link 'L', as another one does");

    [Test]
    public void Read_LinksInALoopThatNeverWaits_AreRefused() => AssertRefused(
        new ModelBuilder("p").Start().Add("<bpmn:task id=\"a\"/>")
            .Add(ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Link("L")))
            .Add(ModelBuilder.Event("intermediateCatchEvent", "c", ModelBuilder.Link("L"))).Chain("start", "a", "t").Chain("c", "a"),
        "the loop a > t > c > a has no task that waits");

    [Test]
    public void Read_CompensationEventWithoutAssociation_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).Boundary("x", "a", ModelBuilder.Compensation()),
        "boundaryEvent 'x' has no association with what compensates 'a'");

    [Test]
    public void Read_CompensationEventWithAFlow_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).CompensatedBy("a", "u").Chain("a_undone", "end"),
        "'a_undone': a compensation event has no outgoing sequence flow, but there is 'a_undone_end'");

    [Test]
    public void Read_CompensationEventWithAHandlerThatIsNone_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a"), ModelBuilder.Job("b")).Boundary("x", "a", ModelBuilder.Compensation())
            .Add("<bpmn:association id=\"as\" sourceRef=\"x\" targetRef=\"b\"/>"),
        "boundaryEvent 'x' is associated with 'b', which is no activity with isForCompensation=\"true\" in its scope");

    [Test]
    public void Read_HandlerInTheFlow_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).CompensatedBy("a", "u").Chain("u", "end"),
        "'u' is for compensation, which no sequence flow leads to or on from, but there is 'u_end'");

    [Test]
    public void Read_HandlerWithABoundaryEvent_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Job("a")).CompensatedBy("a", "u").CatchError("x", "u", null),
        "'u' is for compensation, and may have no boundary event, but there is 'x'");

    [Test]
    public void Read_CorrelationKeyThatIsNoExpression_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Catch("x", "m")).Defines("m", "paid", "abc"),
        "message 'm', subscription: the correlationKey 'abc' is no expression: it must begin with '='");

#if CAMUNDA_8_9_OR_GREATER
    [TestCase("<bpmn:conditionalEventDefinition/>", "conditionalEventDefinition: it has no condition")]
    [TestCase(
        "<bpmn:conditionalEventDefinition><bpmn:condition>a</bpmn:condition></bpmn:conditionalEventDefinition>",
        "condition: the condition 'a' is no expression")]
    public void Read_Condition_IsRefused(string definition, string expected) =>
        AssertRefused(ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "x", definition)), expected);

    [TestCase("a,,b", null, "variableNames has an empty name")]
    [TestCase("=a", null, "the name '=a' in variableNames is an expression")]
    [TestCase(null, "create, delete", "variableEvents has 'delete'; there is create and update")]
    public void Read_ConditionalFilter_IsRefused(string? names, string? kinds, string expected) => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "x", ModelBuilder.Condition("=a", names, kinds))), expected);
#else
    [Test]
    public void Read_ConditionalEvent_IsRefused() => AssertRefused(
        ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "x", ModelBuilder.Condition("=a"))),
        "intermediateCatchEvent 'x': conditionalEventDefinition is not supported here; an intermediate catch event may be one of: ");
#endif

    private static void AssertRefused(ModelBuilder model, string expected, string definitions = "") =>
        Assert.That(Refuse(model, definitions).Problems, Has.Some.Contains(expected));

    private static BpmnRefusedException Refuse(ModelBuilder model, string definitions = "")
    {
        string xml = model.ToString().Replace("<bpmn:process ", $"{definitions}<bpmn:process ", StringComparison.Ordinal);
        return Assert.Throws<BpmnRefusedException>(() => BpmnReader.Read(Encoding.UTF8.GetBytes(xml)))!;
    }
}
