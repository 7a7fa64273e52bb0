namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A task that a job worker does.</summary>
internal sealed record JobTask(NodeFacts Facts, JobDefinition Job) : FlowNode(Facts)
{
    public override bool Waits => true;

    public IReadOnlyList<LinkedResource> LinkedResources { get; init; } = [];
}
