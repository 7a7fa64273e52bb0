using NUnit.Framework;

namespace Camunda.Rest.ContractTests.Naming;

public sealed class SourceLiteralTests
{
    [Test]
    public void In_EveryKindOfText_IsFoundWithItsLine()
    {
        const string Code = """"
            /// <summary>"documented"</summary>
            [Named("attribute")]
            class C
            {
                // "commented"
                const string A = "plain", B = @"verb""atim", D = "esc\u0061ped";
                object E => $"left{A:format}right";
                object F => """raw""";
                object G => """
                    lines
                    """;
                object H => "utf8"u8.Length + nameof(A) + 'c';
            #if LATER
                const string I = "later";
            #endif
            }
            """";

        Assert.That(
            SourceLiteral.In(Code, "C.cs", "LATER").Select(literal => $"{literal.Line} {literal.Text}"),
            Is.EqualTo(
            [
                "2 attribute", "6 plain", "6 verb\"atim", "6 escaped", "7 left", "7 format", "7 right", "8 raw", "9 lines", "12 utf8",
                "14 later",
            ]));
        Assert.That(SourceLiteral.In(Code, "C.cs").Select(literal => literal.Text), Has.No.Member("later"));
    }

    [Test]
    public void In_CodeThatDoesNotParse_IsRefused() =>
        Assert.That(
            () => SourceLiteral.In("class C { string A = \"open; }", "C.cs"),
            Throws.InstanceOf<FormatException>().With.Message.Contains("C.cs(1,"));
}
