using Camunda.Rest.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>What becomes of a job, as a value: made by a handler or from what it returns or throws, and sent by the worker. Immutable.</summary>
public sealed partial class JobOutcome
{
    private static readonly JobOutcome Completed = new(JobOutcomeKind.Completed);

    private JobOutcome(JobOutcomeKind kind) => Kind = kind;

    /// <summary>What becomes of the job.</summary>
    public JobOutcomeKind Kind { get; }

    /// <summary>The object whose members become variables; null for none.</summary>
    public object? Variables { get; private init; }

    /// <summary>What the job says beyond variables: a user task listener's or an ad-hoc sub-process's result; null for nothing.</summary>
    public JobResult? Result { get; private init; }

    /// <summary>The retries of a failed job; null for one less than the job has.</summary>
    public int? Retries { get; private init; }

    /// <summary>How long the cluster waits before it hands a failed job out again; null for <see cref="JobWorkerOptions.RetryBackOff"/>.</summary>
    public TimeSpan? RetryBackOff { get; private init; }

    /// <summary>The code of a BPMN error.</summary>
    public string? ErrorCode { get; private init; }

    /// <summary>What went wrong.</summary>
    public string? Message { get; private init; }

    /// <summary>Leaves the job as it is: the handler ends it by itself, by <see cref="Job.Reference"/> or from elsewhere. Its lock is not renewed any more.</summary>
    public static JobOutcome Leave { get; } = new(JobOutcomeKind.Left);

    /// <summary>Completes the job.</summary>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.</param>
    /// <param name="result">What the job says beyond variables: a <see cref="JobResultUserTask"/> or a <see cref="JobResultAdHocSubProcess"/>. Default: nothing.</param>
    /// <exception cref="ArgumentException">The result lacks what the API requires, or holds half of a surrogate pair.</exception>
    public static JobOutcome Complete(object? variables = null, JobResult? result = null)
    {
        // A result that cannot be written is the handler's failure, and not one of the delivery.
        if (result is not null)
            CamundaJson.SerializeToUtf8Bytes(result);
        return variables is null && result is null ? Completed : new(JobOutcomeKind.Completed) { Variables = variables, Result = result };
    }

    /// <summary>Completes the job of a user task listener with changes to the user task.</summary>
    /// <param name="corrections">What is different; null members stay as they are.</param>
    public static JobOutcome Correct(JobResultCorrections corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        return Complete(result: new JobResultUserTask { Corrections = corrections });
    }

    /// <summary>Completes the job of a user task listener by denying what it listens to: the user task stays as it was.</summary>
    /// <param name="reason">Why. Default: not said.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static JobOutcome Deny(string? reason = null)
    {
        if (reason is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Complete(result: new JobResultUserTask { Denied = true, DeniedReason = reason });
    }

    /// <summary>Fails the job: it is handed out again while it has retries, else it raises an incident.</summary>
    /// <param name="message">What went wrong; shown in the incident.</param>
    /// <param name="retries">How often the job may still be tried; 0 raises an incident. Default: one less than the job has.</param>
    /// <param name="retryBackOff">How long the cluster waits before it hands the job out again. Default: <see cref="JobWorkerOptions.RetryBackOff"/>.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retries or the back-off are negative.</exception>
    public static JobOutcome Fail(string? message = null, int? retries = null, TimeSpan? retryBackOff = null, object? variables = null)
    {
        if (retryBackOff < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryBackOff), retryBackOff, "The back-off cannot be negative.");
        return new(JobOutcomeKind.Failed) { Message = message, Retries = Require.NotNegative(retries), RetryBackOff = retryBackOff, Variables = variables };
    }

    /// <summary>Throws a BPMN error from the job's element: the model's error event catches it, else it raises an incident.</summary>
    /// <param name="errorCode">The code that the error event is matched by.</param>
    /// <param name="message">What went wrong. Default: not said.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <exception cref="ArgumentException">The code is empty, or holds half of a surrogate pair.</exception>
    public static JobOutcome Error(string errorCode, string? message = null, object? variables = null)
    {
        Require.Text(errorCode);
        return new(JobOutcomeKind.Error) { ErrorCode = errorCode, Message = message, Variables = variables };
    }

    /// <summary>Names the kind; neither variables nor messages are in it.</summary>
    public override string ToString() => Kind.ToString();
}
