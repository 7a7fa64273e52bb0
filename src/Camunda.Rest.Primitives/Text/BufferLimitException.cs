namespace Camunda.Rest.Json;

/// <summary>What was read into memory is larger than it may be.</summary>
internal sealed class BufferLimitException() : IOException("There is more to read than is held in memory.");
