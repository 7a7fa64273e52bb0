using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Camunda.Rest.Json;
using Camunda.Rest.Primitives.Tests.Json.Samples;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Variables;

/// <summary>What is written without a contract is what the serializer with all its contracts writes.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class AnonymousObjectTests
{
    // The same settings, given by a caller, go through contracts.
    private static readonly VariableSerialization ByContracts =
        VariableSerialization.Newtonsoft(VariableSerialization.CreateNewtonsoftSettings());

    private static readonly object[] Values =
    [
        new { OrderId = "A-42", total = 99.5m, IsPaid = true },
        new { URL = "u", XMLHttp = 1, a = 2, Übung = 3, @class = 4, _private = 5, A1 = 6 },
        new { Text = "quote \" backslash \\ line \n null \0 ä \ud83d\ude80 \u2028 </script>", Empty = "" },
        new { Null = (string?)null, NoNumber = (int?)null, Some = (long?)7 },
        new
        {
            Whole = int.MinValue, Large = long.MaxValue, Byte = (byte)1, Short = (short)-2, Unsigned = uint.MaxValue, Big = ulong.MaxValue,
            Signed = (sbyte)-1, UShort = (ushort)9,
        },
        new { Zero = 0m, Scale = 1.10m, Max = decimal.MaxValue, Small = 0.0000000000000000000000000001m, Negative = -0.0m },
        new { Half = 0.5, Whole = 2.0, Max = double.MaxValue, Tiny = double.Epsilon, Single = 0.1f, SingleWhole = 3f, NegativeZero = -0.0 },
        new
        {
            Date = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Local = new DateTime(2026, 1, 2),
            Offset = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(2)),
            Span = TimeSpan.FromMinutes(90),
            Day = new DateOnly(2026, 1, 2),
        },
        new
        {
            Id = Guid.Parse("0123456789abcdef0123456789abcdef", CultureInfo.InvariantCulture),
            Link = new Uri("https://example.com/ä?q=1"),
            Letter = 'x',
            Bytes = new byte[] { 1, 2, 3 },
            Huge = BigInteger.Pow(10, 40),
        },
        new
        {
            Day = DayOfWeek.Friday,
            Unknown = (DayOfWeek)77,
            Flags = AttributeTargets.Class | AttributeTargets.Method,
            Nullable = (DayOfWeek?)DayOfWeek.Monday,
        },
        new { Inner = new { Deep = new { Deeper = new { Value = 1 } }, Null = (object?)null }, After = true },
        new
        {
            List = new[] { 1, 2 },
            Objects = new object?[] { new { A = 1 }, "text", null, 2.5m },
            Nested = new List<object> { new { Inner = new { B = 2 } } },
            Empty = Array.Empty<string>(),
        },
        new
        {
            Map = new Dictionary<string, object?> { ["Key"] = 1, ["other key"] = new { C = 3 }, ["null"] = null },
            Ordered = new SortedDictionary<int, string> { [2] = "b", [1] = "a" },
        },
        new
        {
            Key = OrderKey.Parse("2251799813685249"),
            Tenant = ShopId.Parse("acme"),
            Json = JsonText.Parse("""{"exact":1.10}"""),
            Variables = JsonVariables.Parse("""{"a":1}"""),
        },
        new
        {
            Dynamic = JObject.Parse("""{"D":1}"""),
            Element = System.Text.Json.JsonDocument.Parse("""{"E":[1,2]}""").RootElement,
            Node = System.Text.Json.Nodes.JsonNode.Parse("""{"F":null}"""),
        },
        new { Named = new Named { Given = 1, Ignored = 2 }, Tuple = Tuple.Create(1, "two"), Boxed = (object)5, BoxedText = (object)"t" },
        new { Type = "$type", Ref = "$ref" },
    ];

    [TestCaseSource(nameof(Values))]
    public void Serialize_AnonymousType_IsWhatTheContractsGive(object value)
    {
        Assert.That(AnonymousObject.Is(value), Is.True);
        for (int round = 0; round < 3; round++)
            Assert.That(VariableSerialization.Default.Serialize(value), Is.EqualTo(ByContracts.Serialize(value)));
    }

    [Test]
    public void Serialize_SettingsOfTheCaller_AreFollowed()
    {
        var settings = VariableSerialization.CreateNewtonsoftSettings();
        settings.NullValueHandling = NullValueHandling.Ignore;
        Assert.That(VariableSerialization.Newtonsoft(settings).Serialize(new { A = 1, B = (string?)null }), Is.EqualTo("""{"a":1}"""));
    }

    [Test]
    public void Serialize_ValueThatContainsItself_IsRefused()
    {
        object[] list = new object[1];
        list[0] = new { List = list };
        Assert.That(
            () => VariableSerialization.Default.Serialize(list[0]),
            Throws.InstanceOf<CamundaVariablesException>().With.Message.Contains("Self referencing loop"));
    }

    [Test]
    public void Serialize_MemberThatBreaksOff_SaysWhatTheContractsSay()
    {
        var value = new { A = 1, B = new Breaking() };
        var expected = Assert.Catch<CamundaVariablesException>(() => ByContracts.Serialize(value));
        Assert.That(
            () => VariableSerialization.Default.Serialize(value), Throws.TypeOf(expected.GetType()).With.Message.EqualTo(expected.Message));
    }

    [Test]
    public void Serialize_TwoMembersOfOneName_SaysWhatTheContractsSay()
    {
        object[] values = [new { Id = 1, id = 2 }, new { Inner = new { Id = 1, id = 2 } }];
        foreach (object value in values)
        {
            var expected = Assert.Catch<CamundaVariablesException>(() => ByContracts.Serialize(value));
            Assert.That(
                () => VariableSerialization.Default.Serialize(value),
                Throws.TypeOf(expected.GetType()).With.Message.EqualTo(expected.Message));
        }
    }

    [Test]
    public void Serialize_WithoutMembers_IsAnEmptyObject() =>
        Assert.That(VariableSerialization.Default.Serialize(new { }), Is.EqualTo("{}"));

    [TestCase(true)]
    [TestCase(false)]
    public void Serialize_MembersTrimmedAway_IsRefused(bool hasOwnSettings)
    {
        object value = Activator.CreateInstance(TrimmedType())!;
        var serializer = hasOwnSettings ? ByContracts : VariableSerialization.Default;
        object[] values =
        [
            value,
            new { Inner = value },
            new { Items = new[] { value } },
            new Dictionary<string, object> { ["order"] = value },
        ];
        foreach (object given in values)
        {
            Assert.That(
                () => serializer.Serialize(given),
                Throws.InvalidOperationException.With.Message.Contains("0 of its 1 members").And.Message.Contains("trimmed"));
        }
    }

    [Test]
    public void Is_OtherTypes_IsFalse()
    {
        object?[] others =
        [
            null,
            "text",
            1,
            new Named(),
            new List<int>(),
            new KeyValuePair<string, int>("a", 1),
            (1, 2),
            Array.Empty<int>(),
            new Func<int>(() => 1),
        ];
        Assert.That(others.Where(AnonymousObject.Is), Is.Empty);
    }

    /// <summary>What the trimmer leaves of an anonymous type when only reflection reads it.</summary>
    private static Type TrimmedType()
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("trimmed"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("trimmed");
        var type = module.DefineType("<>f__AnonymousType0`1", TypeAttributes.NotPublic | TypeAttributes.Sealed);
        type.DefineGenericParameters("T");
        type.SetCustomAttribute(new CustomAttributeBuilder(typeof(CompilerGeneratedAttribute).GetConstructor([])!, []));
        return type.CreateType().MakeGenericType(typeof(int));
    }

    private sealed class Named
    {
        [JsonProperty("renamed")]
        public int Given { get; set; }

        [JsonIgnore]
        public int Ignored { get; set; }
    }

    private sealed class Breaking
    {
        public int Value => ToString() is null ? 0 : throw new InvalidOperationException("it breaks off");
    }
}
