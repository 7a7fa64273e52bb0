using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.RoundTrip;

/// <summary>Every DTO and union writes what it holds, reads what it wrote, and takes any response without a complaint.</summary>
internal sealed class DtoRoundTripTests
{
    private const string Unknown = """ "unheardOf":{"a":[1,{"b":null}],"c":"}"} """;

    private static IEnumerable<TestCaseData> Models => GeneratedTypes.Cases(GeneratedTypes.Dtos.Concat(GeneratedTypes.Unions));

    private static IEnumerable<TestCaseData> Dtos => GeneratedTypes.Cases(GeneratedTypes.Dtos);

    private static IEnumerable<TestCaseData> ReadDtos => GeneratedTypes.Cases(GeneratedTypes.Dtos.Where(IsRead));

    [TestCaseSource(nameof(Models))]
    public void Read_WhatWasWritten_WritesTheSameText(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        object sample = SampleValue.Create(type)!;

        string json = model.Write(sample);
        object? read = model.Read(json);

        Assert.That(read, Is.InstanceOf(sample.GetType()));
        Assert.That(model.Write(read), Is.EqualTo(json));
    }

    [TestCaseSource(nameof(Dtos))]
    public void Write_Sample_HasEveryPropertyUnderItsWireName(Type type)
    {
        object sample = SampleValue.Create(type)!;
        JsonObject schema = ComposedContract.Schema(type.Name);
        Dictionary<string, string> expected = schema.Properties()
            .Select(property => (Wire: property.Key, Value: type.GetProperty(property.Value.Text("x-name")!)!.GetValue(sample)))
            .Where(property => property.Value is not null)
            .ToDictionary(property => property.Wire, property => JsonTokens.Of(property.Value));

        var written = (JObject)JsonTokens.Parse(GeneratedModel.Of(type).Write(sample));

        Assert.That(written.Properties().Select(property => property.Name), Is.SupersetOf(expected.Keys));
        foreach ((string wire, string json) in expected)
            Assert.That(JToken.DeepEquals(written[wire], JsonTokens.Parse(json)), Is.True, $"{wire} is {written[wire]} and not {json}");
    }

    [TestCaseSource(nameof(Dtos))]
    public void Read_OneProperty_SetsThatMemberOnly(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        Dictionary<string, string> empty = Members(model.Read("{}")!);
        foreach ((string wire, JsonObject property) in ComposedContract.Schema(type.Name).Properties())
        {
            string member = property.Text("x-name")!;
            string json = JsonTokens.Of(SampleValue.Create(type.GetProperty(member)!.PropertyType, wire));

            Dictionary<string, string> read = Members(model.Read($$"""{"{{wire}}":{{json}}}""")!);

            Assert.That(read[member], Is.EqualTo(json).And.Not.EqualTo(empty[member]), wire);
            Assert.That(read.Where(other => other.Key != member), Is.EquivalentTo(empty.Where(other => other.Key != member)), wire);
        }
    }

    [TestCaseSource(nameof(Models))]
    public void Read_UnknownProperties_AreSkippedOrKept(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        string json = model.Write(SampleValue.Create(type));
        string inside = json[1..^1];
        string separator = inside.Length == 0 ? "" : ",";

        string first = model.Write(model.Read($"{{{Unknown}{separator}{inside}}}"));
        string last = model.Write(model.Read($"{{{inside}{separator}{Unknown}}}"));

        JToken expected = JsonTokens.Parse(IsOpen(type) ? $"{{{inside}{separator}{Unknown}}}" : json);
        Assert.That(JToken.DeepEquals(JsonTokens.Parse(first), expected), Is.True, first);
        Assert.That(JToken.DeepEquals(JsonTokens.Parse(last), expected), Is.True, last);
    }

    [TestCaseSource(nameof(Models))]
    public void Read_NoProperties_LeavesNoNullBehindATypeWithoutOne(Type type) =>
        Assert.That(WrongNulls(GeneratedModel.Of(type).Read("{}")), Is.Empty);

    [TestCaseSource(nameof(Models))]
    public void Read_EveryPropertyNull_LeavesNoNullBehindATypeWithoutOne(Type type)
    {
        var sample = (JObject)JsonTokens.Parse(GeneratedModel.Of(type).Write(SampleValue.Create(type)));
        IEnumerable<string> nulls = sample.Properties().Select(property => $"\"{property.Name}\":null");

        Assert.That(WrongNulls(GeneratedModel.Of(type).Read($"{{{string.Join(',', nulls)}}}")), Is.Empty);
    }

    [TestCaseSource(nameof(ReadDtos))]
    public void Write_WhatWasReadWithoutAnyMember_HasOnlyMembersThatTheApiRequires(Type type)
    {
        // What may be sent to the API again invents nothing at all; whether a number was there, nobody knows.
        GeneratedModel model = GeneratedModel.Of(type);
        bool isSent = ComposedContract.Schema(type.Name).Text("x-direction") == "both";

        var written = (JObject)JsonTokens.Parse(model.Write(model.Read("{}")));

        Assert.That(
            written.Properties().Select(property => property.Name),
            Is.EquivalentTo(Facts(type)
                .Where(property => property.Value.IsTrue("x-required") || property.Value["x-const"] is not null)
                .Where(property => !isSent || property.Value["x-empty"] is null)
                .Select(property => property.Key)));
    }

    [TestCaseSource(nameof(ReadDtos))]
    public void Write_WhatWasReadEmpty_IsStillThere(Type type)
    {
        GeneratedModel model = GeneratedModel.Of(type);
        IEnumerable<string> members = Facts(type).Select(property => $"\"{property.Key}\":{EmptyJson(type, property.Value)}")
            .Where(member => !member.EndsWith(':'));
        string json = $"{{{string.Join(',', members)}}}";

        var written = (JObject)JsonTokens.Parse(model.Write(model.Read(json)));

        foreach (JProperty given in ((JObject)JsonTokens.Parse(json)).Properties())
        {
            Assert.That(
                JToken.DeepEquals(written[given.Name], given.Value) || written[given.Name] is JObject && given.Value is JObject,
                Is.True,
                $"{given.Name} is {written[given.Name]}");
        }
    }

    [TestCaseSource(nameof(Models))]
    public void Read_JsonNull_IsNull(Type type) => Assert.That(GeneratedModel.Of(type).Read("null"), Is.Null);

    private static bool IsOpen(Type type) => type.GetProperty("AdditionalProperties") is not null;

    private static Dictionary<string, string> Members(object model) =>
        GeneratedTypes.Settable(model.GetType()).ToDictionary(
            property => property.Name, property => JsonTokens.Of(property.GetValue(model)));

    private static IEnumerable<KeyValuePair<string, JsonObject>> Facts(Type type) => ComposedContract.Schema(type.Name).Properties();

    /// <summary>
    /// The shortest value that a member can have, or nothing where a member has no empty value that is not also its default.
    /// </summary>
    private static string EmptyJson(Type type, JsonObject property)
    {
        if (property["x-const"] is not null)
            return "";
        return property.Text("x-empty") switch
        {
            "text" or "uri" => "\"\"",
            "list" => "[]",
            "map" or "variables" or "model" => "{}",
            "json" => "null",
            "value"
                when type.GetProperty(property.Text("x-name")!)!.PropertyType is { } value && value != typeof(bool) && value.IsPrimitive =>
                "0",
            "value" when property.Text("type") == "boolean" => "false",
            _ => "",
        };
    }

    private static bool IsRead(Type type) => ComposedContract.Schema(type.Name).Text("x-direction") != "request";

    private static IEnumerable<string> WrongNulls(object? model)
    {
        Assert.That(model, Is.Not.Null);
        return from PropertyInfo property in GeneratedTypes.Settable(model!.GetType())
               where IsRead(model.GetType())
                   || (property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && property.PropertyType != typeof(string))
               where !ReflectedText.TypeOf(property).EndsWith('?') && property.GetValue(model) is null
               select property.Name;
    }
}
