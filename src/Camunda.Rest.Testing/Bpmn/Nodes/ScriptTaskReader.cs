using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads script tasks: they evaluate a FEEL expression, or job workers do them.</summary>
internal static class ScriptTaskReader
{
    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        if (element.Extension("script") is not { } script)
        {
            return TaskReader.ReadJob(element, facts);
        }

        if (element.Extension("taskDefinition") is not null)
        {
            element.Report("it may have either a zeebe:script or a zeebe:taskDefinition");
        }

        element.Pass("scriptFormat");
        element.PassChildren("script");
        return new ScriptTask(
            TaskReader.ReadActivity(element, HeaderReader.AddHeaders(element, facts)),
            ExpressionReader.ReadRequired(script, "expression"),
            script.RequiredAttribute("resultVariable"));
    }
}
