using System.Text;
using Camunda.Rest.ContractTests.Snapshots;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Versions;

/// <summary>
/// What user code finds of another type in a later version of the API, from one version to the next: only what the wire requires, each with its reason. The
/// rest is the same, or <c>backports.yaml</c> makes it the same.
/// </summary>
internal sealed class TypeDifferencesTests
{
    private static readonly Lazy<IReadOnlyList<(ContractVersion Older, ContractVersion Newer, IReadOnlyList<TypeDifference> Differences)>> s_steps = new(() =>
        [.. ContractVersion.UpToThis.Zip(ContractVersion.UpToThis.Skip(1), (older, newer) => (older, newer, (IReadOnlyList<TypeDifference>)[.. TypeDifference.Between(older, newer)]))]);

    [Test]
    public void Between_AVersionAndTheNext_MatchesSnapshot()
    {
        StringBuilder text = new();
        foreach ((ContractVersion older, ContractVersion newer, IReadOnlyList<TypeDifference> differences) in s_steps.Value.Where(step => step.Differences.Count > 0))
        {
            text.Append(older.Version).Append(" -> ").Append(newer.Version).Append('\n');
            text.AppendJoin("", differences.Select(difference => $"    {difference}\n"));
        }

        ContractSnapshot.Match(text.Length == 0 ? "None.\n" : text.ToString(), "types", SnapshotForm.Difference);
    }

    [Test]
    public void Between_AVersionAndTheNext_HasAReasonOnTheWireForEachDifference() => Assert.That(
        s_steps.Value.SelectMany(step => step.Differences.Where(difference => difference.Reason is null).Select(difference => $"{step.Newer.Version} {difference}")),
        Is.Empty,
        "The JSON is the same, so user code can have the same type: name the type or the place in openapi/backports.yaml.");
}
