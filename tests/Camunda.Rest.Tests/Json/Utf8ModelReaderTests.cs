using System.Text;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Json;

/// <summary>The reader of models reads what the other reader reads, token by token.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class Utf8ModelReaderTests
{
    private static readonly string[] s_notToTheLetter =
    [
        "{'v':1}", "{v:1}", "[1,]", "/* c */1", "[NaN]", "\"line\nend\"", "{\"a\":1,}", "[01]", "", "  ", "[1", "{\"a\"", "1 2", "nul", "[\"\\x\"]", "\"\ud83d\ude80", "[\"a\u0000\"]",
    ];

    [TestCaseSource(typeof(CamundaJsonReaderTests), nameof(CamundaJsonReaderTests.Documents))]
    public void Read_ToTheEnd_AgreesWithTheOtherReader(string document, string value, bool isMember)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        using var reader = Utf8ModelReader.Open(utf8);
        using var reference = CamundaJsonReader.Open(utf8);
        Assert.That(reader, Is.InstanceOf<Utf8ModelReader>(), value);
        Assert.That(isMember || reader.Path.Length == 0);

        while (reference.Read())
        {
            Assert.That(reader.Read(), Is.True);
            Assert.That(StateOf(reader), Is.EqualTo(StateOf(reference)));
        }

        Assert.That(reader.Read(), Is.False);
        Assert.That(reader.TokenType, Is.EqualTo(JsonToken.None));
        Assert.That(reader.Read(), Is.False, "The end stays the end.");
    }

    [TestCaseSource(typeof(CamundaJsonReaderTests), nameof(CamundaJsonReaderTests.Documents))]
    public void CaptureRaw_EveryValue_AgreesWithTheOtherReader(string document, string value, bool isMember)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        for (int skipped = 0; ; skipped++)
        {
            using var reader = Utf8ModelReader.Open(utf8);
            using var reference = CamundaJsonReader.Open(utf8);
            for (int i = 0; i <= skipped; i++)
                Assert.That(reader.Read(), Is.EqualTo(reference.Read()));
            if (reference.TokenType == JsonToken.None)
                break;
            if (reference.TokenType is JsonToken.EndArray or JsonToken.EndObject)
                continue;
            Assert.That(RawJson.Capture(reader), Is.EqualTo(RawJson.Capture(reference)), $"{value} {isMember}");
            Assert.That(StateOf(reader), Is.EqualTo(StateOf(reference)), "on the value's last token");
        }
    }

    [TestCaseSource(nameof(s_notToTheLetter))]
    public void Open_NotToTheLetter_IsLeftToTheOtherReader(string document)
    {
        using var reader = Utf8ModelReader.Open(Encoding.UTF8.GetBytes(document));
        Assert.That(reader, Is.InstanceOf<CamundaJsonReader>());
    }

    [Test]
    public void Open_DeepDocument_IsReadDownToTheLimit()
    {
        string deep = new string('[', 128) + new string(']', 128);
        using var reader = (Utf8ModelReader)Utf8ModelReader.Open(Encoding.UTF8.GetBytes(deep));
        using var tooDeep = Utf8ModelReader.Open(Encoding.UTF8.GetBytes($"[{deep}]"));
        Assert.That(reader.CaptureRaw(), Is.EqualTo(deep));
        Assert.That(tooDeep, Is.InstanceOf<CamundaJsonReader>());
    }

    [Test]
    public void Skip_ByNewtonsoft_EndsWhereSkipValueDoes()
    {
        byte[] utf8 = """[{"a":[1,{"b":2}]},3]"""u8.ToArray();
        using var reader = Utf8ModelReader.Open(utf8);
        using var other = (Utf8ModelReader)Utf8ModelReader.Open(utf8);
        for (int i = 0; i < 2; i++)
            Assert.That(reader.Read() && other.Read());

        reader.Skip();
        other.SkipValue();

        Assert.That(StateOf(other), Is.EqualTo(StateOf(reader)));
        Assert.That(reader.Read() && other.Read());
        Assert.That((reader.Value, other.Value), Is.EqualTo((3L, 3L)));
    }

    [Test]
    public void GetName_KnownName_IsNotAllocatedAgain()
    {
        string name = new("userTaskKey");
        using var reader = Utf8ModelReader.Open("{\"userTaskKey\":1,\"userTaskKey\u00e4\":2}"u8.ToArray(), new WireNameTable([name]));
        reader.Read();
        reader.Read();
        Assert.That(reader.Value, Is.SameAs(name));
        reader.Read();
        reader.Read();
        Assert.That(reader.Value, Is.EqualTo("userTaskKey\u00e4"));
    }

    [Test]
    public void Read_Closed_IsRefused()
    {
        var reader = Utf8ModelReader.Open("[1]"u8.ToArray());
        reader.Close();
        Assert.That(() => reader.Read(), Throws.TypeOf<ObjectDisposedException>());
    }

    private static (JsonToken Token, object? Value, Type? ValueType, int Depth, string Path, int Line, int Position) StateOf(JsonReader reader)
    {
        var place = (IJsonLineInfo)reader;
        return (reader.TokenType, reader.Value, reader.ValueType, reader.Depth, reader.Path, place.LineNumber, place.LinePosition);
    }
}
