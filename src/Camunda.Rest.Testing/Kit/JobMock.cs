using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Mocks;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Testing;

/// <summary>
/// Does the work of jobs in the place of a worker. What is configured one after the other is done one after the other: the first job by the
/// first method, the next by the second, and all that follow by the last. Without any, jobs are completed without variables. Thread-safe.
/// </summary>
/// <typeparam name="TSelf">The kind of mock.</typeparam>
public abstract class JobMock<TSelf>
    where TSelf : JobMock<TSelf>
{
    private readonly object _gate = new();
    private readonly List<MockStep> _steps = [];
    private readonly List<Job<JsonVariables>> _jobs = [];

    private protected JobMock()
    {
    }

    /// <summary>Gets the jobs that the mock has received, in their order.</summary>
    public IReadOnlyList<Job<JsonVariables>> Jobs
    {
        get
        {
            lock (_gate)
            {
                return [.. _jobs];
            }
        }
    }

    /// <summary>Completes a job.</summary>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="result">The result of a user task listener or an ad-hoc sub-process. Default: none.</param>
    public TSelf Completes(object? variables = null, JobResult? result = null) =>
        Add((_, _) => Task.FromResult(JobOutcome.Complete(variables, result)));

    /// <summary>
    /// Completes a job with the example that the Camunda Modeler has saved with the element (<c>camundaModeler:exampleOutputJson</c>).
    /// An element without one fails its job.
    /// </summary>
    public TSelf WithExampleData() => Add((job, _) => Task.FromResult(job.ExampleData is { Length: > 0 } example
        ? JobOutcome.Complete(JsonVariables.Parse(example))
        : throw new InvalidOperationException(
            $"The element '{job.Activated.ElementId}' has no example data. Save it with the Camunda Modeler, or use Completes.")));

    /// <summary>Throws a BPMN error from a job: an error event of the model catches it, or else it raises an incident.</summary>
    /// <param name="errorCode">The code that error events match.</param>
    /// <param name="message">The error message. Default: none.</param>
    /// <param name="variables">
    /// An object whose members become variables of the event that catches the error; its output mappings pass them on. Default: none.
    /// </param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public TSelf ThrowsError(string errorCode, string? message = null, object? variables = null)
    {
        JobOutcome outcome = JobOutcome.Error(errorCode, message, variables);
        return Add((_, _) => Task.FromResult(outcome));
    }

    /// <summary>Fails a job.</summary>
    /// <param name="retries">The remaining retries; 0 raises an incident. Default: one less than the job has.</param>
    /// <param name="message">The error message, which the incident shows. Default: a text that names the mock.</param>
    /// <param name="retryBackOff">How long the cluster waits before it retries the job. Default: no wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retries or the back-off are negative.</exception>
    public TSelf Fails(int? retries = null, string? message = null, TimeSpan? retryBackOff = null)
    {
        JobOutcome outcome = JobOutcome.Fail(message ?? "The mock fails this job.", retries, retryBackOff);
        return Add((_, _) => Task.FromResult(outcome));
    }

    /// <summary>
    /// Handles a job as a worker would. What the handler returns becomes variables, unless it is a <see cref="JobOutcome"/>; what it throws
    /// fails the job, or throws a BPMN error (<see cref="BpmnErrorException"/>).
    /// </summary>
    /// <param name="handler">Receives the job with all variables that it sees. It may return a task.</param>
    public TSelf Handles(Func<Job<JsonVariables>, object?> handler) => Handles<JsonVariables>(handler);

    /// <inheritdoc cref="Handles(Func{Job{JsonVariables}, object?})"/>
    public TSelf Handles(Func<Job<JsonVariables>, Task<object?>> handler) => Handles<JsonVariables>(handler);

    /// <inheritdoc cref="Handles(Func{Job{JsonVariables}, object?})"/>
    /// <typeparam name="TIn">The type that the variables are deserialized into.</typeparam>
    public TSelf Handles<TIn>(Func<Job<TIn>, object?> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(async (job, _) => MockOutcome.Of(await MockOutcome.AwaitAsync(handler(job.As<TIn>())).ConfigureAwait(false)));
    }

    /// <inheritdoc cref="Handles(Func{Job{JsonVariables}, object?})"/>
    /// <typeparam name="TIn">The type that the variables are deserialized into.</typeparam>
    public TSelf Handles<TIn>(Func<Job<TIn>, Task<object?>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(async (job, _) => MockOutcome.Of(await handler(job.As<TIn>()).ConfigureAwait(false)));
    }

    /// <summary>Handles a job with the handler that the worker has in production.</summary>
    /// <typeparam name="TIn">The type that the variables are deserialized into.</typeparam>
    /// <typeparam name="TOut">The type of the result.</typeparam>
    /// <param name="handler">The handler.</param>
    public TSelf Handles<TIn, TOut>(IJobHandler<TIn, TOut> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(async (job, cancellationToken) =>
            MockOutcome.Of(await handler.HandleAsync(job.As<TIn>(), cancellationToken).ConfigureAwait(false)));
    }

    /// <summary>Handles a job with the handler that the worker has in production.</summary>
    /// <typeparam name="TIn">The type that the variables are deserialized into.</typeparam>
    /// <param name="handler">The handler.</param>
    public TSelf Handles<TIn>(IJobHandler<TIn> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(async (job, cancellationToken) =>
        {
            await handler.HandleAsync(job.As<TIn>(), cancellationToken).ConfigureAwait(false);
            return JobOutcome.Complete();
        });
    }

    /// <summary>Determines what becomes of a job; like a worker, it never throws for what a handler does.</summary>
    internal async Task<JobOutcome> RunAsync(MockedJob job, CancellationToken cancellationToken)
    {
        MockStep? step;
        lock (_gate)
        {
            step = _steps.Count == 0 ? null : _steps[Math.Min(_jobs.Count, _steps.Count - 1)];
            _jobs.Add(job.As<JsonVariables>());
        }

        try
        {
            return step is null ? JobOutcome.Complete() : await step(job, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        // Whatever a handler throws ends in the job, as it would with a worker.
        catch (Exception exception)
        {
            return MockOutcome.OfException(exception);
        }
    }

    private TSelf Add(MockStep step)
    {
        lock (_gate)
        {
            _steps.Add(step);
        }

        return (TSelf)this;
    }
}
