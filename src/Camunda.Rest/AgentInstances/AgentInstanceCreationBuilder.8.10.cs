using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The record of an agent in the making. Immutable: every method returns a new builder.</summary>
public sealed class AgentInstanceCreationBuilder : RequestBuilder<AgentInstanceCreationBuilder>
{
    private readonly ResourceContext _context;
    private readonly ElementInstanceKey _elementInstanceKey;
    private AgentInstanceDefinition? _definition;
    private AgentInstanceLimits? _limits;
    private JobKey? _jobKey;
    private string? _leaseToken;
    private IReadOnlyList<AgentInstanceHistoryItem>? _history;

    internal AgentInstanceCreationBuilder(ResourceContext context, ElementInstanceKey elementInstanceKey)
    {
        _context = context;
        _elementInstanceKey = elementInstanceKey;
    }

    /// <summary>Says which model the agent uses, of which provider, and with which instructions.</summary>
    /// <exception cref="ArgumentException">One of the texts is empty.</exception>
    public AgentInstanceCreationBuilder WithModel(string model, string provider, string systemPrompt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentException.ThrowIfNullOrWhiteSpace(systemPrompt);
        return With(copy => copy._definition = new AgentInstanceDefinition { Model = model, Provider = provider, SystemPrompt = systemPrompt });
    }

    /// <summary>Limits what the agent may use.</summary>
    public AgentInstanceCreationBuilder WithLimits(AgentInstanceLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return With(copy => copy._limits = limits);
    }

    /// <summary>Says for which job this is, with the token of its lease, so that the cluster refuses what comes after the lease is over.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the token is empty.</exception>
    public AgentInstanceCreationBuilder ForJob(JobKey jobKey, string leaseToken)
    {
        Require.NotDefault(jobKey);
        ArgumentException.ThrowIfNullOrWhiteSpace(leaseToken);
        return With(copy => (copy._jobKey, copy._leaseToken) = (jobKey, leaseToken));
    }

    /// <summary>Adds items to the history along with it, replacing those given before.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public AgentInstanceCreationBuilder WithHistory(params AgentInstanceHistoryItem[] items)
    {
        var kept = Require.NoneNull(items);
        return With(copy => copy._history = kept);
    }

    /// <summary>Creates the record.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such running element instance.</exception>
    /// <exception cref="CamundaConflictException">The element instance has an agent already, or the lease is over.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AgentInstanceCreationResult> SendAsync(CancellationToken cancellationToken = default) => _context.Api.AgentInstances.CreateAgentInstanceAsync(
        new AgentInstanceCreationRequest
        {
            ElementInstanceKey = _elementInstanceKey,
            Definition = _definition,
            Limits = _limits,
            JobKey = _jobKey,
            JobLease = _leaseToken,
            History = _history,
        },
        cancellationToken);
}
