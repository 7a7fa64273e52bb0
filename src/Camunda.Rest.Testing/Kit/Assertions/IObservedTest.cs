using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing.Kit.Assertions;

/// <summary>A test, as far as its assertions need it.</summary>
internal interface IObservedTest
{
    /// <summary>How long an assertion waits, in real time.</summary>
    TimeSpan AssertionTimeout { get; }

    bool IsEmbedded { get; }

    /// <summary>Lets mocks and behaviours work until there is nothing left for them.</summary>
    Task SettleAsync(CancellationToken cancellationToken);

    /// <summary>Whether somebody else may change an instance of the test.</summary>
    Task<bool> MayChangeAsync(CancellationToken cancellationToken);

    InstanceReader Read(ProcessInstanceKey key, CancellationToken cancellationToken);
}
