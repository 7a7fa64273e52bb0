namespace Camunda.Rest.Testing.Contracts;

/// <summary>One shape of the contract. <paramref name="Name"/> is the component's name, or where an inline shape stands.</summary>
internal abstract record ApiSchema(string Name);
