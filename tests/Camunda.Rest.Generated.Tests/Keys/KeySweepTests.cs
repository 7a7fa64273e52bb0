using System.ComponentModel;
using Camunda.Rest.Tests.Shared.Generated;
using Camunda.Rest.Tests.Shared.Samples;
using Newtonsoft.Json;
using NUnit.Framework;
using NUnit.Framework.Constraints;

namespace Camunda.Rest.Generated.Tests.Keys;

/// <summary>
/// Every key and id is safe as <c>default</c>, refuses what would break a path, and travels through every serializer as its text.
/// </summary>
internal sealed class KeySweepTests
{
    private static readonly string[] Texts =
    [
        "2251799813685281",
        "-1",
        "0",
        "2251799813685281-1",
        "a",
        "A-b.c_d~e",
        "sample@example.com",
        "<default>",
        "a b",
        "ä",
        "a/b",
        "...",
        "1a",
        "a=b",
        new('7', 25),
        new('7', 26),
        new('x', 256),
        new('x', 257),
        "", ".", "..", " ", " a", "a ", "a\n", "7\n", "7\r\n", "\t", "a\0b", "7\u0085", "a\u007Fb",
    ];

    /// <summary>A sample of each type; its type is the test's type argument.</summary>
    private static IEnumerable<TestCaseData> Samples =>
        GeneratedTypes.Keys.Select(type => new TestCaseData(SampleValue.Create(type)).SetArgDisplayNames(type.Name));

    [TestCaseSource(nameof(Samples))]
    public void Default_EveryMember_IsSafe<T>(T sample)
        where T : struct, ISemanticType<T>
    {
        T none = default;

        Assert.That(none.IsDefault, Is.True);
        Assert.That(none.Value, Is.Empty);
        Assert.That(none.ToString(), Is.Empty);
        Assert.That($"{none}", Is.Empty);
        Assert.That(none.ToString(null, null), Is.Empty);
        Assert.That(none.TryFormat([], out int written, default, null), Is.True);
        Assert.That(written, Is.Zero);
        Assert.That(none.Equals(default), Is.True);
        Assert.That(none.Equals(sample), Is.False);
        Assert.That(none.GetHashCode(), Is.EqualTo(default(T).GetHashCode()));
        Assert.That(none.CompareTo(default), Is.Zero);
        Assert.That(none.CompareTo(sample), Is.Negative);
        Assert.That(sample.CompareTo(none), Is.Positive);
    }

    [TestCaseSource(nameof(Samples))]
    public void Parse_AnyText_AgreesWithTryParseAndIsValid<T>(T sample)
        where T : struct, ISemanticType<T>
    {
        Assert.That(Texts, Has.Some.Matches<string>(T.Rule.IsValid).And.Some.Matches<string>(text => !T.Rule.IsValid(text)));
        foreach (string text in Texts.Append(sample.Value))
        {
            bool isValid = KeyMethods<T>.IsValid(text);

            Assert.That(isValid, Is.EqualTo(T.Rule.IsValid(text)), text);
            Assert.That(KeyMethods<T>.TryParse(text, out T parsed), Is.EqualTo(isValid), text);
            Assert.That(T.TryParse(text, null, out T asParsable), Is.EqualTo(isValid), text);
            Assert.That(parsed.Value, Is.EqualTo(isValid ? text : ""), text);
            Assert.That(asParsable, Is.EqualTo(parsed), text);
            if (isValid)
                Assert.That(new[] { KeyMethods<T>.Parse(text), T.Parse(text, null) }, Has.All.EqualTo(parsed), text);
            else
                Assert.That(() => KeyMethods<T>.Parse(text), Throws.TypeOf<FormatException>(), text);
        }
    }

    [TestCaseSource(nameof(Samples))]
    public void Parse_TextThatWouldBreakAPath_IsRefusedWithTypeAndRule<T>(T sample)
        where T : struct, ISemanticType<T>
    {
        (string Text, string Rule)[] refused =
        [
            (".", "is a dot segment"), ("..", "is a dot segment"), ("", "is empty"), (" ", "starts or ends with white space"),
            ("\u00A0", "starts or ends with white space"), ($" {sample.Value}", "starts or ends with white space"),
            ($"{sample.Value}\n", "contains a control character"),
            ($"{sample.Value}\r\n", "contains a control character"),
            ("\t", "contains a control character"),
            ($"{sample.Value}\0", "contains a control character"),
            ($"\u001F{sample.Value}", "contains a control character"),
            ($"{sample.Value}\u007F", "contains a control character"),
            ($"{sample.Value}\u0085", "contains a control character"),
            .. Most(T.Rule) is { } most ? [(new string('7', most + 1), $"the maximum is {most}")] : Array.Empty<(string, string)>(),
        ];
        foreach ((string text, string rule) in refused)
        {
            Assert.That(() => KeyMethods<T>.Parse(text), IsRefused<T>(rule), rule);
            Assert.That(() => T.Parse(text, null), IsRefused<T>(rule), rule);
            Assert.That(() => TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(text), IsRefused<T>(rule), rule);
            if (!T.Rule.IsKey)
                Assert.That(() => KeyMethods<T>.FromText(text), IsRefused<T>(rule), rule);
        }

        Assert.That(() => KeyMethods<T>.Parse(null!), Throws.ArgumentNullException);
        Assert.That(KeyMethods<T>.TryParse(null, out _), Is.False);
        Assert.That(KeyMethods<T>.IsValid(null), Is.False);
    }

    [TestCaseSource(nameof(Samples))]
    public void TypeConverter_Sample_ComesBack<T>(T sample)
        where T : struct, ISemanticType<T>
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(T));

        Assert.That(converter.ConvertToInvariantString(sample), Is.EqualTo(sample.Value));
        Assert.That(converter.ConvertFromInvariantString(sample.Value), Is.EqualTo(sample));
    }

    [TestCaseSource(nameof(Samples))]
    public void CamundaJson_Sample_ComesBack<T>(T sample)
        where T : struct, ISemanticType<T>
    {
        GeneratedModel model = GeneratedModel.Of(typeof(T));

        Assert.That(model.Write(sample), Is.EqualTo($"\"{sample.Value}\""));
        Assert.That(model.Read($"\"{sample.Value}\""), Is.EqualTo(sample));
        Assert.That(
            model.Read("\"..\""), Has.Property(nameof(sample.Value)).EqualTo(".."), "A response is never refused for one odd value.");
        Assert.That(model.Read("2251799813685281"), Has.Property(nameof(sample.Value)).EqualTo("2251799813685281"));
        Assert.That(model.Write(default(T)), Is.EqualTo("null"));
        Assert.That(model.Read("null"), Is.EqualTo(default(T)));
    }

    [TestCaseSource(nameof(Samples))]
    public void Newtonsoft_SampleAsValueAndAsDictionaryKey_ComesBack<T>(T sample)
        where T : struct, ISemanticType<T>
    {
        string value = JsonConvert.SerializeObject(sample);
        string map = JsonConvert.SerializeObject(new Dictionary<T, T> { [sample] = sample });

        Assert.That(value, Is.EqualTo($"\"{sample.Value}\""));
        Assert.That(JsonConvert.DeserializeObject<T>(value), Is.EqualTo(sample));
        Assert.That(map, Is.EqualTo($"{{{value}:{value}}}"));
        Assert.That(JsonConvert.DeserializeObject<Dictionary<T, T>>(map), Is.EqualTo(new Dictionary<T, T> { [sample] = sample }));
        Assert.That(JsonConvert.DeserializeObject<T?>("null"), Is.Null);
        Assert.That(JsonConvert.SerializeObject(default(T)), Is.EqualTo("null"));
    }

    [TestCaseSource(nameof(Samples))]
    public void SystemTextJson_SampleAsValueAndAsDictionaryKey_ComesBack<T>(T sample)
        where T : struct, ISemanticType<T>
    {
        string value = System.Text.Json.JsonSerializer.Serialize(sample);
        string map = System.Text.Json.JsonSerializer.Serialize(new Dictionary<T, T> { [sample] = sample });

        Assert.That(value, Is.EqualTo($"\"{sample.Value}\""));
        Assert.That(System.Text.Json.JsonSerializer.Deserialize<T>(value), Is.EqualTo(sample));
        Assert.That(map, Is.EqualTo($"{{{value}:{value}}}"));
        Assert.That(
            System.Text.Json.JsonSerializer.Deserialize<Dictionary<T, T>>(map), Is.EqualTo(new Dictionary<T, T> { [sample] = sample }));
        Assert.That(System.Text.Json.JsonSerializer.Deserialize<T?>("null"), Is.Null);
        Assert.That(System.Text.Json.JsonSerializer.Serialize(default(T)), Is.EqualTo("null"));
    }

    private static int? Most(SemanticTypeRule rule) => rule.ChecksPattern ? rule.MaxLength : 256;

    private static ContainsConstraint IsRefused<T>(string rule) =>
        Throws.TypeOf<FormatException>().With.Message.Contains(typeof(T).Name).And.Message.Contains(rule);
}
