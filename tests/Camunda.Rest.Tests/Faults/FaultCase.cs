namespace Camunda.Rest.Tests.Faults;

/// <summary>A row of the matrix: what goes wrong, and what has to come of it.</summary>
/// <param name="Fault">What goes wrong, in words.</param>
/// <param name="Arrange">Spoils the servers, or the options of the client.</param>
internal sealed record FaultCase(string Fault, Action<FaultStage> Arrange)
{
    public const string Result = "its result";

    /// <summary>What follows the name of an exception that leaves the outcome unknown.</summary>
    public const string Unsure = ", outcome unknown";

    /// <summary>What happens after the client is made and before the call that counts.</summary>
    public Func<FaultStage, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>Ends the fault, without touching the client.</summary>
    public Func<FaultStage, Task> Mend { get; init; } = stage =>
    {
        stage.Cluster.Script = FaultStage.ServeAsync;
        return Task.CompletedTask;
    };

    /// <summary>How many call at the same time.</summary>
    public int Callers { get; init; } = 1;

    /// <summary>What the caller of a search sees.</summary>
    public string Search { get; init; } = Result;

    /// <summary>How often the search comes in at the cluster.</summary>
    public string SearchTries { get; init; } = "1";

    /// <summary>
    /// What the caller sees who completes a job, which is safe to repeat and has no result: what a search does, and whether the outcome is
    /// unknown.
    /// </summary>
    public string Complete
    {
        get => field ?? (Create.EndsWith(Unsure, StringComparison.Ordinal) && Search != Result ? Search + Unsure : Search);
        init;
    }

    /// <summary>What the caller sees who starts a process instance.</summary>
    public string Create { get; init; } = Result;

    /// <summary>How often the start comes in at the cluster.</summary>
    public string CreateTries { get; init; } = "1";

    public override string ToString() => Fault;
}
