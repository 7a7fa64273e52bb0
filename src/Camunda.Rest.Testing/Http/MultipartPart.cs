namespace Camunda.Rest.Testing.Http;

/// <summary>One part of a multipart request, as it was received.</summary>
internal sealed record MultipartPart(string Name, string? FileName, string? ContentType, ReadOnlyMemory<byte> Content, bool IsTooLarge);
