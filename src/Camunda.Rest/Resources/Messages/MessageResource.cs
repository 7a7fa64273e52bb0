namespace Camunda.Rest;

public sealed partial class MessageResource
{
    /// <summary>Starts the publication of a message (<c>POST /messages/publication</c>): it is kept for its time to live until somebody waits for it.</summary>
    /// <param name="name">The message's name in the BPMN model.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MessagePublicationBuilder Publish(string name)
    {
        Require.Text(name);
        return new MessagePublicationBuilder(_context, name);
    }

    /// <summary>Starts the correlation of a message (<c>POST /messages/correlation</c>): it reaches an instance at once, or the call fails.</summary>
    /// <param name="name">The message's name in the BPMN model.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MessageCorrelationBuilder Correlate(string name)
    {
        Require.Text(name);
        return new MessageCorrelationBuilder(_context, name);
    }
}
