namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>In place of an element that is not executed: is done at once. The problem says why it is not executed.</summary>
internal sealed record StubTask(NodeFacts Facts, string Problem) : FlowNode(Facts)
{
    // Loops through it are not refused.
    public override bool Waits => true;
}
