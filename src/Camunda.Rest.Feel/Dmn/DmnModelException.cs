namespace Camunda.Rest.Feel.Dmn;

/// <summary>A text is not an executable DMN model. The message lists all problems, with their elements.</summary>
public sealed class DmnModelException : FormatException
{
    private const int ListedProblems = 50;

    internal DmnModelException(IReadOnlyList<DmnProblem> problems, Exception? innerException = null)
        : base(MessageOf(problems), innerException)
    {
        Problems = problems;
    }

    /// <summary>The problems, in the order of the XML.</summary>
    public IReadOnlyList<DmnProblem> Problems { get; }

    private static string MessageOf(IReadOnlyList<DmnProblem> problems)
    {
        if (problems.Count == 1)
        {
            return $"The DMN model is malformed: {problems[0]}";
        }

        string list = string.Concat(problems.Take(ListedProblems).Select(problem => $"\n- {problem}"));
        string rest = problems.Count > ListedProblems ? $"\n- and {problems.Count - ListedProblems} more" : "";
        return $"The DMN model is malformed, with {problems.Count} problems:{list}{rest}";
    }
}
