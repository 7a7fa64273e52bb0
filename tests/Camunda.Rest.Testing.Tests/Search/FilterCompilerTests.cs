using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Search;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Search;

public sealed class FilterCompilerTests
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly Parcel[] Parcels =
    [
        new(1, "alpha", 5, Noon, true, "red", "big"),
        new(2, "beta", 50, Noon.AddDays(1), false, "red"),
        new(3, "alps"),
    ];

    [TestCase("{}", "1,2,3")]
    [TestCase("""{"label":"beta"}""", "2")]
    [TestCase("""{"label":null}""", "1,2,3")]
    [TestCase("""{"parcelKey":"3"}""", "3")]
    [TestCase("""{"parcelKey":{"$in":["1","3"]}}""", "1,3")]
    [TestCase("""{"parcelKey":{"$notIn":["1","3"]}}""", "2")]
    [TestCase("""{"label":{"$eq":"beta"}}""", "2")]
    [TestCase("""{"label":{"$neq":"beta"}}""", "1,3")]
    [TestCase("""{"label":{"$like":"al*"}}""", "1,3")]
    [TestCase("""{"label":{"$like":"al*","$neq":"alpha"}}""", "3")]
    [TestCase("""{"label":{"$in":[]}}""", "")]
    [TestCase("""{"weight":{"$gt":5}}""", "2")]
    [TestCase("""{"weight":{"$gte":5}}""", "1,2")]
    [TestCase("""{"weight":{"$lt":50}}""", "1")]
    [TestCase("""{"weight":{"$lte":50}}""", "1,2")]
    [TestCase("""{"weight":{"$exists":false}}""", "3")]
    [TestCase("""{"weight":{"$exists":true}}""", "1,2")]
    [TestCase("""{"weight":{"$neq":5}}""", "2,3", TestName = "Compile_Negation_AlsoFindsMissingValues")]
    [TestCase("""{"sentAt":"2030-01-31T13:00:00+01:00"}""", "1", TestName = "Compile_Moment_ComparesTheInstant")]
    [TestCase("""{"sentAt":{"$gt":"2030-01-31T12:00:00Z"}}""", "2")]
    [TestCase("""{"fragile":true}""", "1")]
    [TestCase("""{"tag":"red"}""", "1,2", TestName = "Compile_List_FitsWhereAnyValueFits")]
    [TestCase("""{"tag":{"$neq":"big"}}""", "2,3", TestName = "Compile_NegationOfList_FitsWhereNoValueFits")]
    [TestCase("""{"isHeavy":true}""", "2")]
    [TestCase("""{"label":{"$like":"al*"},"weight":5}""", "1")]
    [TestCase("""{"$or":[{"label":"beta"},{"weight":5}]}""", "1,2")]
    [TestCase("""{"label":{"$like":"al*"},"$or":[{"label":"beta"},{"weight":5}]}""", "1")]
    [TestCase("""{"$or":[]}""", "1,2,3")]
    public void Compile_Filter_FindsParcels(string filter, string keys)
    {
        Func<Parcel, bool> matches = FilterCompiler.Compile(Parcel.View, JsonNode.Parse(filter)!.AsObject());

        Assert.That(string.Join(',', Parcels.Where(matches).Select(parcel => parcel.Key)), Is.EqualTo(keys));
    }

    [Test]
    public void Compile_PropertyTheViewDoesNotHave_IsRefusedByName()
    {
        JsonObject filter = new() { ["$or"] = new JsonArray(new JsonObject { ["colour"] = "red" }) };

        Assert.That(
            () => FilterCompiler.Compile(Parcel.View, filter),
            Throws.TypeOf<ProblemException>().With.Message.Contains("colour").And.Property(nameof(ProblemException.Status)).EqualTo(501));
    }
}
