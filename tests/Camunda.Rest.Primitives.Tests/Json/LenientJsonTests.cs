using System.Text;
using Camunda.Rest.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class LenientJsonTests
{
    [TestCase("""{"jobs":[]}""")]
    [TestCase("""{"jobs":[{"a":1},{"b":[2,3]}]}""", """{"a":1}""", """{"b":[2,3]}""")]
    [TestCase("""  { "other" : { "jobs" : [ 1 ] }, "jobs" : [ {"a":1} , 2 ] , "z":1}""", """{"a":1}""", "2")]
    [TestCase("""{"jobs":[{"a":"],}\"["},{"b":1}]}""", """{"a":"],}\"["}""", """{"b":1}""")]
    [TestCase("""{"jobs":[{"a":nothing},{"b":1}]}""", """{"a":nothing}""", """{"b":1}""")]
    [TestCase("""{"jobs":[{"a":[1},{"b":1}]}""", """{"a":[1}""", """{"b":1}""")]
    [TestCase("""{"jobs":[{"a":1}},{"b":1}]}""", """{"a":1}""", """{"b":1}""")]
    [TestCase("""{"jobs":[{"a":1},{"b":{"c":1},{"d":1}]}""", """{"a":1}""", """{"b":{"c":1},{"d":1}""")]
    [TestCase("""{"jobs":[{"a":1},{"b":"un""", """{"a":1}""", """{"b":"un""")]
    [TestCase("""{"jobs":[{"a":1},{"b":"\""", """{"a":1}""", """{"b":"\""")]
    [TestCase("""{"jobs":[{"a":1},""", """{"a":1}""")]
    [TestCase("""{"jobs":[""")]
    [TestCase("\ufeff{\"jobs\":[1]}", "1")]
    public void Items_ArrayOfTheObject_AreFoundAsFarAsTheyGo(string json, params string[] expected) =>
        Assert.That(Items(json), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("7")]
    [TestCase("{")]
    [TestCase("{}")]
    [TestCase("""{"jobs":{}}""")]
    [TestCase("""{"jobs":""")]
    [TestCase("""{"jobs" """)]
    [TestCase("""{"items":[1]}""")]
    public void Items_NoSuchArray_IsNull(string json) => Assert.That(Items(json), Is.Null);

    [Test]
    public void Items_DeepAndUnbalanced_EndInTime()
    {
        const int Depth = 200_000;
        string json = "{\"jobs\":[{" + new string('[', Depth) + string.Concat(Enumerable.Repeat("{]", Depth)) + "},{\"a\":1}]}";

        Assert.That(Items(json), Has.Count.EqualTo(2).And.Contains("{\"a\":1}"));
    }

    [Test]
    public void Items_MoreThanAnyResponseHas_AreNone()
    {
        Assert.That(Items("{\"jobs\":[" + string.Join(",", Enumerable.Repeat("1", 10_000)) + "]}"), Has.Count.EqualTo(10_000));
        Assert.That(Items("{\"jobs\":[" + string.Join(",", Enumerable.Repeat("1", 10_001)) + "]}"), Is.Null);
    }

    [Test]
    public void Texts_OfAnObject_AreThoseOfItsOwnMembers() => Assert.That(
        LenientJson.Texts("""{"a":"x","b":{"c":"y"},"d":-1.5,"e":[1],"f":null,"g":"un"""u8),
        Is.EqualTo(new[] { ("a", "x"), ("d", "-1.5") }));

    [Test]
    public void Texts_CutOffInANumber_AreThoseBeforeIt() =>
        Assert.That(LenientJson.Texts("""{"a":12,"b":34"""u8), Is.EqualTo(new[] { ("a", "12") }));

    private static List<string>? Items(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        return LenientJson.Items(utf8, "jobs")?.ConvertAll(item => Encoding.UTF8.GetString(utf8[item]));
    }
}
