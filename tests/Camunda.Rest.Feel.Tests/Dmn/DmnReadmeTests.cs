using System.Runtime.CompilerServices;
using Camunda.Rest.Feel.Dmn;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Dmn;

internal sealed class DmnReadmeTests
{
    private const string Malformed = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="shipping" name="Shipping" namespace="urn:shipping">
          <decision id="fee" name="Fee">
            <decisionTable>
              <input id="weight" label="Weight in kg"><inputExpression><text>parcel.weight</text></inputExpression></input>
              <output id="amount" name="amount" label="Fee in EUR" />
              <rule id="light">
                <inputEntry><text>&lt;= 2</text></inputEntry>
                <outputEntry id="cell"><text /></outputEntry>
              </rule>
            </decisionTable>
          </decision>
          <decision id="insurance" name="Insurance">
            <informationRequirement><requiredDecision href="#insurance" /></informationRequirement>
            <literalExpression><text>fee * 0.01</text></literalExpression>
          </decision>
        </definitions>
        """;

    private static string Readme => Read("../../../src/Camunda.Rest.Feel/Dmn/README.md");

    [Test]
    public void Snippet_Run_ReturnsWhatThePageStates() => Assert.That(RunSnippet(ModelFiles.ReadXml("shipping-fee")), Is.EqualTo("16.9"));

    [Test]
    public void Snippet_OfThePage_IsCompiledAsItStands()
    {
        string[] source = Lines(Read("DmnReadmeTests.cs"));
        string[] snippet = Lines(Readme.Split("```csharp\n")[1].Split("```")[0]);

        Assert.That(snippet.Where(line => !line.StartsWith("using ", StringComparison.Ordinal)), Is.SubsetOf(source));
    }

    [Test]
    public void Message_OfThePage_IsThatOfTheReader()
    {
        DmnModelException exception = Assert.Throws<DmnModelException>(() => DmnModel.Parse(Malformed))!;

        Assert.That(Readme, Does.Contain(exception.Message));
    }

    private static string RunSnippet(string xml)
    {
        DmnModel model = DmnModel.Parse(xml);                                        // or DmnModel.Load(stream)
        FeelValue parcel = FeelValue.From(new Dictionary<string, object?> { ["weight"] = 12, ["express"] = false });

        DecisionResult result = model.Evaluate("fee", new FeelContext([KeyValuePair.Create("parcel", parcel)]));
        Console.WriteLine(result.Failure?.Message ?? result.Output.ToString());      // 16.9
        return result.Output.ToString()!;
    }

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static string Read(string path, [CallerFilePath] string source = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, path));
}
