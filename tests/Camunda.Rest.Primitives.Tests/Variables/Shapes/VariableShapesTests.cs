using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using static Camunda.Rest.Primitives.Tests.Variables.Shapes.ShapeTypes;

namespace Camunda.Rest.Primitives.Tests.Variables.Shapes;

/// <summary>Every shape of type goes out and comes in exactly, or is refused by a sentence, with either serializer.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class VariableShapesTests
{
    private static readonly Dictionary<string, VariableSerialization> Serializations = new()
    {
        ["Newtonsoft"] = VariableSerialization.Newtonsoft(),
        ["SystemTextJson"] = VariableSerialization.SystemTextJson(),
    };

    private static readonly MethodInfo Deserializer = typeof(VariableSerialization).GetMethod(nameof(VariableSerialization.Deserialize))!;

    /// <summary>Shapes that both serializers convert to the same JSON and back.</summary>
    private static IEnumerable<Exact> ExactShapes() =>
    [
        new("positional record", new Plain("A", 3), """{"name":"A","count":3}"""),
        new("optional parameters", new WithDefaults("A", 1, null, Size.Small), """{"name":"A","retries":1,"note":null,"size":"Small"}"""),
        new("optional parameters that are missing", new WithDefaults("A"), """{"name":"A"}""") { OnlyIn = true },
        new("nullable parameters", new WithNullable(null, null), """{"name":null,"count":null}"""),
        new("nullable parameters that are missing", new WithNullable(null, null), "{}") { OnlyIn = true },
        new("settable", new Settable { Name = "A", Total = 99.50m }, """{"name":"A","total":99.50}"""),
        new("init", new InitOnly { Name = "A", Big = 9007199254740993 }, """{"name":"A","big":9007199254740993}"""),
        new("required", new WithRequired { Name = "A", Count = null }, """{"name":"A","count":null}"""),
        new("inheritance", new Derived("D", true), """{"id":"D","done":true}""") { InAnyOrder = true },
        new("generic", new Generic<long>(1), """{"value":1}"""),
        new(
            "nested",
            new Nested(new Plain("A", 1), new Settable { Name = "B", Total = 1.5m }),
            """{"first":{"name":"A","count":1},"second":{"name":"B","total":1.5}}""") { InAnyOrder = true },
        new(
            "lists",
            new Lists([new Plain("A", 1)], [1, 2], ["x"], ["u"]),
            """{"items":[{"name":"A","count":1}],"numbers":[1,2],"texts":["x"],"unique":["u"]}"""),
        new(
            "maps",
            new Maps(new() { ["Key As It Is"] = 1.10m }, new Dictionary<string, Plain> { ["b"] = new("B", 2) }),
            """{"prices":{"Key As It Is":1.10},"named":{"b":{"name":"B","count":2}}}"""),
        new("immutable array", new ShapeTypes.Immutable([1, 2]), """{"values":[1,2]}"""),
        new("enums as text", new ShapeTypes.Enums(Size.Large, TextEnum.Two), """{"size":"Large","text":"Two"}"""),
        new("enum with stated names", new NamedEnum(StateByName.InProgress), """{"state":"in-progress"}"""),
        new("enum as number", new NumberedEnum(NumberEnum.Seven), """{"number":7}"""),
        new("stated name", new Renamed("A-42"), """{"order_id":"A-42"}"""),
        new("excluded member", new Secret { User = "u", Password = "hunter2" }, """{"user":"u"}""") { OnlyOut = true },
        new("excluded member that is there", new Secret { User = "u" }, """{"user":"u","password":"hunter2"}""") { OnlyIn = true },
        new("excluded when null", new IgnoredWhenNull { Name = "A" }, """{"name":"A"}"""),
        new("included private setter", WithName("A"), """{"name":"A"}"""),
        new("marked constructor", new Constructed("A"), """{"name":"A"}"""),
        new(
            "extension data",
            new Extended { Known = 1, Rest = new() { ["more"] = JsonDocument.Parse("[1.10]").RootElement } },
            """{"known":1,"more":[1.10]}"""),
        new("marked as required", new MarkedRequired { Name = "A" }, """{"name":"A"}"""),
        new(
            "JSON of either library",
            new Dynamics(JsonDocument.Parse("1.10").RootElement, JsonNode.Parse("[1]"), new JObject { ["a"] = 1 }),
            """{"element":1.10,"node":[1],"token":{"a":1}}"""),
        new("object", new Any("text"), """{"value":"text"}""") { OnlyOut = true },
        new("object of an anonymous type", new Any(new { Deep = 1.5m }), """{"value":{"deep":1.5}}""") { OnlyOut = true },
        new(
            "dates, times and durations",
            new Times(new(2025, 10, 15, 10, 0, 0, TimeSpan.FromHours(2)), new(2025, 10, 15), new(10, 30, 15), new(1, 2, 0, 0)),
            """{"at":"2025-10-15T10:00:00+02:00","on":"2025-10-15","clock":"10:30:15","took":"P1DT2H"}"""),
        new(
            "a date-time of FEEL with a zone",
            new Generic<DateTimeOffset>(new(2025, 10, 15, 10, 0, 0, TimeSpan.FromHours(2))),
            """{"value":"2025-10-15T10:00:00+02:00[Europe/Berlin]"}""") { OnlyIn = true },
        new("numbers", new Numbers(long.MaxValue, 7922816251426433759354395033.5m, 0.5, ulong.MaxValue, BigInteger.Parse("123456789012345678901234567890", CultureInfo.InvariantCulture)), """{"big":9223372036854775807,"exact":7922816251426433759354395033.5,"approximate":0.5,"huge":18446744073709551615,"unlimited":123456789012345678901234567890}"""),
        new("record struct", new ValueRecord("A", 1), """{"name":"A","retries":1}"""),
        new("record struct with a default", new ValueRecord("A", 5), """{"name":"A"}""") { OnlyIn = true },
        new("read-only record struct", new ReadOnlyValueRecord("A", 2), """{"name":"A","count":2}"""),
        new("names of both libraries", new BothNamed { OrderId = "A" }, """{"order_id":"A"}"""),
        new(
            "verbatim JSON",
            new ShapeTypes.Keys(JsonText.Parse("1.10"), JsonVariables.Parse("""{"a":null}""")),
            """{"raw":1.10,"variables":{"a":null}}"""),
        new("stated order", new Ordered { First = 1, Second = 2 }, """{"first":1,"second":2}"""),
        new("dictionary", new Dictionary<string, object?> { ["A b"] = null, ["n"] = 1.5m }, """{"A b":null,"n":1.5}""") { OnlyOut = true },
        new("expando", Expando(), """{"name":"A"}""") { OnlyOut = true },
        new("anonymous", new { OrderId = "A", Nothing = (string?)null }, """{"orderId":"A","nothing":null}""") { OnlyOut = true },
        new("JSON object", new JsonObject { ["A"] = 1 }, """{"A":1}"""),
        new("Newtonsoft object", new JObject { ["A"] = 1.10m }, """{"A":1.10}""") { OnlyOut = true },
    ];

    /// <summary>Shapes that a serializer refuses, with a part of the sentence; null where it converts the shape.</summary>
    private static IEnumerable<Refused> RefusedShapes() =>
    [
        new("value tuple", new Tuples((1, "x")), """{"pair":{"item1":1}}""", "value tuple", "value tuple"),
        new("polymorphic", new Drawing(new Circle(1)), """{"figure":{"$type":"circle","area":1}}""", "polymorphic", null),
        new("custom converter", new HoldsCustom(new Custom("x")), """{"value":"x"}""", "CustomConverter", null),
        new("numbers as text", new NumbersAsText { Count = 1 }, """{"count":"1"}""", "NumbersAsText.Count has [JsonNumberHandling", null),
        new(
            "name of Newtonsoft.Json",
            new NewtonsoftNamed { OrderId = "A" },
            """{"order_id":"A"}""",
            null,
            "NewtonsoftNamed.OrderId is named 'order_id'"),
        new(
            "exclusion of Newtonsoft.Json",
            new NewtonsoftSecret { User = "u" },
            """{"user":"u"}""",
            null,
            "NewtonsoftSecret.Password has [JsonIgnore]"),
        new(
            "enum names of data contracts",
            new HoldsByMember(ByMember.First),
            """{"value":"first-one"}""",
            null,
            "ByMember.First has [EnumMember]"),
        new("delegate", new HoldsDelegate(() => { }), """{"run":1}""", "no JSON representation", "no JSON representation"),
    ];

    [Test]
    public void Serialize_Shape_IsExact([ValueSource(nameof(ExactShapes))] Exact shape, [Values("Newtonsoft", "SystemTextJson")] string by)
    {
        if (shape.OnlyIn) Assert.Pass("The JSON is only read.");
        string json = Serializations[by].Serialize(shape.Value);
        if (shape.InAnyOrder) Assert.That(JToken.DeepEquals(JToken.Parse(json), JToken.Parse(shape.Json)), Is.True, json);
        else Assert.That(json, Is.EqualTo(shape.Json));
    }

    [Test]
    public void Deserialize_Shape_IsExact(
        [ValueSource(nameof(ExactShapes))] Exact shape, [Values("Newtonsoft", "SystemTextJson")] string by)
    {
        if (shape.OnlyOut) Assert.Pass("The type is only written.");
        object read = Deserialize(shape.Value.GetType(), shape.Json, by)!;
        Assert.That(Serializations[by].Serialize(read), Is.EqualTo(Serializations[by].Serialize(shape.Value)));
        if (shape.Value is WithDefaults or ValueRecord or Plain or Times or Numbers) Assert.That(read, Is.EqualTo(shape.Value));
        if (shape.Value is Constructed) Assert.That(((Constructed)read).Origin, Is.EqualTo("marked"));
        if (shape.Value is Secret) Assert.That(((Secret)read).Password, Is.Null);
    }

    [Test]
    public void Serialize_UnsupportedShape_IsRefusedByASentence(
        [ValueSource(nameof(RefusedShapes))] Refused shape, [Values("Newtonsoft", "SystemTextJson")] string by)
    {
        string? sentence = shape.By(by);
        if (sentence is null)
        {
            Assert.That(JToken.DeepEquals(JToken.Parse(Serializations[by].Serialize(shape.Value)), JToken.Parse(shape.Json)), Is.True);
        }
        else
        {
            Assert.That(
                () => Serializations[by].Serialize(shape.Value),
                Throws.TypeOf<CamundaVariablesException>().With.Message.Contains(sentence));
        }
    }

    [Test]
    public void Deserialize_UnsupportedShape_IsRefusedByASentence(
        [ValueSource(nameof(RefusedShapes))] Refused shape, [Values("Newtonsoft", "SystemTextJson")] string by)
    {
        string? sentence = shape.By(by);
        Type type = shape.Value.GetType();
        if (sentence is null)
        {
            Assert.That(
                Serializations[by].Serialize(Deserialize(type, shape.Json, by)), Is.EqualTo(Serializations[by].Serialize(shape.Value)));
            return;
        }

        Assert.That(() => Deserialize(type, shape.Json, by), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains(sentence));
        Assert.That(
            () => Serializations[by].ShapeOf(type),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains(sentence),
            "before anything is sent");
        Assert.That(
            () => Serializations[by].CheckWrite(type),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains(sentence),
            "before anything is sent");
    }

    [TestCase("Newtonsoft")]
    [TestCase("SystemTextJson")]
    public void ShapeOf_Interface_IsRefusedBeforeAnythingIsRead(string by) => Assert.That(
        () => Serializations[by].ShapeOf(typeof(HoldsInterface)),
        Throws.TypeOf<CamundaVariablesException>()
            .With.Message.Contains("IShape")
            .And.Message.Contains("interface")
            .And.Property("Path")
            .EqualTo("shape"));

    [TestCase("Newtonsoft", typeof(Plain), "{}", new[] { "name", "count" })]
    [TestCase("SystemTextJson", typeof(Plain), "{}", new[] { "name", "count" })]
    [TestCase("Newtonsoft", typeof(WithRequired), """{"name":"A"}""", new[] { "count" })]
    [TestCase("SystemTextJson", typeof(WithRequired), """{"name":"A"}""", new[] { "count" })]
    [TestCase("Newtonsoft", typeof(MarkedRequired), "{}", new[] { "name" })]
    [TestCase("SystemTextJson", typeof(MarkedRequired), "{}", new[] { "name" })]
    [TestCase("Newtonsoft", typeof(ValueRecord), "{}", new[] { "name" })]
    [TestCase("SystemTextJson", typeof(ValueRecord), "{}", new[] { "name" })]
    public void Deserialize_RequiredMemberMissing_NamesIt(string by, Type type, string json, string[] missing) => Assert.That(
        () => Deserialize(type, json, by),
        Throws.TypeOf<CamundaVariablesException>().With.Property("MissingNames").EqualTo(missing).And.Message.Contains($"'{missing[0]}'"));

    [TestCase("Newtonsoft", typeof(Plain), """{"name":null,"count":1}""", "name")]
    [TestCase("SystemTextJson", typeof(Plain), """{"name":null,"count":1}""", "name")]
    [TestCase("Newtonsoft", typeof(Plain), """{"name":"A","count":null}""", "count")]
    [TestCase("SystemTextJson", typeof(Plain), """{"name":"A","count":null}""", "count")]
    [TestCase("Newtonsoft", typeof(WithDefaults), """{"name":"A","retries":null}""", "retries")]
    [TestCase("SystemTextJson", typeof(WithDefaults), """{"name":"A","retries":null}""", "retries")]
    [TestCase("Newtonsoft", typeof(WithRequired), """{"name":null,"count":null}""", "name")]
    [TestCase("SystemTextJson", typeof(WithRequired), """{"name":null,"count":null}""", "name")]
    [TestCase("Newtonsoft", typeof(Nested), """{"first":{"name":null,"count":1},"second":null}""", "name")]
    [TestCase("SystemTextJson", typeof(Nested), """{"first":{"name":null,"count":1},"second":null}""", "name")]
    public void Deserialize_NullForANonNullableMember_NamesIt(string by, Type type, string json, string name) =>
        Assert.That(() => Deserialize(type, json, by), Throws.TypeOf<CamundaVariablesException>().With.Message.Contains(name).IgnoreCase);

    [TestCase("Newtonsoft")]
    [TestCase("SystemTextJson")]
    public void Deserialize_ExplicitNullForAnOptionalNullableParameter_IsNull(string by)
    {
        var read = Serializations[by].Deserialize<WithDefaults>("""{"name":"A","note":null}""")!;
        Assert.That(read, Is.EqualTo(new WithDefaults("A", 5, null)));
    }

    [TestCase("Newtonsoft")]
    [TestCase("SystemTextJson")]
    public void Deserialize_Mismatch_TellsPathExpectedAndActual(string by)
    {
        var thrown = Assert.Throws<CamundaVariablesException>(
            () => Serializations[by].Deserialize<Nested>("""{"first":{"name":"A","count":"many"},"second":null}"""))!;
        Assert.That(thrown.Path, Is.EqualTo("first.count"));
        Assert.That(thrown.Expected, Is.EqualTo("Int32"));
        Assert.That(thrown.Actual, Is.EqualTo("a string"));
        Assert.That(thrown.Message, Does.Not.Contain("Path '"));
    }

    [TestCase("Newtonsoft")]
    [TestCase("SystemTextJson")]
    public void Deserialize_UnmappedMemberOfAStrictType_Fails(string by) =>
        Assert.That(
            () => Serializations[by].Deserialize<Strict>("""{"known":1,"more":2}"""),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("more"));

    [TestCase("Newtonsoft", "P1Y2M")]
    [TestCase("SystemTextJson", "P1Y2M")]
    [TestCase("Newtonsoft", "P3M")]
    [TestCase("SystemTextJson", "P3M")]
    public void Deserialize_DurationOfMonths_IsRefusedForATimeSpanAndReadableAsText(string by, string duration)
    {
        string json = $$"""{"value":"{{duration}}"}""";
        Assert.That(
            () => Serializations[by].Deserialize<Generic<TimeSpan>>(json),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("years and months"));
        Assert.That(Serializations[by].Deserialize<Generic<string>>(json)!.Value, Is.EqualTo(duration));
    }

    [TestCase("Newtonsoft", "-P1DT2H3M4.5S")]
    [TestCase("SystemTextJson", "-P1DT2H3M4.5S")]
    public void Deserialize_Duration_IsExact(string by, string duration)
    {
        var expected = -new TimeSpan(1, 2, 3, 4, 500);
        Assert.That(Serializations[by].Deserialize<Generic<TimeSpan>>($$"""{"value":"{{duration}}"}""")!.Value, Is.EqualTo(expected));
        Assert.That(Serializations[by].Serialize(new Generic<TimeSpan>(expected)), Is.EqualTo($$"""{"value":"{{duration}}"}"""));
    }

    [TestCase("Newtonsoft", "10:00:00+02:00")]
    [TestCase("SystemTextJson", "10:00:00+02:00")]
    [TestCase("Newtonsoft", "10:00:00@Europe/Berlin")]
    [TestCase("SystemTextJson", "10:00:00@Europe/Berlin")]
    public void Deserialize_TimeWithOffset_IsRefusedForATimeOnly(string by, string time) =>
        Assert.That(
            () => Serializations[by].Deserialize<Generic<TimeOnly>>($$"""{"value":"{{time}}"}"""),
            Throws.TypeOf<CamundaVariablesException>());

    [TestCase("Newtonsoft", "1e300")]
    [TestCase("SystemTextJson", "1e300")]
    [TestCase("Newtonsoft", "0.12345678901234567890123456789012345")]
    [TestCase("SystemTextJson", "0.12345678901234567890123456789012345")]
    public void Deserialize_NumberThatADecimalDoesNotHold_IsRefused(string by, string digits) =>
        Assert.That(
            () => Serializations[by].Deserialize<Generic<decimal>>($$"""{"value":{{digits}}}"""),
            Throws.TypeOf<CamundaVariablesException>().With.Property("Path").EqualTo("value"));

    [TestCase("Newtonsoft", double.NaN)]
    [TestCase("SystemTextJson", double.NaN)]
    [TestCase("Newtonsoft", double.PositiveInfinity)]
    [TestCase("SystemTextJson", double.PositiveInfinity)]
    public void Serialize_NumberThatJsonDoesNotHave_IsRefusedByPath(string by, double number) => Assert.That(
        () => Serializations[by].Serialize(new Nested2(new Generic<double>(number))), Throws.ArgumentException.With.Message
            .Contains("NaN or infinite")
            .And.Message.Contains("inner")
            .IgnoreCase);

    [TestCase("Newtonsoft")]
    [TestCase("SystemTextJson")]
    public void Serialize_HalfASurrogatePair_IsRefused(string by)
    {
        Assert.That(
            () => Serializations[by].Serialize(new Generic<string>("\ud83d")),
            Throws.ArgumentException.With.Message.Contains("surrogate").And.Message.Contains("value"));
        Assert.That(
            () => Serializations[by].Serialize(new { Text = "\ud83d" }), Throws.ArgumentException.With.Message.Contains("surrogate"));
        Assert.That(
            Serializations[by].Deserialize<Generic<string>>(Serializations[by].Serialize(new Generic<string>("\ud83d\ude00 \uFFFD")))!
                .Value,
            Is.EqualTo("\ud83d\ude00 \uFFFD"));
    }

    [TestCase("Newtonsoft")]
    [TestCase("SystemTextJson")]
    public void ShapeOf_Names_AreThoseThatAreRead(string by)
    {
        Assert.That(Serializations[by].ShapeOf(typeof(Renamed)).Names, Is.EqualTo(new[] { "order_id" }));
        Assert.That(Serializations[by].ShapeOf(typeof(Secret)).Names, Is.EqualTo(new[] { "user" }));
        Assert.That(Serializations[by].ShapeOf(typeof(WithDefaults)).Names, Is.EqualTo(new[] { "name", "retries", "note", "size" }));
        Assert.That(Serializations[by].ShapeOf(typeof(Extended)).Names, Is.Null, "It takes all.");
        Assert.That(Serializations[by].ShapeOf(typeof(Dictionary<string, object>)).Names, Is.Null);
        Assert.That(Serializations[by].ShapeOf(typeof(int)).IsObject, Is.False);
        Assert.That(Serializations[by].ShapeOf(typeof(List<Plain>)).IsObject, Is.False);
    }

    private static object? Deserialize(Type type, string json, string by) =>
        Deserializer.MakeGenericMethod(type).Invoke(Serializations[by], BindingFlags.DoNotWrapExceptions, null, [json], null);

    private static Included WithName(string name)
    {
        var value = new Included();
        value.Rename(name);
        return value;
    }

    public sealed record Nested2(Generic<double> Inner);

    public sealed record Exact(string Name, object Value, string Json)
    {
        public bool OnlyIn { get; init; }

        public bool OnlyOut { get; init; }

        public bool InAnyOrder { get; init; }

        public override string ToString() => Name;
    }

    public sealed record Refused(string Name, object Value, string Json, string? ByNewtonsoft, string? BySystemTextJson)
    {
        public string? By(string serialization) => serialization == "Newtonsoft" ? ByNewtonsoft : BySystemTextJson;

        public override string ToString() => Name;
    }
}
