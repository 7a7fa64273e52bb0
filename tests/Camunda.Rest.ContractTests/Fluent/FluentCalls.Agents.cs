using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    [RequiresContract("createAgentInstance")]
    private static FluentCall[] Agents =>
    [
        Of(CamundaOperations.GetAgentDefinition, camunda => camunda.AgentDefinitions[Some<AgentDefinitionKey>()].GetAsync()),
        Of(CamundaOperations.SearchAgentDefinitions, camunda => camunda.AgentDefinitions.Search()
            .Where(a => a.ProcessDefinitionId == "order-process" && a.ProcessDefinitionVersion >= 2)
            .OrderBy(AgentDefinitionSortField.Name)
            .GetPageAsync()),
        Of(CamundaOperations.CreateAgentInstance, camunda => camunda.AgentInstances.Create(Some<ElementInstanceKey>())
            .WithDefinition("large-1", "acme-ai", "You take orders.")
            .WithLimits(maxModelCalls: 10, maxTokens: 100_000)
            .ForJob(Some<JobKey>(), "lease-1")
            .SendAsync()),
        Of(CamundaOperations.GetAgentInstance, camunda => camunda.AgentInstances[Some<AgentInstanceKey>()].GetAsync()),
        Of(CamundaOperations.SearchAgentInstances, camunda => camunda.AgentInstances.Search()
            .Where(a => a.Status == AgentInstanceStatus.Thinking && a.TenantId == "acme")
            .OrderByDescending(AgentInstanceSortField.CreationDate)
            .GetPageAsync()),
        Of(CamundaOperations.UpdateAgentInstance, camunda => camunda.AgentInstances[Some<AgentInstanceKey>()]
            .Update(Some<ElementInstanceKey>())
            .WithStatus(AgentInstanceUpdateStatus.ToolCalling)
            .AddMetrics(inputTokens: 1200, outputTokens: 80, modelCalls: 1, toolCalls: 2)
            .WithTools(
                new AgentTool { Name = "getStock", Description = "Looks up the stock.", ElementId = "get-stock" },
                new AgentTool { Name = "cancel" })
            .ForJob(Some<JobKey>(), "lease-1")
            .WithHistory(new AgentInstanceHistoryItem
            {
                HistoryItemId = "item-1",
                LoopIteration = 1,
                Role = AgentInstanceHistoryRole.User,
                Content = [new AgentInstanceTextContent { Text = "One of A-42, please." }],
                ProducedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            })
            .SendAsync()),
        Of(CamundaOperations.CreateAgentInstanceHistoryItem, camunda => camunda.AgentInstances[Some<AgentInstanceKey>()].History
            .Create(Some<ElementInstanceKey>(), Some<JobKey>(), "lease-1", AgentInstanceHistoryRole.Assistant)
            .AddText("I look up the stock.")
            .AddObject(new { sku = "A-42" })
            .WithToolCalls(new AgentInstanceToolCall
            {
                ToolCallId = "call-1",
                ToolName = "getStock",
                ElementId = "get-stock",
                Arguments = JsonVariables.From(new { sku = "A-42" }),
            })
            .WithMetrics(inputTokens: 1200, outputTokens: 80, duration: TimeSpan.FromSeconds(1.5))
            .InLoopIteration(2)
            .ProducedAt(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
            .SendAsync()),
        Of(CamundaOperations.SearchAgentInstanceHistory, camunda => camunda.AgentInstances[Some<AgentInstanceKey>()].History.Search()
            .Where(item => item.Role == AgentInstanceHistoryRole.Assistant && item.LoopIteration >= 2)
            .OrderBy(AgentInstanceHistorySortField.ProducedAt)
            .GetPageAsync()),
    ];
}
