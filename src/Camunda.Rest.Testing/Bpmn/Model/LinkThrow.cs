namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Goes on at the catching link event of that name.</summary>
internal sealed record LinkThrow(string Name) : EventThrow;
