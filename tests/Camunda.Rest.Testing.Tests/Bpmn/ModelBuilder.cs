using System.Text;

namespace Camunda.Rest.Testing.Tests.Bpmn;

/// <summary>
/// Writes small BPMN files: elements in the order of the calls, one flow <c>a_b</c> from each <c>a</c> to the next <c>b</c> of a chain.
/// </summary>
internal sealed class ModelBuilder(string id)
{
    private readonly StringBuilder _elements = new();
    private readonly StringBuilder _definitions = new();
    private string _attributes = "";

    public string Id { get; } = id;

    /// <summary>Start event, the elements, end event, in a chain.</summary>
    public static ModelBuilder Line(string id, params (string Id, string Xml)[] elements)
    {
        ModelBuilder model = new ModelBuilder(id).Start().End();
        foreach ((_, string xml) in elements)
        {
            model.Add(xml);
        }

        return model.Chain(["start", .. elements.Select(element => element.Id), "end"]);
    }

    public static (string Id, string Xml) Job(
        string id, string type = "work", string retries = "3", string more = "", string tag = "serviceTask") =>
        (id, $"""<bpmn:{tag} id="{id}"><bpmn:extensionElements><zeebe:taskDefinition type="{type}" retries="{retries}"/>{more}</bpmn:extensionElements></bpmn:{tag}>""");

    public static (string Id, string Xml) User(string id, string more = "", string name = "") =>
        (id, $"""<bpmn:userTask id="{id}"{(name.Length > 0 ? $" name=\"{name}\"" : "")}><bpmn:extensionElements><zeebe:userTask/>{more}</bpmn:extensionElements></bpmn:userTask>""");

    public static string Listeners(string listeners) => $"<zeebe:executionListeners>{listeners}</zeebe:executionListeners>";

    public static string Listener(string listenerEvent, string type, string? retries = null) =>
        $"""<zeebe:executionListener eventType="{listenerEvent}" type="{type}"{(retries is null ? "" : $" retries=\"{retries}\"")}/>""";

    /// <summary>Listeners of a user task, by event and job type.</summary>
    public static string TaskListeners(params (string Event, string Type)[] listeners) =>
        $"<zeebe:taskListeners>{string.Concat(listeners.Select(listener => $"<zeebe:taskListener eventType=\"{listener.Event}\" type=\"{listener.Type}\"/>"))}</zeebe:taskListeners>";

    public static string Mapping(string mappings) => $"<zeebe:ioMapping>{mappings}</zeebe:ioMapping>";

    /// <summary>A call activity of a process; <paramref name="attributes"/> are more of its <c>calledElement</c>.</summary>
    public static (string Id, string Xml) Call(string id, string processId, string attributes = "", string more = "") =>
        (id, $"""<bpmn:callActivity id="{id}"><bpmn:extensionElements><zeebe:calledElement processId="{processId}" {attributes}/>{more}</bpmn:extensionElements></bpmn:callActivity>""");

    /// <summary>What makes an activity multi-instance; to stand in the element, after its extensions.</summary>
    public static string Loop(string attributes, bool isSequential = false, string condition = "") =>
        $"""<bpmn:multiInstanceLoopCharacteristics{(isSequential ? " isSequential=\"true\"" : "")}><bpmn:extensionElements><zeebe:loopCharacteristics {attributes}/></bpmn:extensionElements>{(condition.Length == 0 ? "" : $"<bpmn:completionCondition>{condition}</bpmn:completionCondition>")}</bpmn:multiInstanceLoopCharacteristics>""";

    /// <summary>The same element with more in it, at its end.</summary>
    public static (string Id, string Xml) With((string Id, string Xml) element, string more) =>
        (element.Id, element.Xml.Insert(element.Xml.LastIndexOf("</", StringComparison.Ordinal), more));

    public ModelBuilder Inclusive(string id, string? defaultFlow = null) =>
        Add($"""<bpmn:inclusiveGateway id="{id}"{(defaultFlow is null ? "" : $" default=\"{defaultFlow}\"")}/>""");

    public ModelBuilder Start(string id = "start") => Add($"""<bpmn:startEvent id="{id}"/>""");

    public ModelBuilder End(string id = "end") => Add($"""<bpmn:endEvent id="{id}"/>""");

    public ModelBuilder Exclusive(string id, string? defaultFlow = null) =>
        Add($"""<bpmn:exclusiveGateway id="{id}"{(defaultFlow is null ? "" : $" default=\"{defaultFlow}\"")}/>""");

    public ModelBuilder Parallel(string id) => Add($"""<bpmn:parallelGateway id="{id}"/>""");

    /// <summary>An event on the border of a task; the definition is what it catches.</summary>
    public ModelBuilder Boundary(string id, string attachedTo, string definition, string more = "", bool interrupts = true) =>
        Add($"""<bpmn:boundaryEvent id="{id}" attachedToRef="{attachedTo}"{(interrupts ? "" : " cancelActivity=\"false\"")}>{more}{definition}</bpmn:boundaryEvent>""");

    /// <summary>A start event of the message of that id.</summary>
    public ModelBuilder StartBy(string id, string message) => Add($"""<bpmn:startEvent id="{id}">{Message(message)}</bpmn:startEvent>""");

    public static string Message(string id) => $"""<bpmn:messageEventDefinition messageRef="{id}"/>""";

    /// <summary>An intermediate event that catches the message of that id.</summary>
    public static (string Id, string Xml) Catch(string id, string message) =>
        (id, $"""<bpmn:intermediateCatchEvent id="{id}">{Message(message)}</bpmn:intermediateCatchEvent>""");

    public static (string Id, string Xml) Receive(string id, string message, string more = "") =>
        (id, $"""<bpmn:receiveTask id="{id}" messageRef="{message}">{more}</bpmn:receiveTask>""");

    /// <summary>Defines a message; null leaves its subscription out.</summary>
    public ModelBuilder Defines(string id, string name, string? correlationKey = "=key")
    {
        string subscription = correlationKey is null
            ? ""
            : $"""<bpmn:extensionElements><zeebe:subscription correlationKey="{correlationKey}"/></bpmn:extensionElements>""";
        _definitions.Append($"""<bpmn:message id="{id}" name="{name}">{subscription}</bpmn:message>""");
        return this;
    }

    public static string Timer(string duration) =>
        $"""<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">{duration}</bpmn:timeDuration></bpmn:timerEventDefinition>""";

    /// <summary>A timer of that kind: <c>timeDate</c> or <c>timeCycle</c>.</summary>
    public static string Timer(string kind, string time) =>
        $"<bpmn:timerEventDefinition><bpmn:{kind}>{time}</bpmn:{kind}></bpmn:timerEventDefinition>";

    public static (string Id, string Xml) Wait(string id, string duration) =>
        (id, $"""<bpmn:intermediateCatchEvent id="{id}">{Timer(duration)}</bpmn:intermediateCatchEvent>""");

    /// <summary>The elements and flows of this model as an embedded sub-process of its id.</summary>
    public (string Id, string Xml) ToSubProcess(string more = "") =>
        (Id, $"""<bpmn:subProcess id="{Id}">{more}{_elements}</bpmn:subProcess>""");

    /// <summary>The elements and flows of this model as an event sub-process of its id.</summary>
    public (string Id, string Xml) ToEventSubProcess(string more = "") =>
        (Id, $"""<bpmn:subProcess id="{Id}" triggeredByEvent="true">{more}{_elements}</bpmn:subProcess>""");

    /// <summary>A start event for the error of that id; null catches all errors.</summary>
    public ModelBuilder StartByError(string id, string? error) =>
        Add($"""<bpmn:startEvent id="{id}"><bpmn:errorEventDefinition{(error is null ? "" : $" errorRef=\"{error}\"")}/></bpmn:startEvent>""");

    /// <summary>The elements and flows of this model as an ad-hoc sub-process of its id, steered by jobs of the type 'steer'.</summary>
    public (string Id, string Xml) ToAdHoc(string more = "") =>
        (Id, $"""<bpmn:adHocSubProcess id="{Id}"><bpmn:extensionElements><zeebe:taskDefinition type="steer"/>{more}</bpmn:extensionElements>{_elements}</bpmn:adHocSubProcess>""");

    /// <summary>
    /// The elements and flows of this model as an ad-hoc sub-process of its id that expressions steer; the first are attributes of
    /// <c>zeebe:adHoc</c>.
    /// </summary>
    public (string Id, string Xml) ToAdHocBy(string adHoc, string condition = "", string attributes = "") =>
        (Id, $"""<bpmn:adHocSubProcess id="{Id}" {attributes}><bpmn:extensionElements><zeebe:adHoc {adHoc}/></bpmn:extensionElements>{_elements}{(condition.Length == 0 ? "" : $"<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">{condition}</bpmn:completionCondition>")}</bpmn:adHocSubProcess>""");

    /// <summary>Defines an error; null leaves its code out.</summary>
    public ModelBuilder DefinesError(string id, string? code)
    {
        _definitions.Append($"""<bpmn:error id="{id}"{(code is null ? "" : $" errorCode=\"{code}\"")}/>""");
        return this;
    }

    /// <summary>An end event that throws the error of that id.</summary>
    public ModelBuilder Throw(string id, string error) =>
        Add($"""<bpmn:endEvent id="{id}"><bpmn:errorEventDefinition errorRef="{error}"/></bpmn:endEvent>""");

    /// <summary>A boundary event for an error with that code, which is defined too; null catches all errors.</summary>
    public ModelBuilder CatchError(string id, string attachedTo, string? code, string more = "")
    {
        if (code is null)
        {
            return Boundary(id, attachedTo, "<bpmn:errorEventDefinition/>", more);
        }

        _definitions.Append($"""<bpmn:error id="error_{id}" name="Error" errorCode="{code}"/>""");
        return Boundary(id, attachedTo, $"""<bpmn:errorEventDefinition id="definition_{id}" errorRef="error_{id}"/>""", more);
    }

    /// <summary>An event of any kind: <c>intermediateThrowEvent</c>, <c>startEvent</c>, …</summary>
    public static (string Id, string Xml) Event(string tag, string id, string definition, string more = "", string attributes = "") =>
        (id, $"""<bpmn:{tag} id="{id}"{attributes}>{more}{definition}</bpmn:{tag}>""");

    /// <summary>A start event of an event sub-process.</summary>
    public ModelBuilder StartOn(string id, string definition, bool interrupts = true, string more = "") =>
        Add(Event("startEvent", id, definition, more, interrupts ? "" : " isInterrupting=\"false\""));

    public static string Signal(string id) => $"""<bpmn:signalEventDefinition signalRef="{id}"/>""";

    /// <summary>Null catches all escalations.</summary>
    public static string Escalation(string? id) => $"<bpmn:escalationEventDefinition{(id is null ? "" : $" escalationRef=\"{id}\"")}/>";

    public static string Link(string name) => $"""<bpmn:linkEventDefinition name="{name}"/>""";

    /// <summary>Null compensates everything, or is that of a boundary event.</summary>
    public static string Compensation(string? activity = null) =>
        $"<bpmn:compensateEventDefinition{(activity is null ? "" : $" activityRef=\"{activity}\"")}/>";

    public static string Condition(string condition, string? names = null, string? kinds = null) =>
        $"<bpmn:conditionalEventDefinition><bpmn:extensionElements><zeebe:conditionalFilter{(names is null ? "" : $" variableNames=\"{names}\"")}"
        + $"{(kinds is null ? "" : $" variableEvents=\"{kinds}\"")}/></bpmn:extensionElements>"
        + $"<bpmn:condition>{new System.Xml.Linq.XText(condition)}</bpmn:condition></bpmn:conditionalEventDefinition>";

    public static string Extensions(string extensions) => $"<bpmn:extensionElements>{extensions}</bpmn:extensionElements>";

    public ModelBuilder DefinesSignal(string id, string name)
    {
        _definitions.Append($"""<bpmn:signal id="{id}" name="{name}"/>""");
        return this;
    }

    public ModelBuilder DefinesEscalation(string id, string code)
    {
        _definitions.Append($"""<bpmn:escalation id="{id}" escalationCode="{code}"/>""");
        return this;
    }

    /// <summary>A compensation event on an activity, and the job that compensates it, of that type.</summary>
    public ModelBuilder CompensatedBy(string activity, string handler, string type = "undo") =>
        Boundary($"{activity}_undone", activity, Compensation())
            .Add($"""<bpmn:serviceTask id="{handler}" isForCompensation="true">{Extensions($"<zeebe:taskDefinition type=\"{type}\"/>")}</bpmn:serviceTask>""")
            .Add($"""<bpmn:association id="{handler}_of" sourceRef="{activity}_undone" targetRef="{handler}"/>""");

    public ModelBuilder Add((string Id, string Xml) element) => Add(element.Xml);

    public ModelBuilder Add(string xml)
    {
        _elements.AppendLine(xml);
        return this;
    }

    public ModelBuilder Named(string name)
    {
        _attributes += $" name=\"{name}\"";
        return this;
    }

    public ModelBuilder Chain(params string[] ids)
    {
        for (int i = 1; i < ids.Length; i++)
        {
            Flow(ids[i - 1], ids[i]);
        }

        return this;
    }

    public ModelBuilder Flow(string source, string target, string? condition = null, string? flowId = null) => Add(
        $"""<bpmn:sequenceFlow id="{flowId ?? $"{source}_{target}"}" sourceRef="{source}" targetRef="{target}">"""
        + (condition is null ? "" : $"""<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">{new System.Xml.Linq.XText(condition)}</bpmn:conditionExpression>""")
        + "</bpmn:sequenceFlow>");

    /// <summary>The process element alone.</summary>
    public string ToProcess() => $"""<bpmn:process id="{Id}" isExecutable="true"{_attributes}>{_elements}</bpmn:process>""";

    public override string ToString() => Definitions($"{_definitions}{ToProcess()}");

    /// <summary>A file with that in its definitions.</summary>
    public static string Definitions(string content) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions id="definitions" targetNamespace="http://example.org" xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
            xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        {content}
        </bpmn:definitions>
        """;
}
