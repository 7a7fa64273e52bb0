using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A job that is done when something happens to an element or user task, which waits for it.</summary>
internal sealed record JobListener(JobListenerEventType Event, JobDefinition Job);
