namespace Camunda.Rest.Workers;

/// <summary>
/// Delivers outcomes: until the cluster has one, until it says that the job is not there any more, or until the job's lock has run out. What goes wrong
/// here is never the handler's failure.
/// </summary>
internal sealed class JobCompleter(WorkerContext worker, WorkerGateway gateway, WorkerCapacity capacity)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <param name="job">The job.</param>
    /// <param name="outcome">What becomes of it.</param>
    /// <param name="abort">Gives up: the worker has stopped.</param>
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
#pragma warning disable CA1031 // Whatever it is, the outcome is not delivered yet.
            catch (Exception error)
#pragma warning restore CA1031
            {
                failure = error;
            }

            var verdict = FailureVerdict.Of(failure);
            switch (StepAfter(verdict, outcome.Kind))
            {
                case DeliveryStep.NoteGone:
                    // Someone else ended it, its instance was cancelled, or an earlier attempt was processed.
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
            if (isHopeless || abort.IsCancellationRequested || !await PauseAsync(job, verdict, failures, abort).ConfigureAwait(false) || worker.Time.Now >= repeatUntil)
            {
                worker.Log.Undelivered(failure, job.Key, worker.Type, outcome.Kind, failures);
                worker.Metrics.Undelivered();
                return;
            }
        }
    }

    /// <summary>Ends the lock of a job that was not worked, so that the cluster hands it out again.</summary>
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
#pragma warning disable CA1031 // Then its lock runs out by itself.
        catch (Exception error)
#pragma warning restore CA1031
        {
            if (!FailureVerdict.Of(error).IsSettled)
                worker.Log.HandBackFailed(error, job.Key, worker.Type);
        }
    }

    /// <summary>What to do about an outcome that was not accepted. Only the cluster's own word settles it: what another server says in its place is a reason to try again.</summary>
    internal static DeliveryStep StepAfter(FailureVerdict verdict, JobOutcomeKind kind) => verdict switch
    {
        { IsSettled: true } => DeliveryStep.NoteGone,
        { IsRejected: true } or { Kind: FailureKind.NotWritable } => kind == JobOutcomeKind.Failed ? DeliveryStep.FailPlainly : DeliveryStep.Fail,
        _ => DeliveryStep.Retry,
    };

    /// <summary>What becomes of a job whose outcome will never be accepted.</summary>
    private static JobOutcome Refused(FailureVerdict verdict, Exception failure) => verdict.IsRejected

        // Working the job once more would only do its work twice: a person has to look.
        ? JobOutcome.Fail($"The handler is done, and the cluster refused its outcome: {ExceptionText.MessageOf(failure)}", retries: 0)
        : JobOutcome.Fail($"The handler's result cannot be sent: {ExceptionText.MessageOf(failure)}");

    /// <summary>The outcome's variables as JSON; an outcome that has no JSON becomes a failure of the handler.</summary>
    private JsonVariables? Write(ref JobOutcome outcome, HeldJob job)
    {
        if (outcome.Variables is null)
            return null;
        try
        {
            return worker.Resources.ToVariables(outcome.Variables);
        }
#pragma warning disable CA1031 // Whatever a member of the caller's throws, the result is none.
        catch (Exception error)
#pragma warning restore CA1031
        {
            worker.Log.HandlerFailed(error, job.Key, worker.Type);
            outcome = JobOutcome.Fail($"The handler's result cannot become variables: {ExceptionText.MessageOf(error)}");
            return null;
        }
    }

    /// <summary>Pauses before the next try.</summary>
    /// <returns>Whether there is one: not when the lock has run out.</returns>
    private async Task<bool> PauseAsync(HeldJob job, FailureVerdict verdict, int failures, CancellationToken abort)
    {
        var left = job.LockEnd - worker.Time.Now;
        if (left <= TimeSpan.Zero || job.IsLockLost)
            return false;
        var pause = BackOff.Next(failures, WorkerTime.FirstDelay, LongestPause);
        if (verdict.RetryAfter is { } asked && asked > pause)
            pause = asked;

        // The last try is made as the lock runs out, whatever the server asks for.
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
