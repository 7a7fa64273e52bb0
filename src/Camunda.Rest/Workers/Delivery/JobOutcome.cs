using Camunda.Rest.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>
/// The outcome of a job, as a value: created by a handler, or from what it returns or throws, and delivered by the worker. Immutable.
/// </summary>
public sealed partial class JobOutcome
{
    private static readonly JobOutcome Completed = new(JobOutcomeKind.Completed);

    private JobOutcome(JobOutcomeKind kind) => Kind = kind;

    /// <summary>The kind of the outcome.</summary>
    public JobOutcomeKind Kind { get; }

    /// <summary>The object whose members become variables; null for none.</summary>
    public object? Variables { get; private init; }

    /// <summary>The result in addition to variables: of a user task listener or an ad-hoc sub-process; null for none.</summary>
    public JobResult? Result { get; private init; }

    /// <summary>The remaining retries of a failed job; null for one less than the job has.</summary>
    public int? Retries { get; private init; }

    /// <summary>How long the cluster waits before it retries a failed job; null for <see cref="JobWorkerOptions.RetryBackOff"/>.</summary>
    public TimeSpan? RetryBackOff { get; private init; }

    /// <summary>The code of a BPMN error.</summary>
    public string? ErrorCode { get; private init; }

    /// <summary>The error message.</summary>
    public string? Message { get; private init; }

    /// <summary>
    /// Leaves the job to the handler, which ends it itself through <see cref="Job.Reference"/> or by other means. The lock is no longer
    /// renewed.
    /// </summary>
    public static JobOutcome Leave { get; } = new(JobOutcomeKind.Left);

    /// <summary>Completes the job.</summary>
    /// <param name="variables">
    /// An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.
    /// </param>
    /// <param name="result">
    /// The result in addition to variables: a <see cref="JobResultUserTask"/> or a <see cref="JobResultAdHocSubProcess"/>. Default: none.
    /// </param>
    /// <exception cref="ArgumentException">The result lacks what the API requires, or contains an unpaired surrogate.</exception>
    public static JobOutcome Complete(object? variables = null, JobResult? result = null)
    {
        // A result that cannot be serialized is a failure of the handler, not of the delivery.
        if (result is not null)
            CamundaJson.SerializeToUtf8Bytes(result);
        return variables is null && result is null ? Completed : new(JobOutcomeKind.Completed) { Variables = variables, Result = result };
    }

    /// <summary>Completes the job of a user task listener with changes to the user task.</summary>
    /// <param name="corrections">The changes; members that are null leave the user task unchanged.</param>
    public static JobOutcome Correct(JobResultCorrections corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        return Complete(result: new JobResultUserTask { Corrections = corrections });
    }

    /// <summary>Completes the job of a user task listener by denying the operation: the user task stays unchanged.</summary>
    /// <param name="reason">The reason. Default: none.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static JobOutcome Deny(string? reason = null)
    {
        if (reason is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Complete(result: new JobResultUserTask { Denied = true, DeniedReason = reason });
    }

    /// <summary>Fails the job: the cluster retries it while it has retries left, otherwise it raises an incident.</summary>
    /// <param name="message">The error message, which the incident shows.</param>
    /// <param name="retries">The remaining retries; 0 raises an incident. Default: one less than the job has.</param>
    /// <param name="retryBackOff">
    /// How long the cluster waits before it retries the job. Default: <see cref="JobWorkerOptions.RetryBackOff"/>.
    /// </param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retries or the back-off are negative.</exception>
    public static JobOutcome Fail(string? message = null, int? retries = null, TimeSpan? retryBackOff = null, object? variables = null)
    {
        if (retryBackOff < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryBackOff), retryBackOff, "The back-off must not be negative.");
        return new(JobOutcomeKind.Failed)
        {
            Message = message,
            Retries = Require.NotNegative(retries),
            RetryBackOff = retryBackOff,
            Variables = variables,
        };
    }

    /// <summary>Throws a BPMN error from the job's element: the model's error event catches it, otherwise it raises an incident.</summary>
    /// <param name="errorCode">The code that error events match.</param>
    /// <param name="message">The error message. Default: none.</param>
    /// <param name="variables">
    /// An object whose members become variables of the event that catches the error; its output mappings pass them on. Default: none.
    /// </param>
    /// <exception cref="ArgumentException">The code is empty, or contains an unpaired surrogate.</exception>
    public static JobOutcome Error(string errorCode, string? message = null, object? variables = null)
    {
        Require.Text(errorCode);
        return new(JobOutcomeKind.Error) { ErrorCode = errorCode, Message = message, Variables = variables };
    }

    /// <summary>Returns the kind only, without variables and messages.</summary>
    public override string ToString() => Kind.ToString();
}
