using Camunda.Rest.Contract.Split;
using NUnit.Framework;
using NUnit.Framework.Constraints;

namespace Camunda.Rest.Contract.Tests.Split;

[Parallelizable(ParallelScope.All)]
public sealed class GeneratedTextTests
{
    [Test]
    public void Parse_TwoMarkers_GivesEachFileItsLines()
    {
        IReadOnlyList<GeneratedPart> parts = Parse("// header\n\n//# file: Models/A.cs\nclass A;\n//# file: Api/Deep/B.cs\nclass B;\n");

        Assert.That(
            parts, Is.EqualTo(new[] { new GeneratedPart("Models/A.cs", "class A;\n"), new GeneratedPart("Api/Deep/B.cs", "class B;\n") }));
    }

    [Test]
    public void Parse_TrailingSpacesAndBlankLines_AreTidied()
    {
        GeneratedPart part = Parse("//# file: A.cs\r\n\r\n \t\r\nclass A  \r\n{\r\n\r\n   \r\n\r\n}\t\r\n\r\n\r\n").Single();

        Assert.That(part.Text, Is.EqualTo("class A\n{\n\n}\n"));
    }

    [Test]
    public void Parse_TextWithoutFinalNewline_EndsWithOne() =>
        Assert.That(Parse("//# file: A.cs\nclass A;").Single().Text, Is.EqualTo("class A;\n"));

    [Test]
    public void Parse_IndentedMarkerAndByteOrderMark_AreUnderstood() =>
        Assert.That(Parse("\uFEFF    //# file:A.cs\nclass A;\n").Single().Path, Is.EqualTo("A.cs"));

    [Test]
    public void Parse_CodeBeforeTheFirstMarker_IsRefusedWithItsLine() =>
        Assert.That(() => Parse("// header\nusing System;\n//# file: A.cs\nclass A;\n"), Refused("out.cs: line 2: there is code before"));

    [TestCase("")]
    [TestCase("// only a header\n")]
    public void Parse_NoMarker_IsRefused(string text) =>
        Assert.That(() => Parse(text), Refused("no '//# file:' line"));

    [Test]
    public void Parse_EmptyPart_IsRefusedWithItsName() =>
        Assert.That(() => Parse("//# file: A.cs\n\n  \n//# file: B.cs\nclass B;\n"), Refused("line 1: 'A.cs' is empty"));

    [TestCase("Models/A.cs")]
    [TestCase("models/a.cs")]
    public void Parse_SameName_IsRefusedInAnyCase(string second) =>
        Assert.That(
            () => Parse($"//# file: Models/A.cs\nclass A;\n//# file: {second}\nclass A;\n"),
            Refused($"line 3: '{second}' was started before, as 'Models/A.cs' in line 1"));

    [TestCase("../A.cs")]
    [TestCase("Models/../../A.cs")]
    [TestCase("./A.cs")]
    [TestCase("/A.cs")]
    [TestCase("Models//A.cs")]
    [TestCase("Models\\A.cs")]
    [TestCase("C:A.cs")]
    [TestCase("A.txt")]
    [TestCase("List<A>.cs")]
    [TestCase("")]
    public void Parse_PathThatIsNotBelowTheFolder_IsRefused(string path) =>
        Assert.That(() => Parse($"//# file: {path}\nclass A;\n"), Refused($"line 1: '{path}' is not a path below the output folder"));

    private static IReadOnlyList<GeneratedPart> Parse(string text) => GeneratedText.Parse(text, "out.cs");

    private static ContainsConstraint Refused(string sentence) =>
        Throws.InstanceOf<ContractException>().With.Message.Contains(sentence);
}
