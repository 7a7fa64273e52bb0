using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>What every flow node has. Flows are in the order of the file.</summary>
internal sealed record NodeFacts(
    string Id,
    string? Name,
    ElementInstanceType Type,
    IReadOnlyList<SequenceFlow> Incoming,
    IReadOnlyList<SequenceFlow> Outgoing)
{
    /// <summary>Headers of the element's jobs and user task.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<JobListener> Listeners { get; init; } = [];

    /// <summary>Whether it only undoes what another activity has done, so that no token comes to it otherwise.</summary>
    public bool IsForCompensation { get; init; }

    /// <summary>How often an activity is done; null where it is done once.</summary>
    public LoopCharacteristics? Loop { get; init; }

    public IReadOnlyList<VariableMapping> Inputs { get; init; } = [];

    public IReadOnlyList<VariableMapping> Outputs { get; init; } = [];
}
