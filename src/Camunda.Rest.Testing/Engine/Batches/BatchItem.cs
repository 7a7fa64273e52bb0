using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Batches;

/// <summary>What a batch operation does something to, and the process instance that it belongs to.</summary>
internal readonly record struct BatchItem(long Key, ProcessInstanceRef? Process);
