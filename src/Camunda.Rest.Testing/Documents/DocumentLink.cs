namespace Camunda.Rest.Testing.Documents;

/// <summary>A way to a document without credentials, for a time.</summary>
internal sealed record DocumentLink(string Token, string DocumentId, DateTimeOffset ExpiresAt);
