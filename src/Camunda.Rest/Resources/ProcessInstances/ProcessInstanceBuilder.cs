using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds a process instance to be started. Immutable: every method returns a new builder, and each send starts another instance.
/// </summary>
public sealed partial class ProcessInstanceBuilder : RequestBuilder<ProcessInstanceBuilder>
{
    private readonly ResourceContext _context;
    private readonly ProcessDefinitionId _definitionId;
    private readonly ProcessDefinitionKey _definitionKey;
    private int? _version;
    private JsonVariables? _variables;
    private TenantId? _tenantId;
    private IReadOnlyList<Tag>? _tags;
    private IReadOnlyList<ProcessInstanceCreationStartInstruction>? _starts;
    private IReadOnlyList<ProcessInstanceCreationRuntimeInstruction>? _terminations;
    private long? _operationReference;
    [RequiresContract("ProcessInstanceCreationInstructionById.BusinessId")]
    private BusinessId? _businessId;
    private TimeSpan? _awaitFor;
    private IReadOnlyList<string>? _fetchVariables;

    internal ProcessInstanceBuilder(ResourceContext context, ProcessDefinitionId definitionId, ProcessDefinitionKey definitionKey)
    {
        _context = context;
        _tenantId = context.DefaultTenantId;
        _definitionId = definitionId;
        _definitionKey = definitionKey;
    }

    /// <summary>Starts this version instead of the latest one.</summary>
    /// <param name="version">The version that the deployment returned; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    /// <exception cref="InvalidOperationException">The instance is started by key, which already identifies a version.</exception>
    public ProcessInstanceBuilder WithVersion(int version)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (!_definitionKey.IsDefault)
        {
            throw new InvalidOperationException("A ProcessDefinitionKey already identifies one version of a process. "
                + "Start by id to select a version.");
        }

        return With(copy => copy._version = version);
    }

    /// <summary>Sets the variables of the instance, replacing earlier ones.</summary>
    /// <param name="variables">
    /// An object whose members become variables: an anonymous object, a record, a dictionary, JSON as <see cref="JsonVariables"/>. Nulls
    /// are sent.
    /// </param>
    /// <exception cref="ArgumentException">The object cannot be serialized as a JSON object.</exception>
    public ProcessInstanceBuilder WithVariables(object variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var exact = _context.ToVariables(variables);
        return With(copy => copy._variables = exact);
    }

    /// <summary>
    /// Starts the instance for a tenant. Default: <see cref="CamundaClientOptions.DefaultTenantId"/>, else the cluster's default tenant.
    /// </summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public ProcessInstanceBuilder ForTenant(TenantId tenantId)
    {
        Require.NotDefault(tenantId);
        return With(copy => copy._tenantId = tenantId);
    }

    /// <summary>Sets the tags of the instance, replacing earlier ones.</summary>
    /// <exception cref="ArgumentException">A tag is <c>default(Tag)</c>.</exception>
    public ProcessInstanceBuilder WithTags(params Tag[] tags)
    {
        var kept = Require.NoneDefault(tags);
        return With(copy => copy._tags = kept);
    }

    /// <summary>Starts the instance at these elements instead of its start event, replacing earlier ones.</summary>
    /// <exception cref="ArgumentException">No element is given, or one is <c>default</c>.</exception>
    public ProcessInstanceBuilder StartBefore(params ElementId[] elementIds)
    {
        var starts = Require.NoneDefault(elementIds)
            .Select(elementId => new ProcessInstanceCreationStartInstruction { ElementId = elementId })
            .ToArray();
        if (starts.Length == 0)
            throw new ArgumentException("No element was given. Pass one, or omit the call to use the start event.", nameof(elementIds));
        return With(copy => copy._starts = starts);
    }

    /// <summary>
    /// Terminates the instance as soon as one of these elements is completed, replacing earlier ones: to run a part of a process, for
    /// example in a test.
    /// </summary>
    /// <exception cref="ArgumentException">No element is given, or one is <c>default</c>.</exception>
    public ProcessInstanceBuilder TerminateAfter(params ElementId[] elementIds)
    {
        var terminations = Require.NoneDefault(elementIds)
            .Select(elementId => new ProcessInstanceCreationTerminateInstruction { AfterElementId = elementId })
            .ToArray();
        if (terminations.Length == 0)
            throw new ArgumentException("No element was given. Pass one, or omit the call to run to the end.", nameof(elementIds));
        return With(copy => copy._terminations = terminations);
    }

    /// <summary>Sets a reference of the caller, which is stored in the records of the start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ProcessInstanceBuilder WithOperationReference(long operationReference)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(operationReference, 1);
        return With(copy => copy._operationReference = operationReference);
    }

    /// <summary>Makes the call return only after the instance has completed.</summary>
    /// <param name="timeout">How long the cluster may hold the call; sent in whole milliseconds. The instance continues after it.</param>
    /// <param name="fetchVariables">The variables to return. Default: all of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public ProcessInstanceBuilder AwaitCompletion(TimeSpan timeout, params string[] fetchVariables)
    {
        Require.Positive(timeout);
        var fetched = Require.Texts(fetchVariables);
        return With(copy =>
        {
            copy._awaitFor = timeout;
            copy._fetchVariables = fetched.Count > 0 ? fetched : null;
        });
    }

    /// <summary>Starts the instance. The call is not idempotent: it is not retried when the outcome of an attempt is unknown.</summary>
    /// <exception cref="CamundaNotFoundException">The process does not exist.</exception>
    /// <exception cref="CamundaTimeoutException">
    /// The instance was started but did not complete within the time given to <see cref="AwaitCompletion"/>, or no response arrived.
    /// </exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<CreateProcessInstanceResult> SendAsync(CancellationToken cancellationToken = default) =>
        _context.Api.ProcessInstances.CreateProcessInstanceAsync(ToInstruction(), cancellationToken);

    /// <summary>Starts the instance, waits for its completion, and deserializes its variables.</summary>
    /// <exception cref="InvalidOperationException">The builder does not await completion. Nothing was sent.</exception>
    /// <exception cref="CamundaTimeoutException">
    /// The instance was started but did not complete within the time given to <see cref="AwaitCompletion"/>, or no response arrived.
    /// </exception>
    /// <exception cref="CamundaVariablesException">
    /// The type is not supported, and nothing was sent; or the instance completed, but its variables do not match the type.
    /// </exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public async Task<T> SendAsync<T>(CancellationToken cancellationToken = default)
    {
        if (_awaitFor is null)
        {
            throw new InvalidOperationException("SendAsync<T> reads the variables of a completed instance. Call AwaitCompletion first, "
                + "or use SendAsync without waiting.");
        }

        VariableTypes.Readable(typeof(T), _context.Variables);
        var result = await SendAsync(cancellationToken).ConfigureAwait(false);
        return (result.Variables ?? JsonVariables.Empty).As<T>();
    }

    private ProcessInstanceCreationInstruction ToInstruction()
    {
        long? requestTimeout = _awaitFor is { } wait ? wait.ToWireMilliseconds() : null;
        bool? awaitCompletion = _awaitFor is null ? null : true;
        return _definitionKey.IsDefault
            ? new ProcessInstanceCreationInstructionById
            {
                ProcessDefinitionId = _definitionId,
                ProcessDefinitionVersion = _version,
                Variables = _context.Traced(_variables),
                TenantId = _tenantId,
                Tags = _tags,
                StartInstructions = _starts,
                RuntimeInstructions = _terminations,
                OperationReference = _operationReference,
                BusinessId = _businessId, // [RequiresContract("ProcessInstanceCreationInstructionById.BusinessId")]
                AwaitCompletion = awaitCompletion,
                RequestTimeout = requestTimeout,
                FetchVariables = _fetchVariables,
            }
            : new ProcessInstanceCreationInstructionByKey
            {
                ProcessDefinitionKey = _definitionKey,
                Variables = _context.Traced(_variables),
                TenantId = _tenantId,
                Tags = _tags,
                StartInstructions = _starts,
                RuntimeInstructions = _terminations,
                OperationReference = _operationReference,
                BusinessId = _businessId, // [RequiresContract("ProcessInstanceCreationInstructionByKey.BusinessId")]
                AwaitCompletion = awaitCompletion,
                RequestTimeout = requestTimeout,
                FetchVariables = _fetchVariables,
            };
    }
}
