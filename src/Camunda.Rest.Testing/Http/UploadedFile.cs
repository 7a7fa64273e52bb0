namespace Camunda.Rest.Testing.Http;

/// <summary>A binary part of a multipart request. <paramref name="IsTooLarge"/>: it goes on beyond what is kept of it.</summary>
internal sealed record UploadedFile(string FileName, string? ContentType, ReadOnlyMemory<byte> Content, bool IsTooLarge);
