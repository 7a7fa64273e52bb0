using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Yaml;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Compose;

[Parallelizable(ParallelScope.All)]
public sealed class NeutralSentencesTests
{
    [TestCase("UserTaskKey", "{x-kind: key}", "The key of a user task.")]
    [TestCase("GroupId", "{x-kind: id}", "The id of a group.")]
    [TestCase("Username", "{x-kind: id}", "Identifies a username.")]
    [TestCase("JobState", "{enum: [A]}", "The known values of a job state.")]
    [TestCase("UserTaskSortField", "{enum: [a]}", "The fields by which a search for user tasks can sort.")]
    [TestCase("StringFilterProperty", "{x-kind: filter, x-value: string}", "A condition on text.")]
    [TestCase("DateTimeFilterProperty", "{x-kind: filter, x-value: date-time}", "A condition on a point in time.")]
    [TestCase("JobStateFilterProperty", "{x-kind: filter, x-value: JobState}", "A condition on a job state.")]
    [TestCase("U", "{x-kind: union, x-variants: 'A,B'}", "One of `A`, `B`.")]
    [TestCase("UserTaskSearchQueryResult", "{x-direction: response, properties: {items: {}, page: {}}}", "One page of user tasks.")]
    [TestCase(
        "UserTaskSearchQuerySortRequest",
        "{x-direction: request, properties: {field: {}, order: {}}}",
        "A field to sort user tasks by, and the direction.")]
    [TestCase(
        "UserTaskSearchQuery",
        "{x-direction: request, properties: {filter: {}, page: {}}}",
        "A search for user tasks, with conditions and a page.")]
    [TestCase(
        "UserTaskFilter", "{x-direction: request}", "The conditions of a search for user tasks; a result must meet all that are set.")]
    [TestCase("UserTaskResult", "{x-direction: response}", "A user task, as returned by the API.")]
    [TestCase("UserTaskUpdateRequest", "{x-direction: request}", "A user task update request, as sent to the API.")]
    [TestCase("Changeset", "{x-direction: both}", "A changeset of the API.")]
    [TestCase("Result", "{x-direction: response}", "A result, as returned by the API.")]
    public void Type_WithoutWords_IsSaidFromItsFacts(string name, string schema, string expected) =>
        Assert.That(NeutralSentences.Type(name, YamlFile.Parse(schema, "schema.yaml")), Is.EqualTo(expected));

    [TestCase("parentProcessInstanceKey", "The key of the parent process instance.")]
    [TestCase("elementInstanceKeys", "The keys of the element instance.")]
    [TestCase("version", "The `version` field.")]
    public void Property_WithoutWords_IsSaidFromItsName(string name, string expected) =>
        Assert.That(NeutralSentences.Property(name), Is.EqualTo(expected));
}
