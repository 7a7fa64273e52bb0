using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds the registration of an agent's run: with a definition, or with a conversation that contains the definition. Immutable: every
/// method returns a new builder, and each send registers another run.
/// </summary>
[RequiresContract("createAgentInstance")]
public sealed class AgentInstanceCreateBuilder : RequestBuilder<AgentInstanceCreateBuilder>
{
    private readonly ResourceContext _context;
    private readonly ElementInstanceKey _elementInstanceKey;
    private AgentInstanceDefinition? _definition;
    private AgentInstanceLimits? _limits;
    private JobKey? _jobKey;
    private string? _jobLease;
    private IReadOnlyList<AgentInstanceHistoryItem>? _history;

    internal AgentInstanceCreateBuilder(ResourceContext context, ElementInstanceKey elementInstanceKey)
    {
        _context = context;
        _elementInstanceKey = elementInstanceKey;
    }

    /// <summary>Sets the model and the prompt. Cannot be combined with <see cref="WithHistory"/>.</summary>
    /// <param name="model">The name of the language model.</param>
    /// <param name="provider">The provider of the language model.</param>
    /// <param name="systemPrompt">The system prompt.</param>
    /// <exception cref="ArgumentException">A text is empty or white space.</exception>
    public AgentInstanceCreateBuilder WithDefinition(string model, string provider, string systemPrompt)
    {
        Require.Text(model);
        Require.Text(provider);
        Require.Text(systemPrompt);
        return With(
            copy => copy._definition = new AgentInstanceDefinition { Model = model, Provider = provider, SystemPrompt = systemPrompt });
    }

    /// <summary>Limits the resources of the run. Default: no limits. Cannot be combined with <see cref="WithHistory"/>.</summary>
    /// <param name="maxModelCalls">The maximum number of model calls; null for no limit.</param>
    /// <param name="maxToolCalls">The maximum number of tool calls; null for no limit.</param>
    /// <param name="maxTokens">The maximum number of tokens; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    public AgentInstanceCreateBuilder WithLimits(int? maxModelCalls = null, int? maxToolCalls = null, long? maxTokens = null)
    {
        // The API requires all three, with -1 for no limit.
        var limits = new AgentInstanceLimits
        {
            MaxModelCalls = Require.NotNegative(maxModelCalls) ?? -1,
            MaxToolCalls = Require.NotNegative(maxToolCalls) ?? -1,
            MaxTokens = Require.NotNegative(maxTokens) ?? -1,
        };
        return With(copy => copy._limits = limits);
    }

    /// <summary>Sets the job that registers the run.</summary>
    /// <param name="jobKey">The key of the job.</param>
    /// <param name="jobLease">
    /// The lease token of the job's activation; data with the token of an earlier activation is discarded. Default: none.
    /// </param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the token is empty or white space.</exception>
    public AgentInstanceCreateBuilder ForJob(JobKey jobKey, string? jobLease = null)
    {
        Require.NotDefault(jobKey);
        Require.TextOrNull(jobLease);
        return With(copy =>
        {
            copy._jobKey = jobKey;
            copy._jobLease = jobLease;
        });
    }

    /// <summary>
    /// Sets the items of the conversation, replacing earlier ones. One of them is the configuration with model, provider and prompt;
    /// <see cref="ForJob"/> is required.
    /// </summary>
    /// <exception cref="ArgumentException">No item is given, or one is null.</exception>
    public AgentInstanceCreateBuilder WithHistory(params AgentInstanceHistoryItem[] items)
    {
        var kept = Require.Items(items);
        return With(copy => copy._history = kept);
    }

    /// <summary>Registers the run. The call is not idempotent: it is not retried when the outcome of an attempt is unknown.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is neither a definition nor a conversation, there are both, or there is a conversation without a job. Nothing was sent.
    /// </exception>
    /// <exception cref="CamundaNotFoundException">The element instance does not exist.</exception>
    /// <exception cref="CamundaConflictException">The element instance is in a state that does not allow the registration.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AgentInstanceCreationResult> SendAsync(CancellationToken cancellationToken = default)
    {
        Check();
        return _context.Api.AgentInstances.CreateAgentInstanceAsync(
            new AgentInstanceCreationRequest
            {
                ElementInstanceKey = _elementInstanceKey,
                Definition = _definition,
                Limits = _limits,
                JobKey = _jobKey,
                JobLease = _jobLease,
                History = _history,
            },
            cancellationToken);
    }

    private void Check()
    {
        if (_history is null)
        {
            if (_definition is null)
            {
                throw new InvalidOperationException("The run of an agent requires a model and a prompt. Set them with WithDefinition, or "
                    + "in the items of WithHistory. Nothing was sent.");
            }

            return;
        }

        if (_definition is not null || _limits is not null)
        {
            throw new InvalidOperationException(
                "A conversation contains the definition and the limits in an item of the role CONFIGURATION. Use either WithHistory, or "
                    + "WithDefinition and WithLimits. Nothing was sent.");
        }

        if (_jobKey is null)
            throw new InvalidOperationException("A conversation requires a job. Set it with ForJob. Nothing was sent.");
    }
}
