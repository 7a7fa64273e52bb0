using Camunda.Rest.Testing.Tests.Bpmn;

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

    /// <summary>A process that calls another one.</summary>
    public static string Calls(string id, string called, string attributes = "") => ModelBuilder.Line(
        id, ModelBuilder.Call("call", called, $"propagateAllChildVariables=\"true\" {attributes}")).ToString();

    /// <summary>A business rule task that evaluates a decision into the variable 'result'.</summary>
    public static string Decides(string decisionId, string attributes = "") => ModelBuilder.Line(
        "p",
        ("decide", $"""
            <bpmn:businessRuleTask id="decide"><bpmn:extensionElements>
              <zeebe:calledDecision decisionId="{decisionId}" resultVariable="result" {attributes}/>
            </bpmn:extensionElements></bpmn:businessRuleTask>
            """)).ToString();

    /// <summary>Two tasks with the jobs 'a' and 'b' between a forking and a joining gateway.</summary>
    public static string Branches() => new ModelBuilder("p").Start().Parallel("fork").Parallel("join").End()
        .Add(ModelBuilder.Job("a", "a")).Add(ModelBuilder.Job("b", "b"))
        .Chain("start", "fork", "a", "join", "end").Chain("fork", "b", "join").ToString();

    /// <summary>A sub-process with these elements in a chain.</summary>
    public static (string Id, string Xml) Sub(string id, string more, params (string Id, string Xml)[] elements)
    {
        ModelBuilder model = new ModelBuilder(id).Start($"{id}-start").End($"{id}-end");
        foreach ((_, string xml) in elements)
        {
            model.Add(xml);
        }

        return model.Chain([$"{id}-start", .. elements.Select(element => element.Id), $"{id}-end"]).ToSubProcess(more);
    }

    /// <summary>A sub-process with the job 'inner', then a task with the job 'outer'.</summary>
    public static string SubProcess() =>
        ModelBuilder.Line("p", Sub("sub", "", ModelBuilder.Job("inner", "inner")), ModelBuilder.Job("outer", "outer")).ToString();

    /// <summary>A task with the job 'work' for each of the variable 'items', as the local variable 'item'.</summary>
    public static string MultiInstance(bool isSequential = false) => ModelBuilder.Line(
        "p",
        ModelBuilder.With(
            ModelBuilder.Job("each"),
            ModelBuilder.Loop(
                "inputCollection=\"=items\" inputElement=\"item\" outputCollection=\"results\" outputElement=\"=result\"", isSequential)))
        .ToString();

    /// <summary>A user task, whose form and listeners are in <paramref name="more"/>.</summary>
    public static string UserTask(string more = "") =>
        ModelBuilder.Line("p", ModelBuilder.User("approve", more, "Approve order")).ToString();

    /// <summary>A decision with a literal expression.</summary>
    public static string Decision(string id, string expression) =>
        $"""
        <decision id="{id}" name="{id}">
          <variable name="result" /><literalExpression><text>{expression}</text></literalExpression>
        </decision>
        """;

    /// <summary>A DMN file.</summary>
    public static string Dmn(string id, params string[] decisions) =>
        $"""
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="{id}" name="{id}" namespace="n">
        {string.Concat(decisions)}
        </definitions>
        """;
}
