namespace Camunda.Rest.Workers;

/// <summary>
/// Delivers outcomes: until the cluster has one, until it says that the job is not there any more, or until the job's lock has run out. What goes wrong
/// here is never the handler's failure.
/// </summary>
internal sealed class JobCompleter(WorkerContext worker, WorkerCapacity capacity)
{
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);

    /// <param name="job">The job.</param>
    /// <param name="outcome">What becomes of it.</param>
    /// <param name="abort">Gives up: the worker has stopped.</param>
    public async Task DeliverAsync(HeldJob job, JobOutcome outcome, CancellationToken abort)
    {
        job.Phase = HeldJobPhase.Delivering;
        var begun = worker.Time.Now;
        var variables = Write(ref outcome, job);
        for (int failures = 0; ;)
        {
            Exception failure;
            var sent = worker.Time.Now;
            try
            {
                await worker.SendAsync(job, outcome, variables, abort).ConfigureAwait(false);
                worker.Metrics.Delivered(outcome.Kind, worker.Time.Now - begun);
                return;
            }
            catch (Exception error) when (error is CamundaNotFoundException or CamundaConflictException)
            {
                // Someone else ended it, its instance was cancelled, or an earlier try got through.
                worker.Metrics.Gone();
                worker.Log.JobGone(job.Key, worker.Type, outcome.Kind, failures);
                return;
            }
            catch (Exception error) when (error is CamundaBadRequestException or CamundaPayloadTooLargeException && outcome.Kind != JobOutcomeKind.Failed)
            {
                // The cluster will never take it, and working the job once more would only do its work twice: a person has to look.
                worker.Log.OutcomeRefused(error, job.Key, worker.Type, outcome.Kind);
                outcome = JobOutcome.Fail($"The handler is done, and the cluster refused its outcome: {error.Message}", retries: 0);
                variables = null;
                continue;
            }
#pragma warning disable CA1031 // Whatever it is, the outcome is not delivered yet.
            catch (Exception error)
#pragma warning restore CA1031
            {
                failure = error;
            }

            failures++;
            if (failure is CamundaTooManyRequestsException or CamundaUnavailableException)
                capacity.Lower(sent, worker.Time.Now);
            bool isHopeless = failure is CamundaBadRequestException or CamundaPayloadTooLargeException;
            if (isHopeless || abort.IsCancellationRequested || !await PauseAsync(job, failure, failures, abort).ConfigureAwait(false))
            {
                worker.Log.Undelivered(failure, job.Key, worker.Type, outcome.Kind, failures);
                worker.Metrics.Undelivered();
                return;
            }
        }
    }

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
            outcome = JobOutcome.Fail($"The handler's result cannot become variables: {error.Message}");
            return null;
        }
    }

    /// <summary>Pauses before the next try.</summary>
    /// <returns>Whether there is one: not when the lock has run out.</returns>
    private async Task<bool> PauseAsync(HeldJob job, Exception failure, int failures, CancellationToken abort)
    {
        var left = job.LockEnd - worker.Time.Now;
        if (left <= TimeSpan.Zero || job.IsLockLost)
            return false;
        var pause = BackOff.Pause(failures, s_longestPause);
        if (failure is CamundaException { RetryAfter: { } asked } && asked > pause)
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
