namespace Camunda.Rest.Testing.Engine.Messages;

/// <summary>What a message must be called, and which correlation key it must have.</summary>
internal readonly record struct MessageAddress(string Name, string CorrelationKey);
