using Camunda.Rest.Workers;

namespace Camunda.Rest;

public sealed partial class JobResource
{
    /// <summary>What the client provides to its workers.</summary>
    internal WorkerHost Host
    {
        get => field ?? throw new InvalidOperationException("Workers require a client. Use camunda.Jobs.");
        set;
    }

    /// <summary>The running workers of this client, including those of a host.</summary>
    public IReadOnlyCollection<JobWorker> Workers => [.. Host.Running];

    /// <summary>
    /// Starts a worker of a job type, which runs until it is stopped or disposed; see <see cref="JobWorker"/>. The return value of the
    /// function completes the job: the members of an object become variables, null means none, and a <see cref="JobOutcome"/> defines any
    /// other outcome. An exception fails the job, see <see cref="IJobHandler{TIn,TOut}"/>.
    /// </summary>
    /// <typeparam name="TIn">
    /// The type that the variables are deserialized into; <see cref="JsonVariables"/> keeps them verbatim. Only the variables that it has
    /// members for are fetched.
    /// </typeparam>
    /// <typeparam name="TOut">The result.</typeparam>
    /// <param name="type">The job type, as in the task definition of the BPMN element.</param>
    /// <param name="handler">Handles one job.</param>
    /// <param name="configure">Changes the options, which start from <see cref="CamundaClientOptions.WorkerDefaults"/>.</param>
    /// <exception cref="ArgumentException">
    /// The type is empty, an option is invalid, or the result cannot be serialized as variables, such as a number or a string.
    /// </exception>
    public JobWorker StartWorker<TIn, TOut>(
        string type, Func<Job<TIn>, CancellationToken, Task<TOut>> handler, Action<JobWorkerOptions>? configure = null)
    {
        Require.Text(type);
        ArgumentNullException.ThrowIfNull(handler);
        return JobWorker.Start(_context, Host, type, options => JobHandlerPlans.From(handler, options.AutoComplete), configure);
    }

    /// <summary>
    /// Starts a worker of a job type, which runs until it is stopped or disposed; see <see cref="JobWorker"/>. When the function returns,
    /// the job is completed without variables. An exception fails the job, see <see cref="IJobHandler{TIn,TOut}"/>.
    /// </summary>
    /// <typeparam name="TIn">
    /// The type that the variables are deserialized into; <see cref="JsonVariables"/> keeps them verbatim. Only the variables that it has
    /// members for are fetched.
    /// </typeparam>
    /// <param name="type">The job type, as in the task definition of the BPMN element.</param>
    /// <param name="handler">Handles one job.</param>
    /// <param name="configure">Changes the options, which start from <see cref="CamundaClientOptions.WorkerDefaults"/>.</param>
    /// <exception cref="ArgumentException">The type is empty, or an option is invalid.</exception>
    public JobWorker StartWorker<TIn>(
        string type, Func<Job<TIn>, CancellationToken, Task> handler, Action<JobWorkerOptions>? configure = null)
    {
        Require.Text(type);
        ArgumentNullException.ThrowIfNull(handler);
        return JobWorker.Start(_context, Host, type, options => JobHandlerPlans.From(handler, options.AutoComplete), configure);
    }

    /// <summary>Starts a worker of a job type with a handler, which is called for many jobs concurrently.</summary>
    /// <inheritdoc cref="StartWorker{TIn,TOut}(string,Func{Job{TIn},CancellationToken,Task{TOut}},Action{JobWorkerOptions})" />
    public JobWorker StartWorker<TIn, TOut>(string type, IJobHandler<TIn, TOut> handler, Action<JobWorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return StartWorker<TIn, TOut>(type, handler.HandleAsync, configure);
    }

    /// <summary>Starts a worker of a job type with a handler, which is called for many jobs concurrently.</summary>
    /// <inheritdoc cref="StartWorker{TIn}(string,Func{Job{TIn},CancellationToken,Task},Action{JobWorkerOptions})" />
    public JobWorker StartWorker<TIn>(string type, IJobHandler<TIn> handler, Action<JobWorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return StartWorker<TIn>(type, handler.HandleAsync, configure);
    }
}
