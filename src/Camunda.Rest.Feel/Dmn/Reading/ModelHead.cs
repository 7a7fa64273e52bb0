namespace Camunda.Rest.Feel.Dmn.Reading;

/// <summary>What identifies a model.</summary>
internal sealed record ModelHead(string Id, string Name, string Namespace);
