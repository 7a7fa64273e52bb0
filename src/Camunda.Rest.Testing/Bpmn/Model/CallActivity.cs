using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Starts an instance of another process, and is done when that is.</summary>
internal sealed record CallActivity(NodeFacts Facts, ElementExpression ProcessId, VersionBinding Binding) : FlowNode(Facts)
{
    /// <summary>Whether the called instance begins with all variables that the call activity sees, or only with its own.</summary>
    public bool PropagatesParentVariables { get; init; } = true;

    /// <summary>Whether the variables of the called instance are taken over when it completes.</summary>
    public bool PropagatesChildVariables { get; init; } = true;

    /// <summary>The business id of the called instance, empty where it is to have none; null takes over that of the caller.</summary>
    public ElementExpression? BusinessId { get; init; }

    public override bool Waits => true;
}
