using Microsoft.Extensions.Logging;

namespace Camunda.Rest;

/// <summary>What a client provides to its credentials.</summary>
/// <param name="CreateTransport">
/// Creates a transport to an identity provider, with the TLS options of the client; the session owns it.
/// </param>
/// <param name="Clock">The client's clock.</param>
/// <param name="Logger">The log of the credentials.</param>
internal sealed record CredentialContext(Func<HttpMessageHandler> CreateTransport, TimeProvider Clock, ILogger Logger);
