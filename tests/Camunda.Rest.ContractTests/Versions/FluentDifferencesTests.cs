using System.Reflection;
using Camunda.Rest.ContractTests.Outline;
using Camunda.Rest.ContractTests.Snapshots;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Versions;

/// <summary>Fluent members that both the version before and this one have are declared in the same words, apart from what the wire
/// requires.</summary>
internal sealed class FluentDifferencesTests
{
    /// <summary>The members that differ, and why they have to.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["8.9 ProcessInstanceReference.SearchIncidents()"] = "8.8 cannot filter the incidents of one process instance.",
    };

    [Test]
    public void PublicApi_MembersOfTheVersionBefore_AreDeclaredInTheSameWords()
    {
        Assembly client = typeof(CamundaClient).Assembly;
        string outlines = Repository.PathOf("tests/Camunda.Rest.ContractTests/Outline/OutlineTests.cs");
        string? before = ContractSnapshot.TextBefore(client.GetName().Name!, outlines);
        ILookup<string, string> now = OutlineMember.AllOf(PublicApi.Of(client))
            .ToLookup(member => member.Name, member => member.Declaration);

        var different =
            from member in OutlineMember.AllOf(before ?? "")
            where now.Contains(member.Name) && !now[member.Name].Contains(member.Declaration)
            where !Known.ContainsKey($"{CamundaContract.ApiVersion} {member.Name}")
            select $"{member.Declaration} -> {string.Join(" or ", now[member.Name])}";

        Assert.That(
            different,
            Is.Empty,
            "User code finds another type here than in the version before. If the wire requires that, say so in this test.");
    }

    [Test]
    public void Members_OfAnOutline_AreKnownByTypeNameAndParameters() => Assert.That(
        OutlineMember.AllOf("""
            namespace A
            {
                public sealed class TaskReference : B<C>
                {
                    public TaskKey Key { get; }
                    public Other this[TaskKey taskKey] { get; }
                    public Task<T> GetAsync<T>(string name, bool? local = default, CancellationToken cancellationToken = default) { }
                    public TaskReference Where(Expression<Func<Filter, bool>> condition) { }
                }
            }
            """.ReplaceLineEndings("\n")).Select(member => member.Name),
        Is.EqualTo(new[]
        {
            "TaskReference.Key", "TaskReference.this", "TaskReference.GetAsync(name, local, cancellationToken)",
            "TaskReference.Where(condition)",
        }));
}
