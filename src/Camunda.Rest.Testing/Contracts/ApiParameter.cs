namespace Camunda.Rest.Testing.Contracts;

/// <summary>A parameter in the <c>path</c> or the <c>query</c>.</summary>
internal sealed record ApiParameter(string Name, string In, bool Required, SchemaUse Use);
