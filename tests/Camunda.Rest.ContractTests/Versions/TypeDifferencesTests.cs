using System.Text;
using Camunda.Rest.ContractTests.Snapshots;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Versions;

/// <summary>
/// What user code finds of another type in a later version of the API, from one version to the next: only what the wire requires, each
/// with its reason. The
/// rest is the same, or <c>backports.yaml</c> makes it the same.
/// </summary>
internal sealed class TypeDifferencesTests
{
    private static readonly Lazy<IReadOnlyList<Step>> Steps = new(() =>
    [
        .. ContractVersion.UpToThis.Zip(
            ContractVersion.UpToThis.Skip(1),
            (older, newer) => new Step(older, newer, [.. TypeDifference.Between(older, newer)])),
    ]);

    [Test]
    public void Between_AVersionAndTheNext_MatchesSnapshot()
    {
        StringBuilder text = new();
        foreach (Step step in Steps.Value.Where(step => step.Differences.Length > 0))
        {
            text.Append(step.Older.Version).Append(" -> ").Append(step.Newer.Version).Append('\n');
            text.AppendJoin("", step.Differences.Select(difference => $"    {difference}\n"));
        }

        ContractSnapshot.Match(text.Length == 0 ? "None.\n" : text.ToString(), "types", SnapshotForm.Difference);
    }

    [Test]
    public void Between_AVersionAndTheNext_HasAReasonOnTheWireForEachDifference() => Assert.That(
        from step in Steps.Value
        from difference in step.Differences
        where difference.Reason is null
        select $"{step.Newer.Version} {difference}",
        Is.Empty,
        "The JSON is the same, so user code can have the same type: name the type or the place in openapi/backports.yaml.");

    private sealed record Step(ContractVersion Older, ContractVersion Newer, TypeDifference[] Differences);
}
