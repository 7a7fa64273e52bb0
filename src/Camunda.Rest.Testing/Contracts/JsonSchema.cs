namespace Camunda.Rest.Testing.Contracts;

/// <summary>Free JSON. <paramref name="ObjectOnly"/>: an object with free members (variables, headers), else any value.</summary>
internal sealed record JsonSchema(string Name, bool ObjectOnly) : ApiSchema(Name);
