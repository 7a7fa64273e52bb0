using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using NUnit.Framework;

namespace Camunda.Rest.Generated.Tests.RoundTrip;

/// <summary>Every variant of a union is recognised by what tells it apart, and one that nobody knows is kept as it came.</summary>
internal sealed class UnionRoundTripTests
{
    private const string UnheardOf = """{ "unheardOf": [1, 2.50, null], "a" : "\u0041" }""";

    private static IEnumerable<TestCaseData> Unions => GeneratedTypes.Cases(GeneratedTypes.Unions);

    private static IEnumerable<TestCaseData> Discriminators =>
        from union in GeneratedTypes.Unions
        from pair in ComposedContract.Schema(union.Name).List("x-mapping")
        let parts = pair.Split('=')
        select new TestCaseData(union, parts[0], parts[1]).SetArgDisplayNames($"{union.Name} {pair}");

    private static IEnumerable<TestCaseData> Matches =>
        from union in GeneratedTypes.Unions
        from pair in ComposedContract.Schema(union.Name).List("x-match")
        select new TestCaseData(union, pair.Split('=')[0]).SetArgDisplayNames($"{union.Name} {pair}");

    [TestCaseSource(nameof(Discriminators))]
    public void Read_KnownDiscriminator_IsItsVariant(Type union, string wire, string variant)
    {
        Type type = GeneratedTypes.Find(GeneratedTypes.ModelNamespace, variant);
        string discriminator = ComposedContract.Schema(union.Name).Text("x-discriminator")!;
        JsonObject json = JsonNode.Parse(GeneratedModel.Of(type).Write(SampleValue.Create(type)))!.AsObject();
        json[discriminator] = wire;
        string text = json.ToJsonString();

        object? read = GeneratedModel.Of(union).Read(text);

        Assert.That(read, Is.InstanceOf(type));
        Assert.That(GeneratedModel.Of(union).Write(read), Is.EqualTo(GeneratedModel.Of(type).Write(GeneratedModel.Of(type).Read(text))));
    }

    [TestCaseSource(nameof(Matches))]
    public void Read_PropertyThatOnlyOneVariantHas_IsThatVariant(Type union, string variant)
    {
        Type type = GeneratedTypes.Find(GeneratedTypes.ModelNamespace, variant);
        string json = GeneratedModel.Of(union).Write(SampleValue.Create(type));

        object? read = GeneratedModel.Of(union).Read(json);

        Assert.That(read, Is.InstanceOf(type));
        Assert.That(GeneratedModel.Of(union).Write(read), Is.EqualTo(json));
    }

    [TestCaseSource(nameof(Unions))]
    public void Read_VariantThatNobodyKnows_IsKeptAsItCame(Type union)
    {
        JsonObject schema = ComposedContract.Schema(union.Name);
        string json = schema.Text("x-discriminator") is { } discriminator
            ? $$"""{"{{discriminator}}":"UNHEARD_OF","x":{{UnheardOf}}}"""
            : UnheardOf;
        string? rest = schema.List("x-match").FirstOrDefault(pair => pair.EndsWith('='))?.TrimEnd('=');

        object? read = GeneratedModel.Of(union).Read(json);

        Assert.That(read!.GetType().Name, Is.EqualTo(rest ?? $"Unknown{union.Name}"));
        if (rest is null)
            Assert.That(GeneratedModel.Of(union).Write(read), Is.EqualTo(json));
    }

    [TestCaseSource(nameof(Unions))]
    public void Write_VariantThatNobodyKnows_IsTheSameByEverySerializer(Type union)
    {
        object unknown = Activator.CreateInstance(
            GeneratedTypes.Find(GeneratedTypes.ModelNamespace, $"Unknown{union.Name}"), JsonText.Parse(UnheardOf))!;

        Assert.That(GeneratedModel.Of(union).Write(unknown), Is.EqualTo(UnheardOf));
        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(unknown), Is.EqualTo(UnheardOf));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(unknown, union), Is.EqualTo(UnheardOf));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(unknown, unknown.GetType()), Is.EqualTo(UnheardOf));
    }
}
