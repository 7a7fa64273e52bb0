namespace Camunda.Rest.Testing;

/// <summary>Does the work of the jobs of one type, for the process instances of one test.</summary>
public sealed class WorkerMock : JobMock<WorkerMock>
{
    internal WorkerMock(string type) => Type = type;

    /// <summary>Gets the job type.</summary>
    public string Type { get; }
}
