using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>A report on the run of an agent in the making. Immutable: every method returns a new builder; what it does not name stays as it is.</summary>
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

    /// <summary>Says what the agent is doing.</summary>
    /// <exception cref="ArgumentException">The status is <c>default</c>.</exception>
    public AgentInstanceUpdateBuilder WithStatus(AgentInstanceUpdateStatus status)
    {
        Require.NotDefault(status);
        return With(copy => copy._status = status);
    }

    /// <summary>Adds to the counters of the run, instead of what was given before to be added.</summary>
    /// <param name="inputTokens">Tokens that were sent to the model since the last report.</param>
    /// <param name="outputTokens">Tokens that the model returned since then.</param>
    /// <param name="modelCalls">Calls of the model since then.</param>
    /// <param name="toolCalls">Calls of tools since then.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative; the counters only grow.</exception>
    public AgentInstanceUpdateBuilder AddMetrics(long? inputTokens = null, long? outputTokens = null, int? modelCalls = null, int? toolCalls = null)
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

    /// <summary>Replaces the tools that the agent can call; none clears them.</summary>
    /// <exception cref="ArgumentException">A tool is null.</exception>
    public AgentInstanceUpdateBuilder WithTools(params AgentTool[] tools)
    {
        var kept = Require.NoneNull(tools);
        return With(copy => copy._tools = kept);
    }

    /// <summary>Names the job that the report comes from.</summary>
    /// <param name="jobKey">The key of the job.</param>
    /// <param name="jobLease">The token that came with the job's activation: what is sent under the token of an earlier activation is discarded. Default: none.</param>
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

    /// <summary>Appends these items to the conversation, instead of those given before; an item whose id was recorded already is not recorded again. The job is named with <see cref="ForJob"/>.</summary>
    /// <exception cref="ArgumentException">There is no item, or one is null.</exception>
    public AgentInstanceUpdateBuilder WithHistory(params AgentInstanceHistoryItem[] items)
    {
        var kept = Require.Items(items);
        return With(copy => copy._history = kept);
    }

    /// <summary>Sends the report.</summary>
    /// <exception cref="InvalidOperationException">There are items of a conversation and no job. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such agent instance or element instance.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AgentInstanceUpdateResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_history is not null && _jobKey is null)
            throw new InvalidOperationException("A conversation belongs to a job. Name it with ForJob. Nothing was sent.");
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
