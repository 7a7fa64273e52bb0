using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Agents, and the elements that they work in.</summary>
internal sealed class AgentOperations
{
    private readonly EngineCluster _engine;
    private readonly AgentStore _agents;
    private readonly EntityView<AgentRecord> _view;
    private readonly EntityView<AgentRecord> _definitions;
    private readonly EntityView<AgentHistoryRecord> _history;

    public AgentOperations(EngineCluster engine)
    {
        _engine = engine;
        _agents = new(engine.Time);
        _view = CreateView();
        _definitions = CreateDefinitionView();
        _history = CreateHistoryView();
    }

    public void Register(OperationTable table) => table
        .Add("createAgentInstance", Create)
        .Add("updateAgentInstance", Update)
        .Add("getAgentInstance", request => OperationResult.Ok(_view.ToJson(Find(request))))
        .Add("searchAgentInstances", request => EntitySearch.Answer(_view, [.. _agents.Agents.Values], request.Body))
        .Add("createAgentInstanceHistoryItem", AddHistory)
        .Add("searchAgentInstanceHistory", request => EntitySearch.Answer(_history, Find(request).History, request.Body))
        .Add("searchAgentDefinitions", request => EntitySearch.Answer(_definitions, Definitions(), request.Body))
        .Add("getAgentDefinition", GetDefinition);

    private static EntityView<AgentRecord> CreateDefinitionView() => WithDefinition(new EntityView<AgentRecord>("agentDefinitionKey")
        .Key("agentDefinitionKey", agent => agent.DefinitionKey)
        .Text("agentType", agent => agent.Element.Node is AdHocSubProcess ? "AI_AGENT_SUB_PROCESS" : "AI_AGENT_TASK")
        .Text("name", agent => agent.Element.ElementName));

    private static EntityView<AgentRecord> WithDefinition(EntityView<AgentRecord> view) => view
        .Text("elementId", agent => agent.Element.ElementId)
        .Text("processDefinitionId", agent => agent.Element.Process.Definition.ProcessDefinitionId)
        .Key("processDefinitionKey", agent => agent.Element.Process.Definition.ProcessDefinitionKey)
        .Number("processDefinitionVersion", agent => agent.Element.Process.Definition.Version)
        .Text("processDefinitionVersionTag", agent => agent.Element.Process.Definition.VersionTag)
        .Text("tenantId", agent => agent.Element.Process.TenantId);

    private EntityView<AgentRecord> CreateView() => WithDefinition(new EntityView<AgentRecord>("agentInstanceKey")
        .Key("agentInstanceKey", agent => agent.Key)
        .Key("agentDefinitionKey", agent => agent.DefinitionKey)
        .Text("status", agent => EndOf(agent) is null ? agent.Status : "COMPLETED")
        .Key("processInstanceKey", agent => agent.Element.Process.ProcessInstanceKey)
        .Key("rootProcessInstanceKey", agent => agent.Element.Process.RootProcessInstanceKey)
        .Moment("creationDate", agent => agent.CreationDate)
        .Moment("lastUpdatedDate", agent => agent.LastUpdatedDate)
        .Moment("completionDate", EndOf)
        .Filter("elementInstanceKeys", CompileElements)
        .Json("elementInstanceKeys", agent => new JsonArray($"{agent.Element.ElementInstanceKey}"))
        .Json("definition", agent => agent.Definition.DeepClone())
        .Json("limits", agent => agent.Limits.DeepClone())
        .Json("tools", agent => Complete(agent.Tools.DeepClone().AsArray(), "description", "elementId"))
        .Json("metrics", agent => new JsonObject
        {
            ["inputTokens"] = agent.Metrics.GetValueOrDefault("inputTokens"),
            ["outputTokens"] = agent.Metrics.GetValueOrDefault("outputTokens"),
            ["modelCalls"] = agent.Metrics.GetValueOrDefault("modelCalls"),
            ["toolCalls"] = agent.Metrics.GetValueOrDefault("toolCalls"),
        }));

    private EntityView<AgentHistoryRecord> CreateHistoryView() => new EntityView<AgentHistoryRecord>("historyItemKey")
        .Key("historyItemKey", record => record.Key)
        .Text("historyItemId", record => record.Id)
        .Key("agentInstanceKey", record => record.AgentKey)
        .Key("elementInstanceKey", record => record.ElementInstanceKey)
        .Key("jobKey", record => record.JobKey)
        .Text("jobLease", record => record.JobLease)
        .Number("loopIteration", record => record.Item["loopIteration"]?.GetValue<long>() ?? 1)
        .Text("role", record => record.Item.Text("role"))
        .Text("commitStatus", CommitStatusOf)
        .Moment("producedAt", record => record.ProducedAt)
        .Text("model", record => record.Item.Text("model"))
        .Text("provider", record => record.Item.Text("provider"))
        .Json("content", record => ListOf(record, "content"))
        .Json("toolCalls", record => Complete(ListOf(record, "toolCalls"), "elementId", "arguments"))
        .Json("tools", record => Complete(ListOf(record, "tools"), "description", "elementId"))
        .Json("systemPrompt", record => ListOf(record, "systemPrompt"))
        .Json("limits", record => record.Item["limits"]?.DeepClone() ?? AgentStore.NoLimits())
        .Json("metrics", record => record.Item["metrics"] is JsonObject metrics
            ? Complete([metrics.DeepClone()], "inputTokens", "outputTokens", "durationMs")[0]!.DeepClone()
            : null);

    private static JsonArray ListOf(AgentHistoryRecord record, string name) =>
        record.Item[name] is JsonArray items ? items.DeepClone().AsArray() : [];

    // A response states what a request may leave out.
    private static JsonArray Complete(JsonArray items, params ReadOnlySpan<string> names)
    {
        foreach (JsonObject item in items.Select(item => item!.AsObject()))
        {
            foreach (string name in names)
            {
                item.TryAdd(name, null);
            }
        }

        return items;
    }

    private static Func<AgentRecord, bool> CompileElements(JsonNode operand)
    {
        Func<IReadOnlyList<IComparable>, bool>[] conditions =
            [.. operand.AsArray().Select(item => FilterCondition.Compile(FieldKind.Key, item!))];
        return agent => Array.TrueForAll(conditions, condition => condition([agent.Element.ElementInstanceKey]));
    }

    // What a job has reported counts once the job is complete.
    private string CommitStatusOf(AgentHistoryRecord record) =>
        !_engine.Snapshot.Jobs.TryGetValue(record.JobKey, out JobRecord? job) ? "COMMITTED"
        : job.State == JobState.Completed ? "COMMITTED"
        : job.Phase == JobPhase.Ended || job.State == JobState.Failed ? "DISCARDED"
        : "PENDING";

    private DateTimeOffset? EndOf(AgentRecord agent) =>
        _engine.Snapshot.ElementInstances.TryGetValue(agent.Element.ElementInstanceKey, out ElementInstanceRecord? element)
            ? element.EndDate
            : agent.LastUpdatedDate;

    private AgentRecord Find(OperationRequest request) => _agents.Find(request.Key("agentInstanceKey"));

    private OperationResult Create(OperationRequest request)
    {
        long key = request.Body.Key("elementInstanceKey")!.Value;
        ElementInstanceRecord element = _engine.Snapshot.ElementInstances.Get("element instance", key);
        if (element.State != ElementInstanceState.Active)
        {
            throw ProblemException.NotFound($"There is no active element instance with the key {key}.");
        }

        (AgentRecord agent, JsonArray history) = _agents.Create(element, request.Body!);
        return OperationResult.Ok(new() { ["agentInstanceKey"] = $"{agent.Key}", ["createdHistory"] = history });
    }

    private OperationResult Update(OperationRequest request) => OperationResult.Ok(
        new() { ["createdHistory"] = _agents.Update(request.Key("agentInstanceKey"), request.Body!) });

    private OperationResult AddHistory(OperationRequest request) => new(
        201, new JsonObject { ["historyItemKey"] = $"{_agents.Add(request.Key("agentInstanceKey"), request.Body!)}" });

    private IReadOnlyCollection<AgentRecord> Definitions() => [.. _agents.Agents.Values.DistinctBy(agent => agent.DefinitionKey)];

    private OperationResult GetDefinition(OperationRequest request)
    {
        long key = request.Key("agentDefinitionKey");
        return Definitions().FirstOrDefault(agent => agent.DefinitionKey == key) is { } agent
            ? OperationResult.Ok(_definitions.ToJson(agent))
            : throw ProblemException.NotFound($"There is no agent definition with the key {key}.");
    }
}
