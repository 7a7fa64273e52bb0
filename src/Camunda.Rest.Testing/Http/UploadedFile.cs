namespace Camunda.Rest.Testing.Http;

/// <summary>A binary part of a multipart request.</summary>
internal sealed record UploadedFile(string FileName, ReadOnlyMemory<byte> Content);
