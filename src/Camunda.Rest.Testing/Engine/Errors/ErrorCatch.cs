using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Errors;

/// <summary>What catches a BPMN error: an event on the border of an element instance, or an event sub-process in a scope.</summary>
internal abstract record ErrorCatch
{
    internal sealed record OnBorder(ElementInstanceRecord Host, BoundaryEvent Boundary) : ErrorCatch;

    internal sealed record InScope(long ScopeKey, SubProcess Handler) : ErrorCatch;
}
