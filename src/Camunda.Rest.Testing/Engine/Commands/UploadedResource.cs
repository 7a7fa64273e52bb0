namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>A file of a deployment.</summary>
internal sealed record UploadedResource(string Name, ReadOnlyMemory<byte> Content);
