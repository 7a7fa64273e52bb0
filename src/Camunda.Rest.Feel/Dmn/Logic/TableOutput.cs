namespace Camunda.Rest.Feel.Dmn.Logic;

/// <summary>An output column of a decision table.</summary>
/// <param name="Id">The id, or null.</param>
/// <param name="Name">The name of the entry in the result; null is possible if there is no other output.</param>
/// <param name="Label">The label, or null.</param>
/// <param name="Priorities">The texts of the output values without quotes, the highest priority first.</param>
/// <param name="Default">The output if no rule matches, or null.</param>
internal sealed record TableOutput(string? Id, string? Name, string? Label, IReadOnlyList<string> Priorities, FeelCode? Default)
{
    /// <summary>The priority of a value: 0 is the highest. Only strings and numbers have one; all others come last.</summary>
    public int PriorityOf(FeelValue value)
    {
        for (int index = 0; index < Priorities.Count; index++)
        {
            bool isEqual = value switch
            {
                FeelString text => string.Equals(text.Value, Priorities[index], StringComparison.Ordinal),
                FeelNumber number => string.Equals(number.ToString(), Priorities[index], StringComparison.Ordinal),
                _ => false,
            };
            if (isEqual)
            {
                return index;
            }
        }

        return int.MaxValue;
    }
}
