using Camunda.Rest.Contract.LeaveOut;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.LeaveOut;

[Parallelizable(ParallelScope.All)]
public sealed class TrimmingTests
{
    private const string Source = """
        using System.Text;
        using Things.Gone;

        namespace Things;

        /// <summary>A thing.</summary>
        public sealed class Thing : IThing
        {
            private readonly int first, second;

            /// <summary>Makes a thing, with <see cref="Gone"/>.</summary>
            public Thing(int first) => this.first = first;

        #if LATER
            /// <summary>Reads a thing.</summary>
            [Obsolete("a; b")]
            public Task<int> ReadAsync<T>(
                T key,
                ref int number) => Task.FromResult(1); // later
        #else
            public Task<int> ReadAsync() => null!;
        #endif

            public Request Make() => new() { Name = "a", Priority = 1, Inner = new() { Priority = 2 } };

            public event EventHandler? Changed;

            public int this[string key] => 1;

            public static Thing operator +(Thing left, Thing right) => left;

            public static implicit operator int(Thing thing) => 1;

            IEnumerator IEnumerable.GetEnumerator() => null!;

            public enum Colour
            {
                Red,
                Blue,
            }
        }

        public delegate void Told(string text);

        """;

    private static readonly string[] Untouched = Source.Split('\n');

    [TestCase("using Things.Gone", null, 2, 2)]
    [TestCase("Thing", null, 6, 41)]
    [TestCase("Thing.first, second", null, 9, 9)]
    [TestCase("Thing.Thing(int)", null, 11, 12)]
    [TestCase("Thing.Thing(int)", "documentation", 11, 11)]
    [TestCase("Thing.ReadAsync<T>(T, ref int)", null, 15, 19)]
    [TestCase("Thing.Make()", null, 24, 24)]
    [TestCase("Thing.Changed", null, 26, 26)]
    [TestCase("Thing.this[string]", null, 28, 28)]
    [TestCase("Thing.operator +(Thing, Thing)", null, 30, 30)]
    [TestCase("Thing.implicit operator int(Thing)", null, 32, 32)]
    [TestCase("Thing.IEnumerable.GetEnumerator()", null, 34, 34)]
    [TestCase("Thing.Colour", null, 36, 40)]
    [TestCase("Told", null, 43, 43)]
    public void Apply_WholeUnit_BlanksItsLinesAndNoOthers(string member, string? part, int firstLine, int lastLine)
    {
        string[] lines = Trim(member, part);

        Assert.That(lines, Has.Length.EqualTo(Untouched.Length));
        Assert.That(
            Enumerable.Range(1, lines.Length).Where(line => lines[line - 1] != Untouched[line - 1]),
            Is.SubsetOf(Enumerable.Range(firstLine, lastLine - firstLine + 1)));
        Assert.That(
            lines[(firstLine - 1)..lastLine].Where(
                line => line.Length > 0 && !line.StartsWith('#') && !line.Contains("ReadAsync()", StringComparison.Ordinal)),
            Is.Empty);
    }

    [TestCase("Name", "Name = \"a\",")]
    [TestCase("Priority", "Priority = 1,")]
    [TestCase("Priority#2", "Priority = 2")]
    [TestCase("Inner", "Inner = new() { Priority = 2 }")]
    public void Apply_Assignment_BlanksItAndItsComma(string part, string text)
    {
        Assert.That(
            Trim("Thing.Make()", part)[23],
            Is.EqualTo(Untouched[23].Replace(text, new string(' ', text.Length), StringComparison.Ordinal)));
    }

    [TestCase("[1]", "class A { B[] All => [               new(2, [3]), .. Gone]; int[] M() { return [1]; } }")]
    [TestCase("[2]", "class A { B[] All => [Of(1, x => 1),              .. Gone]; int[] M() { return [1]; } }")]
    [TestCase("[3]", "class A { B[] All => [Of(1, x => 1), new(2, [3]),        ]; int[] M() { return [1]; } }")]
    public void Apply_ElementOfAList_BlanksItAndItsComma(string part, string expected)
    {
        const string Text = "class A { B[] All => [Of(1, x => 1), new(2, [3]), .. Gone]; int[] M() { return [1]; } }";

        Assert.That(Trimming.Apply(Text, "A.cs", Units(Text).Find("A.All", part)), Does.EndWith("\n" + expected));
        Assert.That(Units(Text).Find("A.M()", "[1]"), Is.Empty);
    }

    [TestCase("Thing.Colour.Red")]
    [TestCase("Thing.ReadAsync<T>(T, ref int)")]
    [TestCase("Thing.Thing(int)")]
    [TestCase("Thing.first, second")]
    public void Apply_Unit_LeavesWhatParses(string member)
    {
        Assert.That(CSharpSyntaxTree.ParseText(string.Join('\n', Trim(member, null))).GetDiagnostics(), Is.Empty);
    }

    [Test]
    public void Apply_Anything_NamesTheOriginalForMessages()
    {
        string trimmed = Trimming.Apply("class A;\n", "/src/A.cs", []);

        Assert.That(trimmed, Does.EndWith("\n#line 1 \"/src/A.cs\"\nclass A;\n"));
        Assert.That(
            CSharpSyntaxTree.ParseText(trimmed).GetRoot().DescendantNodes().First().GetLocation().GetMappedLineSpan().ToString(),
            Is.EqualTo("/src/A.cs: (0,0)-(0,8)"));
    }

    [Test]
    public void Apply_LinesEndedAsOnWindows_KeepTheirEnds()
    {
        const string Text = "class A\r\n{\r\n    int a;\r\n    int b;\r\n}\r\n";

        string trimmed = Trimming.Apply(Text, "A.cs", Units(Text).Find("A.a", null));

        Assert.That(trimmed, Does.EndWith("class A\r\n{\r\n\r\n    int b;\r\n}\r\n"));
    }

    private static string[] Trim(string member, string? part)
    {
        IReadOnlyList<SourceUnit> units = Units(Source).Find(member, part);
        Assert.That(units, Has.Count.EqualTo(1));
        return Trimming.Apply(Source, "Thing.cs", units).Split('\n')[2..];
    }

    private static SourceUnits Units(string source) => SourceUnits.Of(new SourceParser(["LATER"]).Parse(source));
}
