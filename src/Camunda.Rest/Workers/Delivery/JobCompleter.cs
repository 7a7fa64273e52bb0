namespace Camunda.Rest.Workers;

/// <summary>
/// Delivers outcomes: until the cluster accepts the outcome, until it reports that the job no longer exists, or until the job's lock
/// expires. A delivery error is never a failure of the handler.
/// </summary>
internal sealed class JobCompleter(WorkerContext worker, WorkerGateway gateway, WorkerCapacity capacity)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <param name="job">The job.</param>
    /// <param name="outcome">The outcome of the job.</param>
    /// <param name="abort">Ends the delivery, because the worker has stopped.</param>
    public async Task DeliverAsync(HeldJob job, JobOutcome outcome, CancellationToken abort)
    {
        job.MoveTo(HeldJobPhase.Delivering);
        var begun = worker.Time.Now;
        var variables = Write(ref outcome, job);
        var repeatUntil = TimeSpan.MaxValue;
        for (int failures = 0; ;)
        {
            Exception failure;
            var sent = worker.Time.Now;
            try
            {
                await gateway.SendAsync(job, outcome, variables, abort).ConfigureAwait(false);
                worker.Metrics.Delivered(outcome.Kind, worker.Time.Now - begun);
                return;
            }
            // Whatever the error, the outcome is not delivered yet.
            catch (Exception error)
            {
                failure = error;
            }

            var verdict = FailureVerdict.Of(failure);
            switch (StepAfter(verdict, outcome.Kind))
            {
                case DeliveryStep.NoteGone:
                    // Another client ended it, its instance was cancelled, or an earlier attempt was processed.
                    worker.Metrics.Gone();
                    worker.Log.JobGone(job.Key, worker.Type, outcome.Kind, failures);
                    return;
                case DeliveryStep.Fail:
                    worker.Log.OutcomeRefused(failure, job.Key, worker.Type, outcome.Kind);
                    outcome = Refused(verdict, failure);
                    variables = null;
                    continue;
                case DeliveryStep.FailPlainly when variables is not null:
                    worker.Log.OutcomeRefused(failure, job.Key, worker.Type, outcome.Kind);
                    variables = null;
                    continue;
            }

            failures++;
            if (verdict.IsBackPressure)
                capacity.Lower(sent, worker.Time.Now);
            if (verdict.OutcomeUnknown && repeatUntil == TimeSpan.MaxValue && gateway.SafeRepetition(job, outcome) is { } safe)
                repeatUntil = sent + safe;
            bool isHopeless = StepAfter(verdict, outcome.Kind) == DeliveryStep.FailPlainly;
            if (isHopeless
                || abort.IsCancellationRequested
                || !await PauseAsync(job, verdict, failures, abort).ConfigureAwait(false)
                || worker.Time.Now >= repeatUntil)
            {
                worker.Log.Undelivered(failure, job.Key, worker.Type, outcome.Kind, failures);
                worker.Metrics.Undelivered();
                return;
            }
        }
    }

    /// <summary>Ends the lock of a job that was not handled, so that the cluster makes it available again.</summary>
    public async Task HandBackAsync(HeldJob job, CancellationToken abort)
    {
        if (job.IsLockLost)
            return;
        try
        {
            job.MoveTo(HeldJobPhase.Delivering);
            await gateway.HandBackAsync(job, abort).ConfigureAwait(false);
            worker.Metrics.HandedBack();
        }
        // The lock then expires by itself.
        catch (Exception error)
        {
            if (!FailureVerdict.Of(error).IsSettled)
                worker.Log.HandBackFailed(error, job.Key, worker.Type);
        }
    }

    /// <summary>
    /// Returns what to do about an outcome that was not accepted. Only a response from the cluster itself is final; after one from another
    /// server the delivery is retried.
    /// </summary>
    internal static DeliveryStep StepAfter(FailureVerdict verdict, JobOutcomeKind kind) => verdict switch
    {
        { IsSettled: true } => DeliveryStep.NoteGone,
        { IsRejected: true } or { Kind: FailureKind.NotWritable } =>
            kind == JobOutcomeKind.Failed ? DeliveryStep.FailPlainly : DeliveryStep.Fail,
        _ => DeliveryStep.Retry,
    };

    /// <summary>Returns the outcome of a job whose original outcome will never be accepted.</summary>
    private static JobOutcome Refused(FailureVerdict verdict, Exception failure) => verdict.IsRejected

        // A retry of the job would do its work twice: a person has to decide.
        ? JobOutcome.Fail($"The handler finished, but the cluster rejected its outcome: {ExceptionText.MessageOf(failure)}", retries: 0)
        : JobOutcome.Fail($"The handler's result cannot be sent: {ExceptionText.MessageOf(failure)}");

    /// <summary>Serializes the outcome's variables; an outcome that cannot be serialized becomes a failure of the handler.</summary>
    private JsonVariables? Write(ref JobOutcome outcome, HeldJob job)
    {
        if (outcome.Variables is null)
            return null;
        try
        {
            return worker.Resources.ToVariables(outcome.Variables);
        }
        // Whatever a member of a custom type throws, there is no result.
        catch (Exception error)
        {
            outcome = JobOutcome.Fail($"The handler's result cannot be serialized as variables: {ExceptionText.MessageOf(error)}");
            worker.Log.HandlerFailed(error, job.Key, worker.Type, FailureConsequence.Of(job, outcome, worker.Options));
            return null;
        }
    }

    /// <summary>Waits before the next attempt.</summary>
    /// <returns>False when there is no next attempt, because the lock has expired.</returns>
    private async Task<bool> PauseAsync(HeldJob job, FailureVerdict verdict, int failures, CancellationToken abort)
    {
        var left = job.LockEnd - worker.Time.Now;
        if (left <= TimeSpan.Zero || job.IsLockLost)
            return false;
        var pause = BackOff.Next(failures, WorkerTime.FirstDelay, LongestPause);
        if (verdict.RetryAfter is { } asked && asked > pause)
            pause = asked;

        // The last attempt is made just before the lock expires, whatever delay the server asks for.
        pause = pause < left ? pause : left;
        try
        {
            await worker.Time.PauseAsync(pause, abort).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
