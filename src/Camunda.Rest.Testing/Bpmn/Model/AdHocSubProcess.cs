using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>
/// A sub-process whose elements begin as asked for. A job says which, and when it is done; without a job, expressions do.
/// </summary>
internal sealed record AdHocSubProcess(NodeFacts Facts, JobDefinition? Job, IReadOnlyDictionary<string, FlowNode> Elements)
    : FlowNode(Facts)
{
    public override bool Waits => true;

    public override IEnumerable<FlowNode> Inner => Elements.Values;

    /// <summary>The elements that can be begun: those that no flow leads to.</summary>
    public IReadOnlyDictionary<string, FlowNode> Beginnings { get; } =
        Elements.Where(element => element.Value is { Incoming.Count: 0, Facts.IsForCompensation: false }
                and not (BoundaryEvent or SubProcess { IsEvent: true } or CatchEvent { Trigger: LinkTrigger }))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>How the elements that can be begun describe themselves. Nobody changes it.</summary>
    public JsonArray Tools { get; init; } = [];

    /// <summary>The ids of the elements that begin at once; null means none.</summary>
    public ElementExpression? ActiveElements { get; init; }

    /// <summary>Whether it is done, asked whenever an element has ended; null means when nothing goes on in it.</summary>
    public ElementExpression? CompletionCondition { get; init; }

    /// <summary>Whether what goes on in it is terminated when the condition holds.</summary>
    public bool CancelsRemaining { get; init; } = true;

    /// <summary>The variable that collects the results of what was begun.</summary>
    public string? OutputCollection { get; init; }

    public ElementExpression? OutputElement { get; init; }

    /// <summary>
    /// The variable that <see cref="OutputElement"/> is read from, where it is but that; it is the sub-process's own.
    /// </summary>
    public string? OutputVariable { get; init; }

    /// <summary>What is around one beginning.</summary>
    public AdHocRun CreateRun(string elementId, JsonObject? variables) => new(
        new($"{Id}#innerInstance", Facts.Name, ElementInstanceType.AdHocSubProcessInnerInstance, [], []), Beginnings[elementId], variables);
}
