namespace Camunda.Rest.Workers;

/// <summary>What to do about an outcome that the cluster did not accept.</summary>
internal enum DeliveryStep
{
    /// <summary>Retry the delivery while the lock lasts.</summary>
    Retry,

    /// <summary>Drop the job: it no longer exists.</summary>
    NoteGone,

    /// <summary>Fail the job instead: the outcome will never be accepted.</summary>
    Fail,

    /// <summary>Fail the job without variables: the failure itself will never be accepted.</summary>
    FailPlainly,
}
