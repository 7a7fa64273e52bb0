namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Asks for jobs of a type.</summary>
internal sealed record ActivateJobs
{
    public required string Type { get; init; }

    public string Worker { get; init; } = "";

    /// <summary>How long the jobs are locked for this worker.</summary>
    public required TimeSpan Timeout { get; init; }

    public required int MaxJobsToActivate { get; init; }

    /// <summary>The variables to send along; empty means all that the job sees.</summary>
    public IReadOnlyList<string> FetchVariables { get; init; } = [];

    /// <summary>Empty means the default tenant; null means all tenants.</summary>
    public IReadOnlyList<string>? TenantIds { get; init; } = [];

    /// <summary>Each job comes with a token of this activation, which its outcome has to bring along.</summary>
    public bool WithLease { get; init; }

    /// <summary>How long to wait for a first job: zero means the default of the engine, less than zero not to wait.</summary>
    public TimeSpan RequestTimeout { get; init; }

    /// <summary>
    /// Tells whether whoever asks is gone already, before the token of the command says so. Called while the engine works.
    /// </summary>
    public Func<bool>? HasLeft { get; init; }
}
