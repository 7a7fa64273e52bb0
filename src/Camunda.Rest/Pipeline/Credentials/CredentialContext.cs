using Microsoft.Extensions.Logging;

namespace Camunda.Rest;

/// <summary>What a client lends to its credentials.</summary>
/// <param name="CreateTransport">Makes a transport to an identity provider, with the TLS settings of the client; the session owns it.</param>
/// <param name="Clock">The client's clock.</param>
/// <param name="Logger">Where the credentials report what happens to them.</param>
internal sealed record CredentialContext(Func<HttpMessageHandler> CreateTransport, TimeProvider Clock, ILogger Logger);
