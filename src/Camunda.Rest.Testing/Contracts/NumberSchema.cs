namespace Camunda.Rest.Testing.Contracts;

/// <summary>A number; <paramref name="Format"/> is <c>int32</c>, <c>int64</c>, <c>double</c>, <c>float</c> or nothing.</summary>
internal sealed record NumberSchema(string Name, bool IsInteger, string? Format, decimal? Minimum, decimal? Maximum) : ApiSchema(Name);
