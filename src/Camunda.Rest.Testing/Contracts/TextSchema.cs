using System.Text.RegularExpressions;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>A string with its constraints; <paramref name="Format"/> is one of the formats that the contract keeps.</summary>
internal sealed record TextSchema(string Name, string? Format, int? MinLength, int? MaxLength, Regex? Pattern) : ApiSchema(Name);
