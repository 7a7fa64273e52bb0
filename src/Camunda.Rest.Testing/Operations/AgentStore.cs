using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Agents as their workers report them: the cluster stores what they say, and does nothing of it.</summary>
internal sealed class AgentStore(TimeProvider time)
{
    private static readonly string[] MetricNames = ["inputTokens", "outputTokens", "modelCalls", "toolCalls"];

    private readonly object _lock = new();
    private readonly Dictionary<(long ProcessDefinitionKey, string ElementId), long> _definitionKeys = [];
    private ImmutableSortedDictionary<long, AgentRecord> _agents = ImmutableSortedDictionary<long, AgentRecord>.Empty;
    private long _lastKey;

    public ImmutableSortedDictionary<long, AgentRecord> Agents => Volatile.Read(ref _agents);

    /// <summary>The limits of an agent that has none.</summary>
    public static JsonObject NoLimits() => new() { ["maxModelCalls"] = -1, ["maxToolCalls"] = -1, ["maxTokens"] = -1 };

    /// <summary>Stores an agent of an element instance, and returns it with the keys of its messages.</summary>
    public (AgentRecord Agent, JsonArray CreatedHistory) Create(ElementInstanceRecord element, JsonObject body)
    {
        lock (_lock)
        {
            if (_agents.Values.Any(agent => agent.Element.ElementInstanceKey == element.ElementInstanceKey))
            {
                throw ProblemException.AlreadyExists($"There is an agent instance of the element instance {element.ElementInstanceKey}.");
            }

            JsonObject? definition = body.Object("definition");
            (long, string) place = (element.Process.Definition.ProcessDefinitionKey, element.ElementId);
            if (!_definitionKeys.TryGetValue(place, out long definitionKey))
            {
                _definitionKeys[place] = definitionKey = ++_lastKey;
            }

            AgentRecord agent = new()
            {
                Key = ++_lastKey,
                DefinitionKey = definitionKey,
                Element = element,
                Definition = new()
                {
                    ["model"] = definition.Text("model") ?? "",
                    ["provider"] = definition.Text("provider") ?? "",
                    ["systemPrompt"] = definition.Text("systemPrompt") is { Length: > 0 } prompt
                        ? new JsonArray(new JsonObject { ["contentType"] = "TEXT", ["text"] = prompt })
                        : [],
                },
                Limits = body.Object("limits")?.DeepClone().AsObject() ?? NoLimits(),
                CreationDate = time.GetUtcNow(),
                LastUpdatedDate = time.GetUtcNow(),
            };
            return AddHistory(agent, body, body["history"] as JsonArray);
        }
    }

    /// <summary>Stores what has changed, and returns the keys of new messages.</summary>
    public JsonArray Update(long agentKey, JsonObject body)
    {
        lock (_lock)
        {
            AgentRecord agent = Find(agentKey);
            ImmutableSortedDictionary<string, long> metrics = agent.Metrics;
            foreach (string name in MetricNames)
            {
                metrics = metrics.SetItem(
                    name, metrics.GetValueOrDefault(name) + (body.Object("metrics")?[name]?.GetValue<long>() ?? 0));
            }

            agent = agent with
            {
                Status = body.Text("status") ?? agent.Status,
                Metrics = metrics,
                Tools = body["tools"] is JsonArray tools ? tools.DeepClone().AsArray() : agent.Tools,
                LastUpdatedDate = time.GetUtcNow(),
            };
            return AddHistory(agent, body, body["history"] as JsonArray).CreatedHistory;
        }
    }

    /// <summary>Stores one message, and returns its key.</summary>
    public long Add(long agentKey, JsonObject body)
    {
        lock (_lock)
        {
            JsonObject item = body.DeepClone().AsObject();
            item["historyItemId"] = $"item-{_lastKey + 1}";
            JsonArray created = AddHistory(Find(agentKey), body, new JsonArray(item)).CreatedHistory;
            return long.Parse(created[0]!["historyItemKey"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    public AgentRecord Find(long agentKey) => Agents.Get("agent instance", agentKey);

    private (AgentRecord Agent, JsonArray CreatedHistory) AddHistory(AgentRecord agent, JsonObject body, JsonArray? items)
    {
        JsonArray created = [];
        foreach (JsonObject item in (items ?? []).Select(item => item!.AsObject()))
        {
            long jobKey = body.Key("jobKey")
                ?? throw ProblemException.InvalidArgument("$.jobKey: must be present where there is a history.");
            string id = item.Text("historyItemId")!;
            AgentHistoryRecord? known = agent.History.Find(record => record.Id == id);
            AgentHistoryRecord record = known ?? new(
                ++_lastKey,
                id,
                agent.Key,
                body.Key("elementInstanceKey")!.Value,
                jobKey,
                body.Text("jobLease") ?? "",
                item.DeepClone().AsObject());
            if (known is null)
            {
                agent = agent with { History = agent.History.Add(record) };
            }

            created.Add(new JsonObject
            {
                ["historyItemId"] = id,
                ["historyItemKey"] = $"{record.Key}",
                ["isDuplicate"] = known is not null,
            });
        }

        Volatile.Write(ref _agents, _agents.SetItem(agent.Key, agent));
        return (agent, created);
    }
}
