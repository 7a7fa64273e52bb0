using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.LeaveOut;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

[Parallelizable(ParallelScope.All)]
public sealed class UnmetNeedsTests
{
    // Written apart, so that the build does not take these tests for code that states a need.
    private const string Needs = "[" + "RequiresContract";

    [Test]
    public void In_Sources_NamesWhatNeedsSomethingThatIsGone()
    {
        using TemporaryFolder folder = new(
            ("src/Client/A.cs", $"class A\n{{\n    {Needs}(\"getKept\", \"getGone\")]\n    void Act() {{ }}\n\n    "
                + $"{Needs}(\"getKept\")]\n    void Stay() {{ }}\n}}\n"),
            ("src/B.cs", "class B { }\n"),
            ("tests/C.cs", $"{Needs}(\"getGone\")]\nclass C {{ }}\n"));

        Assert.That(
            UnmetNeeds.In(folder.FullName, new SourceParser([]), name => name == "getGone"),
            Is.EqualTo(((LeftOutEntry, int)[])
            [
                (new("src/Client/A.cs", "A.Act()", null, "it needs `getGone`, which the contract does not have any more"), 3),
            ]));
    }
}
