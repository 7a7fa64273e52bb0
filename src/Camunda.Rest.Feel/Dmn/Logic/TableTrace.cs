namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>What is known of an evaluated decision table, even if it failed.</summary>
internal sealed class TableTrace
{
    public List<EvaluatedInput> Inputs { get; } = [];

    public List<MatchedRule> Rules { get; } = [];
}
