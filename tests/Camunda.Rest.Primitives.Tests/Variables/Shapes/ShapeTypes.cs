#pragma warning disable CA1711, CA1051, IDE0052 // Types as callers write them.
using System.Collections.Immutable;
using System.Dynamic;
using System.Numerics;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;
using Native = System.Text.Json.Serialization;
using Other = Newtonsoft.Json;

namespace Camunda.Rest.Primitives.Tests.Variables.Shapes;

/// <summary>Types of variables as callers write them, with the attributes of either library.</summary>
public static class ShapeTypes
{
    public sealed record Plain(string Name, int Count);

    public sealed record WithDefaults(string Name, int Retries = 5, string? Note = "none", Size Size = Size.Large);

    public sealed record WithNullable(string? Name, int? Count);

    public sealed class Settable
    {
        public string? Name { get; set; }

        public decimal Total { get; set; }
    }

    public sealed class InitOnly
    {
        public string Name { get; init; } = "";

        public long Big { get; init; }
    }

    public sealed class WithRequired
    {
        public required string Name { get; init; }

        public required int? Count { get; init; }
    }

    public record Base(string Id);

    public sealed record Derived(string Id, bool Done) : Base(Id);

    public sealed record Generic<T>(T Value);

    public sealed record Nested(Plain First, Settable? Second);

    public sealed record Lists(IReadOnlyList<Plain> Items, int[] Numbers, List<string> Texts, HashSet<string> Unique);

    public sealed record Maps(Dictionary<string, decimal> Prices, IReadOnlyDictionary<string, Plain> Named);

    public sealed record Immutable(ImmutableArray<int> Values);

    public enum Size
    {
        Small,
        Large,
    }

    public enum StateByName
    {
        [JsonStringEnumMemberName("in-progress")]
        InProgress,
        Done,
    }

    [JsonConverter(typeof(JsonStringEnumConverter<TextEnum>))]
    public enum TextEnum
    {
        One,
        Two,
    }

    [JsonConverter(typeof(JsonNumberEnumConverter<NumberEnum>))]
    public enum NumberEnum
    {
        Zero,
        Seven = 7,
    }

    public sealed record Enums(Size Size, TextEnum Text);

    public sealed record NamedEnum(StateByName State);

    public sealed record NumberedEnum(NumberEnum Number);

    public sealed record Renamed([property: JsonPropertyName("order_id")] string OrderId);

    public sealed class Secret
    {
        public string? User { get; set; }

        [Native.JsonIgnore]
        public string? Password { get; set; }
    }

    public sealed class IgnoredWhenNull
    {
        [Native.JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Note { get; set; }

        public string? Name { get; set; }
    }

    public sealed class Included
    {
        [JsonInclude]
        public string Name { get; private set; } = "";

        public void Rename(string name) => Name = name;

        public override bool Equals(object? obj) => obj is Included other && other.Name == Name;

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
    }

    public sealed class Constructed
    {
        public Constructed() => Origin = "default";

        [Native.JsonConstructor]
        public Constructed(string name)
        {
            Name = name;
            Origin = "marked";
        }

        public string Name { get; } = "";

        [Native.JsonIgnore]
        public string Origin { get; }
    }

    public sealed class Extended
    {
        public int Known { get; set; }

        [Native.JsonExtensionData]
        public Dictionary<string, JsonElement>? Rest { get; set; }
    }

    public sealed class MarkedRequired
    {
        [Native.JsonRequired]
        public string? Name { get; set; }
    }

    [JsonPolymorphic]
    [JsonDerivedType(typeof(Circle), "circle")]
    public abstract record Figure(double Area);

    public sealed record Circle(double Area) : Figure(Area);

    public sealed record Drawing(Figure Figure);

    public sealed record Dynamics(JsonElement Element, JsonNode? Node, JObject? Token);

    public sealed record Any(object? Value);

    public sealed record Times(DateTimeOffset At, DateOnly On, TimeOnly Clock, TimeSpan Took);

    public sealed record Numbers(long Big, decimal Exact, double Approximate, ulong Huge, BigInteger Unlimited);

    public record struct ValueRecord(string Name, int Retries = 5);

    public readonly record struct ReadOnlyValueRecord(string Name, int Count);

    public sealed record Tuples((int A, string B) Pair);

    [Native.JsonConverter(typeof(CustomConverter))]
    public sealed record Custom(string Text);

    public sealed class CustomConverter : JsonConverter<Custom>
    {
        public override Custom Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Custom value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Text);
    }

    public sealed record HoldsCustom(Custom Value);

    public sealed class NewtonsoftNamed
    {
        [Other.JsonProperty("order_id")]
        public string? OrderId { get; set; }
    }

    public sealed class NewtonsoftSecret
    {
        public string? User { get; set; }

        [Other.JsonIgnore]
        public string? Password { get; set; }
    }

    public sealed class BothNamed
    {
        [Other.JsonProperty("order_id")]
        [JsonPropertyName("order_id")]
        public string? OrderId { get; set; }
    }

    public enum ByMember
    {
        [EnumMember(Value = "first-one")]
        First,
    }

    public sealed record HoldsByMember(ByMember Value);

    public interface IShape
    {
        string Name { get; }
    }

    public sealed record HoldsInterface(IShape Shape);

    public sealed record HoldsDelegate(Action Run);

    public sealed record Keys(JsonText Raw, JsonVariables Variables);

    public sealed class NumbersAsText
    {
        [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
        public int Count { get; set; }
    }

    public sealed class Ordered
    {
        public int Second { get; set; }

        [JsonPropertyOrder(-1)]
        public int First { get; set; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record Strict(int Known);

    public sealed class WithField
    {
        [JsonInclude]
        public int Number;
    }

    public static ExpandoObject Expando()
    {
        var value = new ExpandoObject();
        ((IDictionary<string, object?>)value)["name"] = "A";
        return value;
    }
}
