using Camunda.Rest.Contract.Bump;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

[Parallelizable(ParallelScope.All)]
public sealed class CompilerErrorTests
{
    [TestCase(
        "/src/A.cs(31,12): error CS0117: 'ARequest' does not contain a definition for 'Name' [/src/A.csproj::TargetFramework=net10.0]",
        "/src/A.cs", 31, 12, "CS0117", "'ARequest' does not contain a definition for 'Name'")]
    [TestCase(@"C:\src (new)\A.cs(3,1): error CS1061: a: b [C:\src (new)\A.csproj]", @"C:\src (new)\A.cs", 3, 1, "CS1061", "a: b")]
    [TestCase("  A.cs(3,1,3,9): error CS0246: gone", "A.cs", 3, 1, "CS0246", "gone")]
    [TestCase("left-out.yaml(7): error CAMUNDA0001: no such member. [A.csproj]", "left-out.yaml", 7, 1, "CAMUNDA0001", "no such member.")]
    [TestCase("CSC : error CS5001: there is no Main [A.csproj]", null, 0, 0, "CS5001", "there is no Main")]
    [TestCase("MSBUILD : error MSB1009: Project file does not exist.", null, 0, 0, "MSB1009", "Project file does not exist.")]
    [TestCase("error: contract.yaml: $.paths: wrong", null, 0, 0, "", "contract.yaml: $.paths: wrong")]
    public void In_ErrorLine_IsRead(string line, string? file, int lineNumber, int column, string code, string message)
    {
        Assert.That(CompilerError.In([line]), Is.EqualTo((CompilerError[])[new(file, lineNumber, column, code, message)]));
    }

    [TestCase("/src/A.cs(31,12): warning CS0618: 'A' is obsolete: error CS1 [A.csproj]")]
    [TestCase("    2 Error(s)")]
    [TestCase("Building A")]
    [TestCase("")]
    public void In_OtherLine_IsPassedOver(string line)
    {
        Assert.That(CompilerError.In([line]), Is.Empty);
    }

    [Test]
    public void In_OneErrorOfSeveralTargetFrameworks_IsOne()
    {
        Assert.That(
            CompilerError.In(
            [
                "A.cs(1,2): error CS1: a [A.csproj::TargetFramework=net8.0]",
                "A.cs(1,2): error CS1: a [A.csproj::TargetFramework=net10.0]",
            ]),
            Has.Count.EqualTo(1));
    }

    [TestCase("A.cs(1,2): error CS0117: a", true)]
    [TestCase("A.cs(1,2): error CA1822: a", false)]
    [TestCase("CSC : error CS5001: a", false)]
    public void IsOfCompiler_Error_TellsWhetherLeavingOutCanCureIt(string line, bool expected)
    {
        Assert.That(CompilerError.In([line])[0].IsOfCompiler, Is.EqualTo(expected));
    }
}
