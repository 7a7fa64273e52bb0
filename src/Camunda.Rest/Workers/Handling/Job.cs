using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>A job that this worker has locked, without the type of its variables.</summary>
public abstract class Job
{
    private readonly ResourceContext _context;

    private protected Job(ActivatedJobResult activated, ResourceContext context, IServiceProvider services)
    {
        Activated = activated;
        _context = context;
        Services = services;
    }

    /// <summary>The activated job with all its members.</summary>
    public ActivatedJobResult Activated { get; }

    /// <summary>The services of the job's scope; empty when the worker runs without a host.</summary>
    public IServiceProvider Services { get; }

    /// <summary>The key of the job.</summary>
    public JobKey Key => Activated.JobKey;

    /// <summary>The job type.</summary>
    public string Type => Activated.Type;

    /// <summary>The key of the process instance.</summary>
    public ProcessInstanceKey ProcessInstanceKey => Activated.ProcessInstanceKey;

    /// <summary>The id of the process in its BPMN model.</summary>
    public ProcessDefinitionId ProcessDefinitionId => Activated.ProcessDefinitionId;

    /// <summary>The id of the element in its BPMN model.</summary>
    public ElementId ElementId => Activated.ElementId;

    /// <summary>The tenant that the job belongs to.</summary>
    public TenantId TenantId => Activated.TenantId;

    /// <summary>The remaining retries, including this attempt.</summary>
    public int Retries => Activated.Retries;

    /// <summary>
    /// When the lock expires by the cluster's clock, as of the activation. The worker renews the lock, see
    /// <see cref="JobWorkerOptions.RenewLocksUpTo"/>.
    /// </summary>
    public DateTimeOffset Deadline => DateTimeOffset.FromUnixTimeMilliseconds(Activated.Deadline);

    /// <summary>The fetched variables, verbatim.</summary>
    public JsonVariables RawVariables => Activated.Variables;

    /// <summary>The headers of the task in the model: strings by name, or deserialized with <see cref="JsonVariables.As{T}"/>.</summary>
    public JsonVariables CustomHeaders => Activated.CustomHeaders;

    /// <summary>
    /// The job, for a handler that ends or changes it itself and returns <see cref="JobOutcome.Leave"/>. It carries the lease of this
    /// activation where the API supports leases.
    /// </summary>
    public JobReference Reference => JobReference.Of(_context, Activated);

    /// <summary>Opens the content of a document that a variable refers to, as a stream. The caller disposes it.</summary>
    /// <param name="reference">
    /// The reference: <c>job.RawVariables.Get&lt;DocumentReference&gt;("invoice")</c>, or a member of the type that the variables are
    /// deserialized into.
    /// </param>
    /// <param name="cancellationToken">Cancels the call, but not reading the stream.</param>
    /// <exception cref="ArgumentException">The reference has no document id.</exception>
    /// <exception cref="CamundaNotFoundException">The document does not exist or has expired.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<Stream> OpenDocumentAsync(DocumentReference reference, CancellationToken cancellationToken = default) =>
        new DocumentResource(_context)[reference].OpenReadAsync(cancellationToken);

    /// <summary>Returns the key and type of the job, without variables.</summary>
    public override string ToString() => $"Job {Key} of type '{Type}'";

    /// <summary>Deserializes the variables.</summary>
    /// <exception cref="CamundaVariablesException">The variables do not match the type.</exception>
    internal abstract void Bind();
}
