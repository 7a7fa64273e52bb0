using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class CamelCaseNamesTests
{
    [TestCase("due_date", "due_date -> dueDate")]
    [TestCase("DueDate", "DueDate -> dueDate")]
    [TestCase("due.date", "due.date -> dueDate")]
    [TestCase("$notin_", "$notin_ -> notin")]
    public void Find_OtherSpelling_IsReported(string name, string finding) =>
        Assert.That(
            Linted.Schemas<CamelCaseNames>($"T: {{type: object, properties: {{'{name}': {{type: string}}}}}}"), Is.EqualTo([finding]));

    [TestCase("dueDate")]
    [TestCase("$notIn")]
    [TestCase("c8Links")]
    [TestCase("externalURL")]
    public void Find_CamelCaseOrAnAcronym_IsNotReported(string name) =>
        Assert.That(Linted.Schemas<CamelCaseNames>($"T: {{type: object, properties: {{'{name}': {{type: string}}}}}}"), Is.Empty);

    [TestCase("path", true)]
    [TestCase("query", true)]
    [TestCase("header", false)]
    public void Find_Parameter_IsReportedUnlessItIsAHeader(string place, bool reported) =>
        Assert.That(
            Linted.Operation<CamelCaseNames>("/a", $"parameters: [{{name: Store-Id, in: {place}, schema: {{type: string}}}}]"),
            reported ? Is.EqualTo(["Store-Id -> storeId"]) : Is.Empty);

    [Test]
    public void Find_PartOfAMultipartBody_IsReported() =>
        Assert.That(
            Linted.Operation<CamelCaseNames>(
                "/a", "requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {meta_data: {type: string}}}}}}"),
            Is.EqualTo(["meta_data -> metaData"]));
}
