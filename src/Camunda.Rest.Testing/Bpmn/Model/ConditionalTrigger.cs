using System.Collections.Immutable;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A condition that becomes true when variables change.</summary>
/// <param name="Condition">What must be true.</param>
/// <param name="VariableNames">The variables whose change counts; empty where that of every variable does.</param>
/// <param name="ChangeKinds">The kinds of changes that count, <c>create</c> and <c>update</c>; empty where both do.</param>
internal sealed record ConditionalTrigger(
    ElementExpression Condition, ImmutableArray<string> VariableNames, ImmutableArray<string> ChangeKinds) : EventTrigger
{
    public const string Create = "create";

    public const string Update = "update";
}
