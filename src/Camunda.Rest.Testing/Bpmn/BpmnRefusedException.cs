namespace Camunda.Rest.Testing.Bpmn;

/// <summary>A file that is not executed, with everything that speaks against it.</summary>
internal sealed class BpmnRefusedException(IReadOnlyList<string> problems) : Exception(Describe(problems))
{
    private const int MostShown = 20;

    public IReadOnlyList<string> Problems { get; } = problems;

    private static string Describe(IReadOnlyList<string> problems) =>
        string.Join("; ", problems.Take(MostShown)) + (problems.Count > MostShown ? $"; and {problems.Count - MostShown} more" : "");
}
