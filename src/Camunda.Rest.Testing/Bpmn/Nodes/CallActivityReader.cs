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
            BusinessId = ReadBusinessId(called),
        };
    }

    // An empty one is not the same as none.
    private static ElementExpression? ReadBusinessId(ElementReader called)
    {
#if CAMUNDA_8_10_OR_GREATER
        return called.Attribute("businessId") is { } text ? ExpressionReader.Parse(called, "the attribute 'businessId'", text) : null;
#else
        return null;
#endif
    }

    private static bool ReadFlag(ElementReader called, string name) => called.Attribute(name) is not ("false" or "0");
}
