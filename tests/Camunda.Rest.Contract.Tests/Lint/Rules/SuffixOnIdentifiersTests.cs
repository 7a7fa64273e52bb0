using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class SuffixOnIdentifiersTests
{
    private const string Types = """
        UserTaskKey: {x-kind: key}
        FormId: {x-kind: id}
        Username: {x-kind: id}
        Tag: {x-kind: id}
        UserTaskKeyFilterProperty: {x-kind: filter, x-value: UserTaskKey}
        AnyKey: {x-kind: key, x-key-union: 'UserTaskKey,FormId'}

        """;

    [TestCase("userTask", "UserTaskKey", "userTask -> userTaskKey")]
    [TestCase("userTaskId", "UserTaskKey", "userTaskId -> userTaskKey")]
    [TestCase("userTaskId", "UserTaskKeyFilterProperty", "userTaskId -> userTaskKey")]
    [TestCase("formKey", "FormId", "formKey -> formId")]
    public void Find_OtherEnding_IsReported(string name, string type, string finding) =>
        Assert.That(Linted.Schemas<SuffixOnIdentifiers>(Property(name, type)), Is.EqualTo([finding]));

    [TestCase("parentUserTaskKey", "UserTaskKey")]
    [TestCase("userTaskKey", "UserTaskKeyFilterProperty")]
    [TestCase("formId", "FormId")]
    [TestCase("formId", "AnyKey")]
    [TestCase("tags", "Tag")]
    [TestCase("username", "Username")]
    public void Find_ItsEndingOrNoIdentifier_IsNotReported(string name, string type) =>
        Assert.That(Linted.Schemas<SuffixOnIdentifiers>(Property(name, type)), Is.Empty);

    [Test]
    public void Find_TypeThatAPathAddressesBy_IsAnIdentifierOfThatResource() =>
        Assert.That(
            Linted.Operation<SuffixOnIdentifiers>(
                "/groups/{groupId}/users/{username}",
                "parameters: [{name: username, in: path, schema: {$ref: '#/components/schemas/Username'}}]",
                Types),
            Is.EqualTo(["username -> userId"]));

    [Test]
    public void Find_ItemsOfAList_AreReported() =>
        Assert.That(
            Linted.Schemas<SuffixOnIdentifiers>(
                Types + "T: {type: object, properties: {forms: {type: array, items: {$ref: '#/components/schemas/FormId'}}}}"),
            Is.EqualTo(["forms -> formId"]));

    private static string Property(string name, string type) =>
        Types + $"T: {{type: object, properties: {{{name}: {{$ref: '#/components/schemas/{type}'}}}}}}";
}
