namespace Camunda.Rest.Testing.Bpmn.Model;

/// <summary>Something that is thrown with that code and goes up through the scopes; null catches every code.</summary>
internal abstract record CodeTrigger(string? Code) : EventTrigger;
