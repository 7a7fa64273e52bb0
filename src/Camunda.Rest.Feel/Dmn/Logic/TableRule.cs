namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A rule of a decision table.</summary>
/// <param name="Id">The id, or null.</param>
/// <param name="Index">The position in the table, starting at 1.</param>
/// <param name="Tests">The tests for the inputs; null matches any value.</param>
/// <param name="Outputs">The expressions of the outputs.</param>
internal sealed record TableRule(string? Id, int Index, IReadOnlyList<FeelCode?> Tests, IReadOnlyList<FeelCode> Outputs);
