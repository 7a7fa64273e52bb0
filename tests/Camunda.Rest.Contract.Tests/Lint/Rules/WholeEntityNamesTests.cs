using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class WholeEntityNamesTests
{
    private const string Types = """
        ProcessDefinitionKey: {x-kind: key}
        ProcessInstanceKey: {x-kind: key}
        UserTaskKey: {x-kind: key}
        MessageSubscriptionKey: {x-kind: key}
        CorrelatedMessageSubscriptionKey: {x-kind: key}
        ScopeKey: {x-kind: key}

        """;

    [TestCase("taskKey", "UserTaskKey", "taskKey -> userTaskKey")]
    [TestCase("messageKey", "MessageSubscriptionKey", "messageKey -> messageSubscriptionKey")]
    public void Find_ShorterThanItsType_IsReported(string name, string type, string finding) =>
        Assert.That(
            Linted.Schemas<WholeEntityNames>(
                Types + $"T: {{type: object, properties: {{{name}: {{$ref: '#/components/schemas/{type}'}}}}}}"),
            Is.EqualTo([finding]));

    [TestCase("Anything", "processKey", "processKey -> processDefinitionKey or processInstanceKey")]
    [TestCase("UserTaskResult", "taskKey", "taskKey -> userTaskKey")]
    [TestCase("CorrelatedMessageSubscriptionFilter", "subscriptionKey", "subscriptionKey -> messageSubscriptionKey")]
    public void Find_ShortWithoutAType_IsReportedWithWhatItMayMean(string owner, string name, string finding) =>
        Assert.That(
            Linted.Schemas<WholeEntityNames>(Types + $"{owner}: {{type: object, properties: {{{name}: {{type: string}}}}}}"),
            Is.EqualTo([finding]));

    [TestCase("parentProcessInstanceKey", "ProcessInstanceKey")]
    [TestCase("elementInstanceScopeKey", "ScopeKey")]
    [TestCase("adHocInstanceKey", "ProcessInstanceKey")]
    public void Find_QualifiedOrOtherName_IsNotReported(string name, string type) =>
        Assert.That(
            Linted.Schemas<WholeEntityNames>(
                Types + $"T: {{type: object, properties: {{{name}: {{$ref: '#/components/schemas/{type}'}}}}}}"),
            Is.Empty);

    [TestCase("taskKey")]
    [TestCase("ownerId")]
    [TestCase("processInstanceKey")]
    [TestCase("processes")]
    public void Find_UnknownOrWholeEntity_IsNotReported(string name) =>
        Assert.That(Linted.Schemas<WholeEntityNames>(Types + $"T: {{type: object, properties: {{{name}: {{type: string}}}}}}"), Is.Empty);
}
