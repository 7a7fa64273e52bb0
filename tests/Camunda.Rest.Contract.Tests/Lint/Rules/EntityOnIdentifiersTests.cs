using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class EntityOnIdentifiersTests
{
    [TestCase("TaskListenerResult", "id: {$ref: '#/components/schemas/ListenerId'}", "id -> listenerId")]
    [TestCase("ListenerFilter", "key: {type: string}", "key -> listenerKey")]
    [TestCase("Anything", "id: {type: string}", "id -> a name with the entity before 'Id'")]
    public void Find_NoEntity_IsReportedWithTheOneOfItsTypeOrOwner(string owner, string property, string finding) =>
        Assert.That(
            Linted.Schemas<EntityOnIdentifiers>($"ListenerId: {{x-kind: id}}\n{owner}: {{type: object, properties: {{{property}}}}}"),
            Is.EqualTo([finding]));

    [Test]
    public void Find_PathParameter_IsReportedWithItsResource() =>
        Assert.That(
            Linted.Operation<EntityOnIdentifiers>(
                "/task-listeners/{id}/form", "parameters: [{name: id, in: path, schema: {type: string}}]"),
            Is.EqualTo(["id -> taskListenerId"]));

    [TestCase("listenerId")]
    [TestCase("uuid")]
    [TestCase("name")]
    public void Find_EntityOrNoIdentifier_IsNotReported(string name) =>
        Assert.That(Linted.Schemas<EntityOnIdentifiers>($"T: {{type: object, properties: {{{name}: {{type: string}}}}}}"), Is.Empty);
}
