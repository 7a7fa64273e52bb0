using Camunda.Rest.Contract.Lint.Rules;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Lint.Rules;

public sealed class DatesAsDateTimeTests
{
    [TestCase("dueDate", "type: string", "dueDate (string) -> dueDate (date-time)")]
    [TestCase("timestamp", "type: integer, format: int64", "timestamp (int64) -> timestamp (date-time)")]
    [TestCase("startTime", "$ref: '#/components/schemas/TextFilter'", "startTime (filter) -> startTime (date-time)")]
    [TestCase("endTime", "type: string, nullable: true", "endTime (string) -> endTime (date-time)")]
    public void Find_OtherFormat_IsReported(string name, string schema, string finding) =>
        Assert.That(Linted.Schemas<DatesAsDateTime>(Property(name, schema)), Is.EqualTo([finding]));

    [TestCase("dueDate", "type: string, format: date-time")]
    [TestCase("dueDate", "$ref: '#/components/schemas/DateFilter'")]
    [TestCase("update", "type: string")]
    [TestCase("timeout", "type: integer")]
    public void Find_DateTimeOrNoDate_IsNotReported(string name, string schema) =>
        Assert.That(Linted.Schemas<DatesAsDateTime>(Property(name, schema)), Is.Empty);

    private static string Property(string name, string schema) => $$"""
        TextFilter: {x-kind: filter, x-value: string}
        DateFilter: {x-kind: filter, x-value: date-time}
        T: {type: object, properties: { {{name}}: { {{schema}} } } }
        """;
}
