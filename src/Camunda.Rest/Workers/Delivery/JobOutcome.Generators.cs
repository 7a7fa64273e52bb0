namespace Camunda.Rest.Workers;

public sealed partial class JobOutcome
{
    /// <summary>The exception that failed the job; null when the handler returned the outcome.</summary>
    internal Exception? Cause { get; private init; }

    /// <summary>Returns this failure with what the worker's generators decide, unless it has retries or a back-off of its own.</summary>
    /// <param name="cause">The exception that failed the job.</param>
    /// <param name="job">The job; null when it could not be created.</param>
    /// <param name="worker">The worker.</param>
    internal JobOutcome CompletedBy(Exception cause, Job? job, WorkerContext worker)
    {
        var options = worker.Options;
        return new(Kind)
        {
            Variables = Variables,
            Message = Message,
            Cause = cause,
            Retries = Retries ?? Generate(options.RetriesGenerator, nameof(options.RetriesGenerator), static retries => retries >= 0),
            RetryBackOff = RetryBackOff
                ?? Generate(options.RetryBackOffGenerator, nameof(options.RetryBackOffGenerator), static time => time >= TimeSpan.Zero),
        };

        T? Generate<T>(Func<Job, Exception, T?>? generator, string name, Predicate<T> isValid)
            where T : struct
        {
            if (generator is null || job is null)
                return null;
            try
            {
                var value = generator(job, cause);
                if (value is not { } given || isValid(given))
                    return value;
                worker.Log.GeneratorFailed(
                    new InvalidOperationException($"{name} returned {given}. It must not be negative."), name, job.Key, worker.Type);
            }
            // Whatever the function throws, the job is failed with the plain options.
            catch (Exception error)
            {
                worker.Log.GeneratorFailed(error, name, job.Key, worker.Type);
            }

            return null;
        }
    }
}
