namespace Camunda.Rest.Json;

/// <summary>The content exceeds the limit of what is held in memory.</summary>
internal sealed class BufferLimitException() : IOException("The content exceeds the limit of what is held in memory.");
