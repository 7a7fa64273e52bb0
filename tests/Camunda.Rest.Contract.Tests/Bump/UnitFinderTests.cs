using Camunda.Rest.Contract.Bump;
using Camunda.Rest.Contract.LeaveOut;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Bump;

[Parallelizable(ParallelScope.All)]
public sealed class UnitFinderTests
{
    private const string Source = """
        using Things.§Usings;

        namespace Things;

        /// <summary>Names <see cref="§doc"/>.</summary>
        public sealed class Thing(§Parameter parameter) : §IThing
        {
            private readonly Gone §field = new();

            public Thing§Constructor(int a) { }

            public Request Make()
            {
                return new() { §Name = "a", Other = 2 + §value, Name = new() { §Inner = 1 } };
            }

            public int Property { get => §getter; set => Act(); }

            private static readonly Call[] List = [Of(1), Of(§listed, () => §inner)];

            public void Act(§Gone<int> gone)
            {
                int Local() => §local;
                gone.Name = §assigned;
            }

            private sealed class Inner : §Base
            {
                [TestCase(§attribute)]
                public void Test() { }
            }
        }

        """;

    [TestCase("§Usings", "CS0246", "using Things.Usings", null)]
    [TestCase("§doc", "CS1574", "Thing", "documentation")]
    [TestCase("§Parameter", "CS0246", "Thing", null)]
    [TestCase("§IThing", "CS0535", "Thing", null)]
    [TestCase("§field", "CS0246", "Thing.field", null)]
    [TestCase("§field", "CS8618", "Thing", null)]
    [TestCase("§Constructor", "CS0171", "Thing", null)]
    [TestCase("§Name", "CS0117", "Thing.Make()", "Name")]
    [TestCase("§Name", "CS0029", "Thing.Make()", null)]
    [TestCase("§value", "CS0117", "Thing.Make()", null)]
    [TestCase("§Inner", "CS0117", "Thing.Make()", "Inner")]
    [TestCase("§getter", "CS0103", "Thing.Property", null)]
    [TestCase("§listed", "CS0117", "Thing.List", "[2]")]
    [TestCase("§inner", "CS1061", "Thing.List", "[2]")]
    [TestCase("§Gone", "CS0246", "Thing.Act(Gone<int>)", null)]
    [TestCase("§local", "CS0103", "Thing.Act(Gone<int>)", null)]
    [TestCase("§assigned", "CS0117", "Thing.Act(Gone<int>)", null)]
    [TestCase("§Base", "CS0246", "Thing.Inner", null)]
    [TestCase("§attribute", "CS0103", "Thing.Inner.Test()", null)]
    public void Find_Error_IsTheSmallestUnit(string mark, string code, string member, string? part)
    {
        int index = Source.IndexOf(mark, StringComparison.Ordinal);
        int line = Source[..index].Count(character => character == '\n') + 1;
        int column = Clean(Source[(Source.LastIndexOf('\n', index) + 1)..index]).Length + 1;

        SourceUnit? unit = Find(Clean(Source), new("Thing.cs", line, column, code, ""));

        Assert.That((unit?.Member, unit?.Part), Is.EqualTo((member, part)));
    }

    [TestCase(3, 1)]
    [TestCase(400, 1)]
    public void Find_PlaceOfNoUnit_IsNull(int line, int column)
    {
        Assert.That(Find(Clean(Source), new("Thing.cs", line, column, "CS0246", "")), Is.Null);
    }

    [Test]
    public void Find_StatementOutsideAllTypes_IsTheStatement()
    {
        Assert.That(
            Find("int a = 1;\nConsole.WriteLine(gone);\n", new("Program.cs", 2, 19, "CS0103", ""))?.Member,
            Is.EqualTo("Console.WriteLine(gone);"));
    }

    private static string Clean(string text) => text.Replace("§", "", StringComparison.Ordinal);

    private static SourceUnit? Find(string source, CompilerError error) => UnitFinder.Find(new SourceParser([]).Parse(source), error);
}
