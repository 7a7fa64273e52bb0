using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Reads call activities, which name the called process in a <c>zeebe:calledElement</c>.</summary>
internal static class CallActivityReader
{
    public static FlowNode Read(ElementReader element, NodeFacts facts)
    {
        // What is called is in the extension; the attribute of BPMN means nothing, as in the real cluster.
        element.Pass("calledElement");
        facts = TaskReader.ReadActivity(element, facts);
        if (element.Extension("calledElement") is not { } called)
        {
            element.Report("it has no zeebe:calledElement, which says what process is called");
            return new CallActivity(facts, ElementExpression.Parse(""), VersionBinding.Latest);
        }

        return new CallActivity(facts, ExpressionReader.ReadRequired(called, "processId"), BindingReader.Read(called))
        {
            PropagatesChildVariables = ReadFlag(called, "propagateAllChildVariables"),
            PropagatesParentVariables = ReadFlag(called, "propagateAllParentVariables"),
        };
    }

    private static bool ReadFlag(ElementReader called, string name) => called.Attribute(name) is not ("false" or "0");
}
