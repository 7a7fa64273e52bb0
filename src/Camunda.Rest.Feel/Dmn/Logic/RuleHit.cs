namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>A rule that matched, with the values of its outputs.</summary>
internal sealed record RuleHit(TableRule Rule, IReadOnlyList<FeelValue> Outputs)
{
    /// <summary>How messages name the rule: its position, and its id if it has one.</summary>
    public string Name => Rule.Id is null ? $"{Rule.Index}" : $"{Rule.Index} ('{Rule.Id}')";
}
