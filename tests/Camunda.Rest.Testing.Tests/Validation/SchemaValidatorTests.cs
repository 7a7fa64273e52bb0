using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Contracts;
using Camunda.Rest.Testing.Validation;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Validation;

public sealed class SchemaValidatorTests
{
    private const string Start = """{"parcelKey":"1","state":"SENT","label":null""";

    [TestCase("")]
    [TestCase(""","shelfId":"<default>" """)]
    [TestCase(""","letterId":"Büro.1" """)]
    [TestCase(""","weight":0.5,"count":-2147483648,"total":9223372036854775807""")]
    [TestCase(""","fragile":true,"sentAt":"2030-01-31T12:00:00.5+01:00","tags":["a","b"]""")]
    [TestCase(
        ""","headers":{"a":"b"},"variables":{"a":{"b":[null]}},"note":[1],"inner":{"parcelKey":"-1","state":"PACKED","label":"ab"}""")]
    public void Validate_ObjectByTheContract_HasNoViolation(string more) => Assert.That(Judge("Parcel", Start + more + "}"), Is.Empty);

    [TestCase(""","size":1""", "$: property 'size' is unknown to Parcel")]
    [TestCase(""","shelfId":null""", "$.shelfId: must be a text (ShelfId), was null")]
    [TestCase(""","shelfId":7""", "$.shelfId: must be a text (ShelfId), was the number 7")]
    [TestCase(""","shelfId":"a/b" """, "$.shelfId: must be a ShelfId: it must match ^(<default>|[\\w\\.\\-]{1,31})$, was the text \"a/b\"")]
    [TestCase(
        ""","shelfId":"ab\n" """, "$.shelfId: must be a ShelfId: it must match ^(<default>|[\\w\\.\\-]{1,31})$, was the text \"ab\\n\"")]
    [TestCase(
        ""","shelfId":"é" """, "$.shelfId: must be a ShelfId: it must match ^(<default>|[\\w\\.\\-]{1,31})$, was the text \"\\u00E9\"")]
    [TestCase(
        ""","letterId":"1a" """, "$.letterId: must be a LetterId: it must match ^[\\p{L}_][\\p{L}\\p{N}_\\-\\.]*$, was the text \"1a\"")]
    [TestCase(""","weight":-1""", "$.weight: must be 0 to 100, was the number -1")]
    [TestCase(""","weight":"1" """, "$.weight: must be a number, was the text \"1\"")]
    [TestCase(""","count":2147483648""", "$.count: must be a whole number of 32 bits, was the number 2147483648")]
    [TestCase(""","count":1.0""", "$.count: must be a whole number of 32 bits, was the number 1.0")]
    [TestCase(""","total":9223372036854775808""", "$.total: must be a whole number of 64 bits, was the number 9223372036854775808")]
    [TestCase(""","total":1e40""", "$.total: must be a whole number of 64 bits, was the number 1e40")]
    [TestCase(""","fragile":"true" """, "$.fragile: must be true or false, was the text \"true\"")]
    [TestCase(
        ""","sentAt":"2030-01-31" """, "$.sentAt: must be a moment as in RFC 3339 (2030-01-31T12:00:00Z), was the text \"2030-01-31\"")]
    [TestCase(""","tags":["a","b","a"]""", "$.tags: must not have the same item twice")]
    [TestCase(""","tags":["a","b","c","d"]""", "$.tags: must have at most 3 items, has 4")]
    [TestCase(""","tags":["a",null]""", "$.tags[1]: must be a text (Parcel.tags[]), was null")]
    [TestCase(""","headers":{"a":1}""", "$.headers.a: must be a text (Parcel.headers.*), was the number 1")]
    [TestCase(""","variables":[]""", "$.variables: must be an object, was a list")]
    [TestCase(
        ""","inner":{"parcelKey":"1","state":"SENT","label":"a"}""", "$.inner.label: must have 2 to 5 characters, was the text \"a\"")]
    public void Validate_ObjectAgainstTheContract_NamesPathRuleAndValue(string more, string violation) =>
        Assert.That(Judge("Parcel", Start + more + "}"), Is.EqualTo(new[] { violation }));

    [Test]
    public void Validate_SeveralViolations_NamesThemAll() =>
        Assert.That(
            Judge("Parcel", """{"parcelKey":"x","state":"LOST"}"""),
            Is.EqualTo(new[]
            {
                "$.parcelKey: must be a ParcelKey: it must match ^-?[0-9]+$, was the text \"x\"",
                "$.state: must be one of PACKED, SENT, was the text \"LOST\"",
                "$: property 'label' is required and missing",
            }));

    [Test]
    public void Validate_ManyViolations_StopsAtTen() =>
        Assert.That(
            Judge("Parcel", Start + ",\"headers\":{" + string.Join(',', Enumerable.Range(0, 20).Select(index => $"\"h{index}\":1")) + "}}"),
            Has.Count.EqualTo(10));

    [TestCase("9223372036854775807", true)]
    [TestCase("9223372036854775808", false)]
    [TestCase("12345678901234567890123456", false)]
    [TestCase("", false)]
    public void Validate_Key_HasSixtyFourBits(string key, bool allowed) =>
        Assert.That(Judge("ParcelKey", $"\"{key}\"").Count == 0, Is.EqualTo(allowed));

    [TestCase("null", "$: must be an object (Parcel), was null")]
    [TestCase("[]", "$: must be an object (Parcel), was a list")]
    public void Validate_NoObject_SaysWhatItIs(string json, string violation) =>
        Assert.That(Judge("Parcel", json), Is.EqualTo(new[] { violation }));

    [Test]
    public void Validate_OpenObject_TakesOtherMembers() => Assert.That(Judge("OpenParcel", """{"state":"SENT","more":1}"""), Is.Empty);

    [TestCase("""{"dueDate":""}""", true)]
    [TestCase("""{"dueDate":null}""", true)]
    [TestCase("""{"dueDate":" "}""", false)]
    public void Validate_DateThatEmptyTextClears_TakesEmptyText(string json, bool allowed) =>
        Assert.That(Judge("Changeset", json).Count == 0, Is.EqualTo(allowed));

    [TestCase("""{"state":"SENT"}""")]
    [TestCase("""{"state":{}}""")]
    [TestCase("""{"state":{"$eq":"SENT","$in":["SENT","PACKED"],"$exists":true,"$like":"S*"}}""")]
    [TestCase("""{"sentAt":{"$gt":"2030-01-31T12:00:00Z"}}""")]
    public void Validate_FilterByTheContract_HasNoViolation(string json) => Assert.That(Judge("ParcelFilter", json), Is.Empty);

    [TestCase("""{"state":"LOST"}""", "$.state: must be one of PACKED, SENT, was the text \"LOST\"")]
    [TestCase(
        """{"state":{"$notIn":["SENT"]}}""",
        "$.state: operator '$notIn' is unknown to ParcelStateFilter, which takes $eq, $in, $exists, $like")]
    [TestCase("""{"state":{"$in":"SENT"}}""", "$.state.$in: must be a list, was the text \"SENT\"")]
    [TestCase("""{"state":{"$in":["SENT","LOST"]}}""", "$.state.$in[1]: must be one of PACKED, SENT, was the text \"LOST\"")]
    [TestCase("""{"state":{"$exists":"yes"}}""", "$.state.$exists: must be true or false, was the text \"yes\"")]
    [TestCase("""{"state":{"$eq":null}}""", "$.state.$eq: must be a text (ParcelState), was null")]
    [TestCase(
        """{"sentAt":{"$gt":"today"}}""", "$.sentAt.$gt: must be a moment as in RFC 3339 (2030-01-31T12:00:00Z), was the text \"today\"")]
    public void Validate_FilterAgainstTheContract_NamesPathRuleAndValue(string json, string violation) =>
        Assert.That(Judge("ParcelFilter", json), Is.EqualTo(new[] { violation }));

    [TestCase("Target", """{"parcelKey":"1"}""")]
    [TestCase("Target", """{"shelfId":"a"}""")]
    [TestCase("Page", """{}""")]
    [TestCase("Page", """{"from":1}""")]
    [TestCase("Page", """{"after":"x","limit":1}""")]
    [TestCase("Range", """{"limit":1}""", TestName = "Validate_UnionWithoutTellingProperty_TakesTheVariantThatDemandsNothing")]
    [TestCase("Result", """{"type":"good","score":1}""")]
    [TestCase("Result", """{"type":"bad","reason":"x"}""")]
    public void Validate_UnionByTheContract_HasNoViolation(string union, string json) => Assert.That(Judge(union, json), Is.Empty);

    [TestCase("Target", """{}""", "$: needs one of the properties 'parcelKey', 'shelfId'")]
    [TestCase(
        "Target",
        """{"parcelKey":"1","shelfId":"a"}""",
        "$: has properties of more than one variant: 'parcelKey' of ByKey, 'shelfId' of ById")]
    [TestCase("Target", """{"shelfId":"a","limit":1}""", "$: property 'limit' is unknown to ById")]
    [TestCase("Page", """{"after":"x","from":1}""", "$: property 'from' is unknown to After")]
    [TestCase("Result", """{"score":1}""", "$.type: must be one of good, bad, was null")]
    [TestCase("Result", """{"type":"ugly"}""", "$.type: must be one of good, bad, was the text \"ugly\"")]
    [TestCase("Result", """{"type":"good","reason":"x"}""", "$: property 'reason' is unknown to Good")]
    public void Validate_UnionAgainstTheContract_NamesPathAndRule(string union, string json, string violation) =>
        Assert.That(Judge(union, json), Is.EqualTo(new[] { violation }));

    private static List<string> Judge(string schema, string json) =>
        [.. SchemaValidator.Validate(SmallContract.Use(schema), JsonNode.Parse(json)).Select(violation => violation.ToString())];
}
