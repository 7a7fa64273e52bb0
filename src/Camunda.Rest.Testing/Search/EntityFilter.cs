using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Search;

/// <summary>A filter with a meaning of its own, made of one or several properties of the request's filter.</summary>
internal sealed record EntityFilter<T>(Func<JsonObject, Func<T, bool>> Compile);
