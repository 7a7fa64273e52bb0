namespace Camunda.Rest.Workers;

/// <summary>What to do about an outcome that was not accepted.</summary>
internal enum DeliveryStep
{
    /// <summary>Send it again while the lock lasts.</summary>
    Retry,

    /// <summary>Let go of the job: it is not there any more.</summary>
    NoteGone,

    /// <summary>Fail the job instead: the outcome will never be accepted.</summary>
    Fail,

    /// <summary>Fail the job without variables: the failure itself will never be accepted.</summary>
    FailPlainly,
}
