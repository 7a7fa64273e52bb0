namespace Camunda.Rest;

/// <summary>A validation error of the TLS options. The message never contains a key or a passphrase.</summary>
internal sealed class TlsMistakeException(string message) : Exception(message);
