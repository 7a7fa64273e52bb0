namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>An input column of a decision table.</summary>
internal sealed record TableInput(string? Id, string? Label, FeelCode Expression)
{
    private const int NameLength = 30;

    /// <summary>The name in the trace: the label, or the start of the expression.</summary>
    public string Name { get; } = Label ?? (Expression.Text.Length <= NameLength ? Expression.Text : Expression.Text[..NameLength]);
}
