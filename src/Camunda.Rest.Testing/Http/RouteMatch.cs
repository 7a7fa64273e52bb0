using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Http;

/// <summary>The operation that a request is for, and what stands in the path's parameters, decoded.</summary>
internal sealed record RouteMatch(ApiOperation Operation, IReadOnlyDictionary<string, string> PathValues);
