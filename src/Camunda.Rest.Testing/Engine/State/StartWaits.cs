using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.State;

/// <summary>What the start events of a process wait for, in the version that is started by events.</summary>
internal sealed record StartWaits(long? ProcessDefinitionKey, IReadOnlyList<EventWait> Waits)
{
    public static StartWaits None { get; } = new(null, []);
}
