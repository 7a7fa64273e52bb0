using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds one item of an agent's conversation. Immutable: every method returns a new builder, and each send adds another item.
/// </summary>
[RequiresContract("createAgentInstanceHistoryItem")]
public sealed class AgentHistoryItemBuilder : RequestBuilder<AgentHistoryItemBuilder>
{
    private readonly ResourceContext _context;
    private readonly AgentInstanceKey _key;
    private readonly ElementInstanceKey _elementInstanceKey;
    private readonly JobKey _jobKey;
    private readonly string _jobLease;
    private readonly AgentInstanceHistoryRole _role;
    private ImmutableList<AgentInstanceMessageContent> _content = [];
    private int? _loopIteration;
    private IReadOnlyList<AgentInstanceToolCall>? _toolCalls;
    private AgentInstanceHistoryItemMetrics? _metrics;
    private DateTimeOffset? _producedAt;

    internal AgentHistoryItemBuilder(
        ResourceContext context,
        AgentInstanceKey key,
        ElementInstanceKey elementInstanceKey,
        JobKey jobKey,
        string jobLease,
        AgentInstanceHistoryRole role)
    {
        _context = context;
        _key = key;
        _elementInstanceKey = elementInstanceKey;
        _jobKey = jobKey;
        _jobLease = jobLease;
        _role = role;
    }

    /// <summary>Appends a text to the content.</summary>
    /// <exception cref="ArgumentException">The text is empty or white space.</exception>
    public AgentHistoryItemBuilder AddText(string text)
    {
        Require.Text(text);
        return AddContent(new AgentInstanceTextContent { Text = text });
    }

    /// <summary>Appends a value to the content, as JSON.</summary>
    /// <param name="value">
    /// An anonymous object, a record, a dictionary, a list, or JSON as <see cref="JsonText"/>. It is serialized at once.
    /// </param>
    public AgentHistoryItemBuilder AddObject(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return AddContent(new AgentInstanceObjectContent { Object = JsonText.From(value, _context.Variables) });
    }

    /// <summary>Appends a stored document to the content.</summary>
    public AgentHistoryItemBuilder AddDocument(DocumentReference document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AddContent(new AgentInstanceDocumentContent { DocumentReference = document });
    }

    /// <summary>Sets the iteration of the agent's loop that the item belongs to. Default: items are not grouped by iteration.</summary>
    /// <param name="loopIteration">The number of the iteration; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public AgentHistoryItemBuilder InLoopIteration(int loopIteration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(loopIteration, 1);
        return With(copy => copy._loopIteration = loopIteration);
    }

    /// <summary>Sets the tool calls that the model requested, or the one that a tool's result belongs to, replacing earlier ones.</summary>
    /// <exception cref="ArgumentException">A call is null.</exception>
    public AgentHistoryItemBuilder WithToolCalls(params AgentInstanceToolCall[] toolCalls)
    {
        var kept = Require.NoneNull(toolCalls);
        return With(copy => copy._toolCalls = kept);
    }

    /// <summary>Sets the metrics of one model call.</summary>
    /// <param name="inputTokens">The tokens that were sent to the model.</param>
    /// <param name="outputTokens">The tokens that it returned.</param>
    /// <param name="duration">The duration of the call; sent in whole milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number or the time is negative.</exception>
    public AgentHistoryItemBuilder WithMetrics(long? inputTokens = null, long? outputTokens = null, TimeSpan? duration = null)
    {
        if (duration is { } time)
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, nameof(duration));
        var metrics = new AgentInstanceHistoryItemMetrics
        {
            InputTokens = Require.NotNegative(inputTokens),
            OutputTokens = Require.NotNegative(outputTokens),
            DurationMs = duration?.ToWireMilliseconds(),
        };
        return With(copy => copy._metrics = metrics);
    }

    /// <summary>Sets when the item was produced. Default: when it is sent.</summary>
    public AgentHistoryItemBuilder ProducedAt(DateTimeOffset producedAt) => With(copy => copy._producedAt = producedAt);

    /// <summary>Adds the item. The call is not idempotent: it is not retried when the outcome of an attempt is unknown.</summary>
    /// <exception cref="InvalidOperationException">The item has no content. Nothing was sent.</exception>
    /// <exception cref="CamundaNotFoundException">The agent instance, element instance or job does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<AgentInstanceHistoryItemCreationResult> SendAsync(CancellationToken cancellationToken = default)
    {
        if (_content.IsEmpty)
        {
            throw new InvalidOperationException("The item has no content. "
                + "Add content with AddText, AddObject or AddDocument. Nothing was sent.");
        }

        return _context.Api.AgentInstances.CreateAgentInstanceHistoryItemAsync(
            _key,
            new AgentInstanceHistoryItemRequest
            {
                ElementInstanceKey = _elementInstanceKey,
                JobKey = _jobKey,
                JobLease = _jobLease,
                LoopIteration = _loopIteration,
                Role = _role,
                Content = _content,
                ToolCalls = _toolCalls,
                Metrics = _metrics,
                ProducedAt = _producedAt ?? _context.Clock.GetUtcNow(),
            },
            cancellationToken);
    }

    private AgentHistoryItemBuilder AddContent(AgentInstanceMessageContent content) =>
        With(copy => copy._content = copy._content.Add(content));
}
