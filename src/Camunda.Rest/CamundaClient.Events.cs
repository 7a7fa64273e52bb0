namespace Camunda.Rest;

public sealed partial class CamundaClient
{
    /// <summary>Messages: published or correlated to instances that wait for them.</summary>
    public MessageResource Messages => field ??= new(_context);

    /// <summary>Message subscriptions: who waits for which message.</summary>
    public MessageSubscriptionResource MessageSubscriptions => field ??= new(_context);

    /// <summary>Signals: broadcast to everybody who waits for them.</summary>
    public SignalResource Signals => field ??= new(_context);
}
