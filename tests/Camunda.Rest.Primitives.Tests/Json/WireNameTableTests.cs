using Camunda.Rest.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class WireNameTableTests
{
    [Test]
    public void Get_EveryName_IsTheSameString()
    {
        string[] names = [.. Enumerable.Range(0, 2000).Select(i => $"name{i}"), ""];
        var table = new WireNameTable(names);
        Assert.That(names.Select(name => Get(table, name)), Is.EqualTo(names).Using<string?>(ReferenceEquals));
    }

    [TestCase("Assignee")]
    [TestCase("assigne")]
    [TestCase("assignees")]
    [TestCase("")]
    public void Get_OtherName_IsNull(string name) => Assert.That(Get(new WireNameTable(["assignee", "assignee", "state"]), name), Is.Null);

    [Test]
    public void Get_EmptyTable_IsNull() => Assert.That(Get(WireNameTable.Empty, "a"), Is.Null);

    private static string? Get(WireNameTable table, string name) => table.Get([' ', .. name, ' '], 1, name.Length);
}
