namespace Camunda.Rest;

public sealed partial class SignalResource
{
    /// <summary>Starts the broadcast of a signal (<c>POST /signals/broadcast</c>): it reaches all that wait for it now, and is not kept for those who come later.</summary>
    /// <param name="signalName">The signal's name in the BPMN model.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public SignalBroadcastBuilder Broadcast(string signalName)
    {
        Require.Text(signalName);
        return new SignalBroadcastBuilder(_context, signalName);
    }
}
