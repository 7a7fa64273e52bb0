namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>The replies to callers, sent once the transaction is kept and the snapshot shows it.</summary>
internal sealed class Replies
{
    private readonly List<Action> _pending = [];
    private readonly Queue<Action> _committed = new();

    public void Add(Action reply) => _pending.Add(reply);

    /// <summary>The transaction is kept.</summary>
    public void Commit() => _pending.ForEach(_committed.Enqueue);

    /// <summary>The transaction has ended, kept or not.</summary>
    public void Clear() => _pending.Clear();

    /// <summary>Sends what belongs to transactions that were kept.</summary>
    public void Send()
    {
        while (_committed.TryDequeue(out Action? reply))
        {
            reply();
        }
    }
}
