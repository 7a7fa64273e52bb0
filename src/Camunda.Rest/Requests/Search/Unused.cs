namespace Camunda.Rest;

/// <summary>The type argument for the filter or the sort field of a search that has none.</summary>
internal sealed class Unused;
