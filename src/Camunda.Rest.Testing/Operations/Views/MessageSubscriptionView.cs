using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Message subscriptions. No tool and no inbound connector has any here.</summary>
internal static class MessageSubscriptionView
{
    /// <summary>Whether the subscriptions of start events are shown, which API 8.10 brought.</summary>
#if CAMUNDA_8_10_OR_GREATER
    private const bool ShowsStarts = true;
#else
    private const bool ShowsStarts = false;
#endif

    public static EntityView<MessageSubscriptionRecord> Create() => new EntityView<MessageSubscriptionRecord>("messageSubscriptionKey")
        .Key("messageSubscriptionKey", subscription => subscription.SubscriptionKey)
        .Text("messageName", subscription => subscription.MessageName)
        .Text("correlationKey", subscription => subscription.CorrelationKey)
        .Text("messageSubscriptionState", subscription => subscription.State.Value)
        .Text("messageSubscriptionType", subscription => subscription.Process is null ? "START_EVENT" : "PROCESS_EVENT")
        .Moment("lastUpdatedDate", subscription => subscription.LastUpdateTime)
        .Text("elementId", subscription => subscription.Node.Id)
        .Key("elementInstanceKey", subscription => subscription.ElementInstanceKey)
        .Key("processInstanceKey", subscription => subscription.Process?.ProcessInstanceKey)
        .Key("rootProcessInstanceKey", subscription => subscription.Process?.RootProcessInstanceKey)
        .Key("processDefinitionKey", subscription => subscription.Definition.ProcessDefinitionKey)
        .Text("processDefinitionId", subscription => subscription.Definition.ProcessDefinitionId)
        .Text("processDefinitionName", subscription => subscription.Definition.Name)
        .Number("processDefinitionVersion", subscription => subscription.Definition.Version)
        .Text("tenantId", subscription => subscription.Definition.TenantId)
        .Text("toolName", _ => null)
        .Text("inboundConnectorType", _ => null)
        .Json("toolProperties", _ => new JsonObject());

    public static bool IsShown(MessageSubscriptionRecord subscription) => ShowsStarts || subscription.Process is not null;
}
