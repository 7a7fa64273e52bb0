using System.Text.RegularExpressions;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>A key (numeric, given by the cluster) or an id (given by a person).</summary>
internal sealed record IdentifierSchema(string Name, bool IsKey, int? MinLength, int? MaxLength, Regex? Pattern) : ApiSchema(Name);
