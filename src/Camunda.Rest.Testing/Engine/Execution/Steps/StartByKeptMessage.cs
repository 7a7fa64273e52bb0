using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>An instance that a message started has ended: the next one may be started by a message that was kept.</summary>
internal sealed record StartByKeptMessage(TenantedName Process, string CorrelationKey) : Step;
