using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds an update of an agent's run. Immutable: every method returns a new builder. Values that are not set stay unchanged.
/// </summary>
[RequiresContract("updateAgentInstance")]
public sealed class AgentInstanceUpdateBuilder : RequestBuilder<AgentInstanceUpdateBuilder>
{
    private readonly ResourceContext _context;
    private readonly AgentInstanceKey _key;
    private readonly ElementInstanceKey _elementInstanceKey;
    private AgentInstanceUpdateStatus? _status;
    private AgentInstanceMetricsDelta? _metrics;
    private IReadOnlyList<AgentTool>? _tools;
    private JobKey? _jobKey;
    private string? _jobLease;
    private IReadOnlyList<AgentInstanceHistoryItem>? _history;

    internal AgentInstanceUpdateBuilder(ResourceContext context, AgentInstanceKey key, ElementInstanceKey elementInstanceKey)
    {
        _context = context;
        _key = key;
        _elementInstanceKey = elementInstanceKey;
    }

    /// <summary>Sets the status of the agent.</summary>
    /// <exception cref="ArgumentException">The status is <c>default</c>.</exception>
    public AgentInstanceUpdateBuilder WithStatus(AgentInstanceUpdateStatus status)
    {
        Require.NotDefault(status);
        return With(copy => copy._status = status);
    }

    /// <summary>Sets the increments of the run's counters, replacing earlier ones.</summary>
    /// <param name="inputTokens">The tokens that were sent to the model since the last update.</param>
    /// <param name="outputTokens">The tokens that the model returned since then.</param>
    /// <param name="modelCalls">The model calls since then.</param>
    /// <param name="toolCalls">The tool calls since then.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative; counters only increase.</exception>
    public AgentInstanceUpdateBuilder AddMetrics(
        long? inputTokens = null, long? outputTokens = null, int? modelCalls = null, int? toolCalls = null)
    {
        var metrics = new AgentInstanceMetricsDelta
        {
            InputTokens = Require.NotNegative(inputTokens),
            OutputTokens = Require.NotNegative(outputTokens),
            ModelCalls = Require.NotNegative(modelCalls),
            ToolCalls = Require.NotNegative(toolCalls),
        };
        return With(copy => copy._metrics = metrics);
    }

    /// <summary>Replaces the tools of the agent; none clears them.</summary>
    /// <exception cref="ArgumentException">A tool is null.</exception>
    public AgentInstanceUpdateBuilder WithTools(params AgentTool[] tools)
    {
        var kept = Require.NoneNull(tools);
        return With(copy => copy._tools = kept);
    }

    /// <summary>Sets the job that sends the update.</summary>
    /// <param name="jobKey">The key of the job.</param>
    /// <param name="jobLease">
    /// The lease token of the job's activation; data with the token of an earlier activation is discarded. Default: none.
    /// </param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the token is empty or white space.</exception>
    public AgentInstanceUpdateBuilder ForJob(JobKey jobKey, string? jobLease = null)
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
    /// Sets the items to append to the conversation, replacing earlier ones. An item whose id was already recorded is ignored.
    /// <see cref="ForJob"/> is required.
    /// </summary>
    /// <exception cref="ArgumentException">No item is given, or one is null.</exception>
    public AgentInstanceUpdateBuilder WithHistory(params AgentInstanceHistoryItem[] items)
    {
        var kept = Require.Items(items);
        return With(copy => copy._history = kept);
    }

    /// <summary>Sends the update.</summary>
    /// <exception cref="InvalidOperationException">There are items of a conversation without a job. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">The agent instance or element instance does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AgentInstanceUpdateResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_history is not null && _jobKey is null)
            throw new InvalidOperationException("A conversation requires a job. Set it with ForJob. Nothing was sent.");
        return _context.Api.AgentInstances.UpdateAgentInstanceAsync(
            _key,
            new AgentInstanceUpdateRequest
            {
                ElementInstanceKey = _elementInstanceKey,
                Status = _status,
                Metrics = _metrics,
                Tools = _tools,
                JobKey = _jobKey,
                JobLease = _jobLease,
                History = _history,
            },
            cancellationToken);
    }
}
