namespace Camunda.Rest.Testing;

/// <summary>Does the work of a whole process that a call activity calls, in one step.</summary>
public sealed class ChildProcessMock : JobMock<ChildProcessMock>
{
    internal ChildProcessMock(string processId) => ProcessId = processId;

    /// <summary>Gets the id of the process that it takes the place of.</summary>
    public string ProcessId { get; }

    /// <summary>The type of the job that the deployed process has.</summary>
    internal string JobType => $"mock-of-process:{ProcessId}";
}
