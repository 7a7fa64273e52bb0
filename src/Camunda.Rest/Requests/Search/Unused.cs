namespace Camunda.Rest;

/// <summary>Stands for the filter or the sort field of a search that has none.</summary>
internal sealed class Unused;
