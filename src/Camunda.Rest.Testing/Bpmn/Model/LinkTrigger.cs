namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>A token that comes from a throwing link event of that name.</summary>
internal sealed record LinkTrigger(string Name) : EventTrigger;
