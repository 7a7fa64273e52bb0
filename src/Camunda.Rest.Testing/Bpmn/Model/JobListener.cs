using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A job that is done when something happens to an element or user task, which waits for it.</summary>
internal sealed record JobListener(ListenerEvent Event, JobDefinition Job);
