namespace Camunda.Rest.Testing.Engine.State;

/// <summary>Hands out keys as the real cluster does: increasing, with the partition in the upper bits.</summary>
internal sealed class KeyGenerator(int partitionId) : ITransactional
{
    private const int PartitionShift = 51;

    private long _last = (long)partitionId << PartitionShift;
    private long _committed = (long)partitionId << PartitionShift;

    public long Next() => ++_last;

    public void Commit() => _committed = _last;

    public void Rollback() => _last = _committed;
}
