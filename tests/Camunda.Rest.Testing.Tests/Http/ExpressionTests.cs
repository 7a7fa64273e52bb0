#if CAMUNDA_8_9_OR_GREATER
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class ExpressionTests
{
    [TestCase("= 1 + 2", "3")]
    [TestCase("= a.b", "[1,2]")]
    [TestCase("= [1, 2, 3][item > x]", "[2,3]")]
    public async Task Evaluate_Expression_ReturnsItsResult(string expression, string expected)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.PostAsync(
            "expression/evaluation", $$$"""{"expression":"{{{expression}}}","variables":{"a":{"b":[1,2]},"x":1}}""");

        Assert.That(answer.Summary, Is.EqualTo("200"));
        Assert.That(answer.Json!["result"]!.ToJsonString(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Evaluate_MissingVariable_ReturnsNullAndAWarning()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.PostAsync("expression/evaluation", """{"expression":"= a"}""");

        Assert.That(answer.Json!["result"], Is.Null);
        Assert.That(answer.Json["warnings"]![0]!["message"]!.ToString(), Does.Contain("'a'"));
    }

    [TestCase("= 1 +", "400")]
    [TestCase("1 + 2", "400")]
    [TestCase("= assert(1, false)", "400")]
    public async Task Evaluate_ExpressionThatFails_IsRefused(string expression, string status)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.PostAsync("expression/evaluation", $$"""{"expression":"{{expression}}"}""");

        Assert.That(answer.Summary, Does.StartWith(status));
    }
}
#endif
