namespace Camunda.Rest;

/// <summary>Says, in a sentence, what of the TLS options cannot be used. It never holds a key or a passphrase.</summary>
internal sealed class TlsMistakeException(string message) : Exception(message);
