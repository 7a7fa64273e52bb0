using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// The run of an agent to be registered: with a definition, or with a conversation that has the definition in it. Immutable: every method returns a new
/// builder, and each send registers one more run.
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

    /// <summary>States the model and prompt that the agent starts with. Not together with <see cref="WithHistory"/>.</summary>
    /// <param name="model">The name of the language model.</param>
    /// <param name="provider">The provider of the language model.</param>
    /// <param name="systemPrompt">The system prompt.</param>
    /// <exception cref="ArgumentException">A text is empty or white space.</exception>
    public AgentInstanceCreateBuilder WithDefinition(string model, string provider, string systemPrompt)
    {
        Require.Text(model);
        Require.Text(provider);
        Require.Text(systemPrompt);
        return With(copy => copy._definition = new AgentInstanceDefinition { Model = model, Provider = provider, SystemPrompt = systemPrompt });
    }

    /// <summary>Limits what the run may use. Default: no limits. Not together with <see cref="WithHistory"/>.</summary>
    /// <param name="maxModelCalls">The most calls of the model; null for no limit.</param>
    /// <param name="maxToolCalls">The most calls of tools; null for no limit.</param>
    /// <param name="maxTokens">The most tokens; null for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is negative.</exception>
    public AgentInstanceCreateBuilder WithLimits(int? maxModelCalls = null, int? maxToolCalls = null, long? maxTokens = null)
    {
        // The API takes all three, and -1 where there is no limit.
        var limits = new AgentInstanceLimits
        {
            MaxModelCalls = Require.NotNegative(maxModelCalls) ?? -1,
            MaxToolCalls = Require.NotNegative(maxToolCalls) ?? -1,
            MaxTokens = Require.NotNegative(maxTokens) ?? -1,
        };
        return With(copy => copy._limits = limits);
    }

    /// <summary>Names the job that the run is registered from.</summary>
    /// <param name="jobKey">The key of the job.</param>
    /// <param name="jobLease">The token that came with the job's activation: what is sent under the token of an earlier activation is discarded. Default: none.</param>
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
    /// Starts the conversation with these items, replacing those given before. One of them is the configuration that names model, provider and prompt; the job
    /// is named with <see cref="ForJob"/>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no item, or one is null.</exception>
    public AgentInstanceCreateBuilder WithHistory(params AgentInstanceHistoryItem[] items)
    {
        var kept = Require.Items(items);
        return With(copy => copy._history = kept);
    }

    /// <summary>Registers the run. It is never sent twice on its own, since that would register two.</summary>
    /// <exception cref="InvalidOperationException">There is no definition and no conversation, there are both, or a conversation without its job. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such element instance.</exception>
    /// <exception cref="CamundaConflictException">The element instance is not in a state to have a run registered.</exception>
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
                throw new InvalidOperationException("The run of an agent needs a model and a prompt. Give them with WithDefinition, or within the items of WithHistory. Nothing was sent.");
            return;
        }

        if (_definition is not null || _limits is not null)
        {
            throw new InvalidOperationException(
                "A conversation states the definition and the limits itself, in an item of the role CONFIGURATION. Leave out WithDefinition and WithLimits, or WithHistory. Nothing was sent.");
        }

        if (_jobKey is null)
            throw new InvalidOperationException("A conversation belongs to a job. Name it with ForJob. Nothing was sent.");
    }
}
