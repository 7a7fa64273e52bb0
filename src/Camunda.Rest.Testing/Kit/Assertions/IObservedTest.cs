using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing.Kit.Assertions;

/// <summary>A test, as far as its assertions need it.</summary>
internal interface IObservedTest
{
    /// <summary>How long an assertion waits, in real time.</summary>
    TimeSpan AssertionTimeout { get; }

    bool IsEmbedded { get; }

    /// <summary>Serializes what is compared with variables.</summary>
    ResourceContext Context { get; }

    /// <summary>Lets mocks and behaviours work, and returns whether somebody else may still change an instance of the test.</summary>
    Task<bool> SettleAndAskAsync(CancellationToken cancellationToken);

    InstanceReader Read(ProcessInstanceKey key, CancellationToken cancellationToken);
}
