using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>What every flow node has. Flows are in the order of the file.</summary>
internal sealed record NodeFacts(string Id, string? Name, ElementType Type, IReadOnlyList<SequenceFlow> Incoming, IReadOnlyList<SequenceFlow> Outgoing)
{
    public IReadOnlyList<VariableMapping> Inputs { get; init; } = [];

    public IReadOnlyList<VariableMapping> Outputs { get; init; } = [];
}
