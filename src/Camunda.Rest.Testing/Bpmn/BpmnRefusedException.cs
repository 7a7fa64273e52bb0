namespace Camunda.Rest.Testing.Bpmn;

/// <summary>A file that is not executed, with everything that speaks against it.</summary>
internal sealed class BpmnRefusedException(IReadOnlyList<string> problems) : Exception(Describe(problems))
{
    private const int MostShown = 20;

    /// <summary>The length at which one problem is cut, so that a long expression in it does not hide those that follow.</summary>
    private const int LongestShown = 500;

    public IReadOnlyList<string> Problems { get; } = problems;

    private static string Describe(IReadOnlyList<string> problems) => string.Join("; ", problems.Take(MostShown).Select(Cut))
        + (problems.Count > MostShown ? $"; and {problems.Count - MostShown} more" : "");

    private static string Cut(string problem)
    {
        if (problem.Length <= LongestShown)
        {
            return problem;
        }

        int end = char.IsHighSurrogate(problem[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return $"{problem[..end]}…";
    }
}
