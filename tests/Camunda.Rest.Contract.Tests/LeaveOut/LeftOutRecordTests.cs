using Camunda.Rest.Contract.LeaveOut;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.LeaveOut;

[Parallelizable(ParallelScope.All)]
public sealed class LeftOutRecordTests
{
    [Test]
    public void Read_WhatWasWritten_GivesTheEntriesInOrderWithTheirLines()
    {
        using TemporaryFolder folder = new();
        LeftOutEntry whole = new("src/B.cs", "B.Read(int)", null, "`readB` now returns a JSON object");
        LeftOutEntry part = new("src/A.cs", "A.Make()", "Name", "the contract has no `ARequest.Name` any more");

        LeftOutRecord.Write(folder.File("left-out.yaml"), [whole, part]);

        Assert.That(
            LeftOutRecord.Read(folder.File("left-out.yaml")),
            Is.EqualTo((LeftOutEntry[])[part with { Line = 1 }, whole with { Line = 5 }]));
    }

    [TestCase("file: a.cs\n", "left-out.yaml(1): the record is a list of entries")]
    [TestCase(
        "- file: a.cs\n  member: A\n  reason: gone\n\n- file: b.cs\n",
        "left-out.yaml(5): an entry has the texts 'file', 'member' and 'reason'")]
    [TestCase("# Words.\n- file: a.cs\n  member: A\n  reason: gone\n  why: gone\n", "left-out.yaml(2): an entry has no 'why'.")]
    [TestCase(
        "- {file: a.cs, member: A, reason: b}\n- {file: a.cs, member: A, reason: c}\n", "left-out.yaml(2): 'A' of a.cs is given twice.")]
    [TestCase("- A\n", "left-out.yaml(1): an entry has the texts")]
    public void Parse_Malformed_SaysWhereAndWhy(string text, string start)
    {
        Assert.That(() => LeftOutRecord.Parse(text, "left-out.yaml"), Throws.TypeOf<ContractException>().With.Message.StartsWith(start));
    }

    [TestCase(null, "`A.Make`")]
    [TestCase("Name#2", "The assignment of `Name` in `A.Make`")]
    [TestCase("[2]", "Element 2 of `A.Make`")]
    [TestCase("documentation", "The documentation of `A.Make`")]
    public void Words_OfAnEntry_AreReadable(string? part, string words)
    {
        Assert.That(new LeftOutEntry("A.cs", "A.Make(int)", part, "gone").Words, Is.EqualTo(words));
    }
}
