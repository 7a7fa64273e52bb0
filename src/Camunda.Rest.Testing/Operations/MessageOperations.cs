using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Messages, and those who wait for them.</summary>
internal sealed class MessageOperations(EngineCluster engine, TenantCheck tenants)
{
    private readonly EntityView<MessageSubscriptionRecord> _subscriptions = MessageSubscriptionView.Create();
    private readonly EntityView<CorrelatedMessageRecord> _correlated = CorrelatedMessageView.Create(engine.Options.PartitionId);

    public void Register(OperationTable table) => table
        .Add("publishMessage", PublishAsync)
        .Add("correlateMessage", CorrelateAsync)
        .Add("searchMessageSubscriptions", request => EntitySearch.Answer(
            _subscriptions, [.. engine.Snapshot.MessageSubscriptions.Values], request.Body, MessageSubscriptionView.IsShown))
        .Add(
            "searchCorrelatedMessageSubscriptions",
            request => EntitySearch.Answer(_correlated, [.. engine.Snapshot.CorrelatedMessages.Values], request.Body));

    private SendMessage ReadCommand(OperationRequest request) => new(request.Body.FilledText("name"))
    {
        CorrelationKey = request.Body.Text("correlationKey") ?? "",
        MessageId = request.Body.Text("messageId"),
        TimeToLive = request.Body.Time("timeToLive") ?? TimeSpan.Zero,
        Variables = request.Body.Object("variables"),
        TenantId = tenants.Read(request),
        BusinessId = request.Body.Text("businessId"),
    };

    private async ValueTask<OperationResult> PublishAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        MessageRecord message = await engine.PublishMessageAsync(ReadCommand(request), cancellationToken).ConfigureAwait(false);
        return OperationResult.Ok(new() { ["messageKey"] = $"{message.MessageKey}", ["tenantId"] = message.TenantId });
    }

    private async ValueTask<OperationResult> CorrelateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        CorrelatedMessageRecord correlated = await engine.CorrelateMessageAsync(
            ReadCommand(request), cancellationToken).ConfigureAwait(false);
        return OperationResult.Ok(new()
        {
            ["messageKey"] = $"{correlated.Message.MessageKey}",
            ["tenantId"] = correlated.Message.TenantId,
            ["processInstanceKey"] = $"{correlated.Process.ProcessInstanceKey}",
        });
    }
}
