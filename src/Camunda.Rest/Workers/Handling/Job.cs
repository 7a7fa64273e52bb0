using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>A job that this worker has locked, whatever its variables are read into.</summary>
public abstract class Job
{
    private readonly ResourceContext _context;

    private protected Job(ActivatedJobResult activated, ResourceContext context, IServiceProvider services)
    {
        Activated = activated;
        _context = context;
        Services = services;
    }

    /// <summary>The job as the cluster handed it out, with all that it says.</summary>
    public ActivatedJobResult Activated { get; }

    /// <summary>The services of the job's scope in a host, else of a worker without one: none.</summary>
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

    /// <summary>How often the job can still be tried, this time included.</summary>
    public int Retries => Activated.Retries;

    /// <summary>When the lock ends by the cluster's clock as of the activation. The worker renews it, see <see cref="JobWorkerOptions.RenewLocksUpTo"/>.</summary>
    public DateTimeOffset Deadline => DateTimeOffset.FromUnixTimeMilliseconds(Activated.Deadline);

    /// <summary>The variables that were fetched, exactly as they came.</summary>
    public JsonVariables RawVariables => Activated.Variables;

    /// <summary>The headers that the model gives the task: texts by name, or read into a type with <see cref="JsonVariables.As{T}"/>.</summary>
    public JsonVariables CustomHeaders => Activated.CustomHeaders;

    /// <summary>
    /// The job to be ended or changed by the handler itself, for outcomes that are left to it (<see cref="JobOutcome.Leave"/>). It carries the lease of this activation
    /// where the API has one.
    /// </summary>
    public JobReference Reference => JobReference.Of(_context, Activated);

    /// <summary>Opens a document that a variable refers to, as a stream of its bytes; dispose it.</summary>
    /// <param name="reference">The variable: <c>job.RawVariables.Get&lt;DocumentReference&gt;("invoice")</c>, or a member of the type that the variables are read into.</param>
    /// <param name="cancellationToken">Cancels the call; reading the stream has its own.</param>
    /// <exception cref="ArgumentException">The reference names no document.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such document, or its time is over.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<Stream> OpenDocumentAsync(DocumentReference reference, CancellationToken cancellationToken = default) =>
        new DocumentResource(_context)[reference].OpenReadAsync(cancellationToken);

    /// <summary>Names the job by its key and type; no variable is in it.</summary>
    public override string ToString() => $"Job {Key} of type '{Type}'";

    /// <summary>Reads the variables into their type.</summary>
    /// <exception cref="Newtonsoft.Json.JsonException">They do not fit.</exception>
    internal abstract void Bind();
}
