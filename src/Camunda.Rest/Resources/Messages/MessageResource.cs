namespace Camunda.Rest;

public sealed partial class MessageResource
{
    /// <summary>
    /// Returns a builder for the publication of a message (<c>POST /messages/publication</c>), which is buffered for its time to live until
    /// an instance waits for it.
    /// </summary>
    /// <param name="name">The message's name in the BPMN model.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MessagePublicationBuilder Publish(string name)
    {
        Require.Text(name);
        return new MessagePublicationBuilder(_context, name);
    }

    /// <summary>
    /// Returns a builder for the correlation of a message (<c>POST /messages/correlation</c>): an instance receives it at once, or the call
    /// fails.
    /// </summary>
    /// <param name="name">The message's name in the BPMN model.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MessageCorrelationBuilder Correlate(string name)
    {
        Require.Text(name);
        return new MessageCorrelationBuilder(_context, name);
    }
}
