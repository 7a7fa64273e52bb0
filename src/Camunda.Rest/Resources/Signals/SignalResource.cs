namespace Camunda.Rest;

public sealed partial class SignalResource
{
    /// <summary>
    /// Returns a builder for the broadcast of a signal (<c>POST /signals/broadcast</c>): all instances that wait for it now receive it, and
    /// it is not buffered for later ones.
    /// </summary>
    /// <param name="signalName">The signal's name in the BPMN model.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public SignalBroadcastBuilder Broadcast(string signalName)
    {
        Require.Text(signalName);
        return new SignalBroadcastBuilder(_context, signalName);
    }
}
