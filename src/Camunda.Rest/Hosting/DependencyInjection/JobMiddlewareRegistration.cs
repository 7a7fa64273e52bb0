using Camunda.Rest.Workers;

namespace Camunda.Rest;

/// <summary>A middleware around the workers of a client.</summary>
internal sealed record JobMiddlewareRegistration(string? ClientName, IJobMiddleware Middleware);
