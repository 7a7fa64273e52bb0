using Camunda.Rest.Models;

namespace Camunda.Rest.Consumer;

public sealed class EventCode(CamundaClient camunda)
{
    public async Task<ProcessInstanceKey> PayAsync(string order)
    {
        MessagePublicationResult published = await camunda.Messages.Publish("payment-received").WithCorrelationKey(order).SendAsync();
        MessageKey message = published.MessageKey;
        MessageCorrelationResult correlated = await camunda.Messages.Correlate("payment-received").WithCorrelationKey(order).SendAsync();
        SignalBroadcastResult signal = await camunda.Signals.Broadcast("sale").SendAsync();
        SignalKey signalKey = signal.SignalKey;
        Console.WriteLine($"{message} {correlated.MessageKey} {signalKey} {signal.TenantId}");
        return correlated.ProcessInstanceKey;
    }

    public async Task<int> SubscriptionsAsync()
    {
        int count = 0;
        await foreach (MessageSubscriptionResult subscription in camunda.MessageSubscriptions.Search())
        {
            string name = subscription.MessageName;
            DateTimeOffset updated = subscription.LastUpdatedDate;
            MessageSubscriptionState state = subscription.MessageSubscriptionState;
            Console.WriteLine($"{subscription.MessageSubscriptionKey} {name} {updated:O} {state.Value} {subscription.CorrelationKey}");
            count++;
        }

        await foreach (CorrelatedMessageSubscriptionResult correlated in camunda.MessageSubscriptions.SearchCorrelated())
        {
            DateTimeOffset time = correlated.CorrelationTime;
            int partition = correlated.PartitionId;
            Console.WriteLine($"{correlated.MessageName} {correlated.MessageKey} {time:O} {partition} {correlated.CorrelationKey}");
            count++;
        }

        return count;
    }

    public async Task<string> StoreAsync(string file, Stream copy)
    {
        DocumentReference document = await camunda.Documents.CreateFromFile(file).SendAsync();
        string fileName = document.Metadata.FileName;
        long size = document.Metadata.Size;
        DateTimeOffset? expires = document.Metadata.ExpiresAt;
        string? hash = document.ContentHash;
        await camunda.Documents[document].DownloadToAsync(copy);
        DocumentLink link = await camunda.Documents[document].CreateLinkAsync(TimeSpan.FromMinutes(5));
        Console.WriteLine($"{document.DocumentId} {document.StoreId} {fileName} {size} {expires:O} {hash} {link.ExpiresAt:O}");
        return link.Url;
    }
}
