using Camunda.Rest.Workers;

namespace Camunda.Rest;

public sealed partial class JobResource
{
    /// <summary>What the client gives to its workers.</summary>
    internal WorkerHost Host
    {
        get => field ?? throw new InvalidOperationException("Workers need a client: use camunda.Jobs.");
        set;
    }

    /// <summary>The workers that run on this client at the moment, those of a host included.</summary>
    public IReadOnlyCollection<JobWorker> Workers => [.. Host.Running];

    /// <summary>
    /// Starts a worker of a job type. It works until it is stopped or disposed; see <see cref="JobWorker"/>. What the function returns completes the job: an object's members
    /// become variables, null means none, and a <see cref="JobOutcome"/> says everything else. Throwing fails the job, see <see cref="IJobHandler{TIn,TOut}"/>.
    /// </summary>
    /// <typeparam name="TIn">What the variables are read into; <see cref="JsonVariables"/> takes them as they are. Only the variables that it has are fetched.</typeparam>
    /// <typeparam name="TOut">The result.</typeparam>
    /// <param name="type">The job type, as the BPMN element's task definition names it.</param>
    /// <param name="handler">Works one job.</param>
    /// <param name="configure">Changes the options, which begin as the client's (<see cref="CamundaClientOptions.WorkerDefaults"/>).</param>
    /// <exception cref="ArgumentException">The type is empty, an option cannot be used, or the result can never become variables, as a number or a text.</exception>
    public JobWorker StartWorker<TIn, TOut>(string type, Func<Job<TIn>, CancellationToken, Task<TOut>> handler, Action<JobWorkerOptions>? configure = null)
    {
        Require.Text(type);
        ArgumentNullException.ThrowIfNull(handler);
        return JobWorker.Start(_context, Host, type, options => JobHandlerPlans.From(handler, options.AutoComplete), configure);
    }

    /// <summary>
    /// Starts a worker of a job type. It works until it is stopped or disposed; see <see cref="JobWorker"/>. When the function returns, the job is completed without variables.
    /// Throwing fails it, see <see cref="IJobHandler{TIn,TOut}"/>.
    /// </summary>
    /// <typeparam name="TIn">What the variables are read into; <see cref="JsonVariables"/> takes them as they are. Only the variables that it has are fetched.</typeparam>
    /// <param name="type">The job type, as the BPMN element's task definition names it.</param>
    /// <param name="handler">Works one job.</param>
    /// <param name="configure">Changes the options, which begin as the client's (<see cref="CamundaClientOptions.WorkerDefaults"/>).</param>
    /// <exception cref="ArgumentException">The type is empty, or an option cannot be used.</exception>
    public JobWorker StartWorker<TIn>(string type, Func<Job<TIn>, CancellationToken, Task> handler, Action<JobWorkerOptions>? configure = null)
    {
        Require.Text(type);
        ArgumentNullException.ThrowIfNull(handler);
        return JobWorker.Start(_context, Host, type, options => JobHandlerPlans.From(handler, options.AutoComplete), configure);
    }

    /// <summary>Starts a worker of a job type with a handler, which works many jobs at the same time.</summary>
    /// <inheritdoc cref="StartWorker{TIn,TOut}(string,Func{Job{TIn},CancellationToken,Task{TOut}},Action{JobWorkerOptions})" />
    public JobWorker StartWorker<TIn, TOut>(string type, IJobHandler<TIn, TOut> handler, Action<JobWorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return StartWorker<TIn, TOut>(type, handler.HandleAsync, configure);
    }

    /// <summary>Starts a worker of a job type with a handler, which works many jobs at the same time.</summary>
    /// <inheritdoc cref="StartWorker{TIn}(string,Func{Job{TIn},CancellationToken,Task},Action{JobWorkerOptions})" />
    public JobWorker StartWorker<TIn>(string type, IJobHandler<TIn> handler, Action<JobWorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return StartWorker<TIn>(type, handler.HandleAsync, configure);
    }
}
