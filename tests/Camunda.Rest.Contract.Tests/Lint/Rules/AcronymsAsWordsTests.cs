using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class AcronymsAsWordsTests
{
    [TestCase("externalURL", "externalURL -> externalUrl")]
    [TestCase("URL", "URL -> url")]
    [TestCase("tenantIDs", "tenantIDs -> tenantIds")]
    [TestCase("xmlURLOfForm", "xmlURLOfForm -> xmlUrlOfForm")]
    public void Find_CapitalAcronym_IsReported(string name, string finding) =>
        Assert.That(
            Linted.Schemas<AcronymsAsWords>($"T: {{type: object, properties: {{{name}: {{type: string}}}}}}"), Is.EqualTo([finding]));

    [TestCase("externalUrl")]
    [TestCase("url")]
    [TestCase("isATeam")]
    [TestCase("DUE_DATE")]
    [TestCase("DueDate")]
    public void Find_AnythingElse_IsNotReported(string name) =>
        Assert.That(Linted.Schemas<AcronymsAsWords>($"T: {{type: object, properties: {{{name}: {{type: string}}}}}}"), Is.Empty);

    [Test]
    public void Find_OperationId_IsReported() =>
        Assert.That(
            Linted.Schemas<AcronymsAsWords>("", "/a: {get: {operationId: getFormXML, responses: {'204': {}}}}"),
            Is.EqualTo(["getFormXML -> getFormXml"]));
}
