using System.Globalization;
using System.Text.Json;
using Camunda.Rest.Feel.Dmn;
using NUnit.Framework;

namespace Camunda.Rest.Feel.Tests.Dmn;

/// <summary>
/// Evaluates the cases beside the models: a decision and variables, and the output or the failure; where stated, also the trace, its
/// order, or the kinds of the warnings.
/// </summary>
internal sealed class ModelCases
{
    private static IEnumerable<TestCaseData> Cases =>
        from model in ModelFiles.Names
        from test in ModelFiles.ReadCases(model).Index()
        select new TestCaseData(model, test.Item).SetArgDisplayNames(
            model, (test.Index + 1).ToString(CultureInfo.InvariantCulture), test.Item.GetProperty("decision").GetString()!);

    [TestCaseSource(nameof(Cases))]
    public void Evaluate_Case_HasTheStatedResult(string model, JsonElement test)
    {
        var variables = (FeelContext)FeelValue.FromJson(test.GetProperty("variables"));

        DecisionResult result = ModelFiles.Read(model).Evaluate(test.GetProperty("decision").GetString()!, variables);

        Assert.Multiple(() => Check(test, result));
    }

    [Test]
    public void Names_OfTheModels_AreAtLeastForty() => Assert.That(ModelFiles.Names.Count(), Is.AtLeast(40));

    private static void Check(JsonElement test, DecisionResult result)
    {
        if (test.TryGetProperty("failure", out JsonElement failure))
        {
            Assert.That(result.Failure?.Message, Does.Contain(failure.GetString()));
            Assert.That(result.Failure?.DecisionId, Is.EqualTo(test.GetProperty("failed").GetString()));
            Assert.That(result.Output.IsNull, Is.True);
        }
        else
        {
            Assert.That(result.Failure, Is.Null);
            Assert.That(JsonOf(result.Output), Is.EqualTo(JsonOf(FeelValue.FromJson(test.GetProperty("output")))), TraceOf(result));
        }

        if (test.TryGetProperty("trace", out JsonElement trace))
        {
            Assert.That(result.EvaluatedDecisions.Select(Describe), Is.EqualTo(Texts(trace)));
        }

        if (test.TryGetProperty("order", out JsonElement order))
        {
            Assert.That(result.EvaluatedDecisions.Select(decision => decision.DecisionId), Is.EqualTo(Texts(order)));
        }

        if (test.TryGetProperty("warnings", out JsonElement warnings))
        {
            Assert.That(result.Warnings.Select(warning => warning.Kind.ToString()), Is.EqualTo(Texts(warnings)));
        }
    }

    private static string TraceOf(DecisionResult result) =>
        string.Join('\n', result.EvaluatedDecisions.Select(Describe).Concat(result.Warnings.Select(warning => warning.ToString())));

    private static string JsonOf(FeelValue value) => value.ToJson().GetRawText();

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());

    // id TYPE inputs[id name = value; …] rules[index id: id name = value, … | …] -> output
    private static string Describe(EvaluatedDecision decision)
    {
        IEnumerable<string> inputValues = decision.EvaluatedInputs.Select(Describe);
        IEnumerable<string> matches = decision.MatchedRules.Select(rule => $"{rule.RuleIndex} {rule.RuleId ?? "-"}: {OutputsOf(rule)}");
        string inputs = string.Join("; ", inputValues);
        string rules = string.Join(" | ", matches);
        return $"{decision.DecisionId} {decision.DecisionType} inputs[{inputs}] rules[{rules}] -> {TextOf(decision.Output)}";
    }

    private static string Describe(EvaluatedInput input) => $"{input.InputId ?? "-"} {input.InputName} = {TextOf(input.InputValue)}";

    private static string Describe(EvaluatedOutput output) =>
        $"{output.OutputId ?? "-"} {output.OutputName} = {TextOf(output.OutputValue)}";

    private static string OutputsOf(MatchedRule rule) => string.Join(", ", rule.EvaluatedOutputs.Select(Describe));

    private static string TextOf(FeelValue value) => FeelText.Of(value);
}
