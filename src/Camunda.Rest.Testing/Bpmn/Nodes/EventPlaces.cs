namespace Camunda.Rest.Testing.Bpmn.Nodes;

/// <summary>Where events are, which decides which of them there can be.</summary>
[Flags]
internal enum EventPlaces
{
    None = 0,
    ProcessStart = 1,
    EmbeddedStart = 2,
    HandlerStart = 4,
    Catch = 8,
    Boundary = 16,
    Throw = 32,
    End = 64,
}
