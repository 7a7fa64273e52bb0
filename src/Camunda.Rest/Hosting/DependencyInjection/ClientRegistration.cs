namespace Camunda.Rest;

/// <summary>A client that was registered with a host.</summary>
internal sealed record ClientRegistration(string? Name);
