using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>How often a multi-instance activity is done, with what, and what becomes of the results.</summary>
internal sealed record LoopCharacteristics(bool IsSequential, ElementExpression InputCollection)
{
    /// <summary>The variable that has the item of the collection in each instance.</summary>
    public string? InputElement { get; init; }

    /// <summary>The variable that collects the results.</summary>
    public string? OutputCollection { get; init; }

    public ElementExpression? OutputElement { get; init; }

    /// <summary>
    /// The variable that <see cref="OutputElement"/> is read from, where it is but that; each instance has one of its own.
    /// </summary>
    public string? OutputVariable { get; init; }

    /// <summary>When it holds, no more instances are needed.</summary>
    public ElementExpression? CompletionCondition { get; init; }
}
