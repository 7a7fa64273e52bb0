namespace Camunda.Rest.ContractTests.Snapshots;

/// <summary>How a later API version keeps a snapshot that differs from the one of the version before.</summary>
internal enum SnapshotForm
{
    /// <summary>In full: a text of a page or two.</summary>
    Whole,

    /// <summary>As the lines that are new and gone: a text so long that what differs would drown in it.</summary>
    Difference,
}
