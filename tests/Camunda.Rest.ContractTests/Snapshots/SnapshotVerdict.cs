namespace Camunda.Rest.ContractTests.Snapshots;

/// <summary>What is to be done about a text that a test has taken.</summary>
/// <param name="File">The file that it belongs into, in the folder of its version; null where nothing has to be looked at.</param>
/// <param name="Content">What the file has to hold.</param>
/// <param name="Mistake">Why the test fails whatever the file holds, with the way out; null otherwise.</param>
internal sealed record SnapshotVerdict(string? File = null, string? Content = null, string? Mistake = null)
{
    /// <summary>The text is the one of the version before.</summary>
    public static readonly SnapshotVerdict AsBefore = new();
}
