using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>What the job of a task or listener is to be.</summary>
internal sealed record JobDefinition(ElementExpression Type, ElementExpression Retries)
{
    /// <summary>Which jobs are activated first; null where neither the element nor its process says so.</summary>
    public ElementExpression? Priority { get; init; }
}
