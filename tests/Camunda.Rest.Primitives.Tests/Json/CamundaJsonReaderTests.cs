using System.Globalization;
using System.Text;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class CamundaJsonReaderTests
{
    private static readonly string[] SampleValues =
    [
        "1.10", "1e400", "-1E-400", "9223372036854775807", "123456789012345678901234567890", "0.123456789012345678901234567890", "-0", "0",
        "true",
        "false",
        "null",
        "\"\"",
        "\"text\"",
        @"""a\""b""",
        @"""a\\""",
        @"""\\\""}""",
        @"""{\""x\"":[1]}""",
        "\"]},:\"",
        @"""\u00e4\ud83d\ude80\/""",
        "\"\u00e4\ud83d\ude80\u2028\"",
        "\"it's\"",
        "{}",
        "[]",
        "{ }",
        "[ ]",
        """{"b":1,"a":null,"b":2}""",
        """{ "a" : [ 1 , { "b" : "}" } ] , "c" : "]" }""",
        "[[[[1.0]]],[],{}]", "{\"a\":\n[1,\r\n2,\r3]\n}", "[\n\n\"a\\n\"\n,\n1.0\n]", "{\"key with \\\"quote\\\"\":\"\\\"\"}",
    ];

    private static readonly string[] Frames =
    [
        "{0}",
        " {0} ",
        "\n{0}\n",
        "\r\n\r\n  {0}",
        "{{\"v\":{0}}}",
        "{{\"v\" : {0} , \"w\":1}}",
        "{{\r\n  \"before\": \"x\\\"\",\r\n  \"v\":\t{0}\r\n}}",
        "{{\"before\":[1,\n2],\n\"v\":\n{0}\n,\"after\":\"z\"}}",
        "{{\"v\":\r{0}\r}}",
        "\ufeff{{\"v\":{0}}}",
        "{{\"before\":\"\u00e4\ud83d\ude80\",\"v\":{0}}}",
    ];

    public static IEnumerable<TestCaseData> Documents()
        => from frame in Frames
           from value in SampleValues
           select new TestCaseData(
               string.Format(CultureInfo.InvariantCulture, frame, value), value, frame.Contains("\"v\"", StringComparison.Ordinal));

    [TestCaseSource(nameof(Documents))]
    public void CaptureRaw_ValueInADocument_IsTheExactText(string document, string value, bool isMember)
    {
        using var fromText = CamundaJsonReader.Open(document);
        using var fromBytes = CamundaJsonReader.Open(Encoding.UTF8.GetBytes(document));
        Assert.That(CaptureV(fromText, isMember), Is.EqualTo(value));
        Assert.That(CaptureV(fromBytes, isMember), Is.EqualTo(value));
    }

    [TestCaseSource(nameof(Documents))]
    public void CaptureRaw_Value_LeavesTheReaderOnItsLastToken(string document, string value, bool isMember)
    {
        using var reader = CamundaJsonReader.Open(document);
        using var reference = new JsonTextReader(new StringReader(document.TrimStart('\ufeff')));
        MoveToV(reader, isMember);
        MoveToV(reference, isMember);
        _ = reader.CaptureRaw();
        reference.Skip();
        Assert.That(reader.TokenType, Is.EqualTo(reference.TokenType), value);
        while (reference.Read())
        {
            Assert.That(reader.Read(), Is.True);
            Assert.That(reader.TokenType, Is.EqualTo(reference.TokenType));
        }

        Assert.That(reader.Read(), Is.False);
    }

    [TestCase(", ")]
    [TestCase(",")]
    [TestCase(",\n")]
    [TestCase("\r\n,\r\n")]
    public void CaptureRaw_EveryItemOfAnArray_IsTheExactText(string separator)
    {
        using var reader = CamundaJsonReader.Open("[" + string.Join(separator, SampleValues) + "]");
        var captured = new List<string>();
        reader.Read();
        while (JsonRead.NextItem(reader)) captured.Add(reader.CaptureRaw());
        Assert.That(captured, Is.EqualTo(SampleValues));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    [TestCase("")]
    public void CaptureRaw_LargeDocument_IsTheExactTextEverywhere(string newLine)
    {
        // Many buffers of the underlying reader, whose borders fall at every place of a value and of a line end.
        var expected = new List<string>();
        var document = new StringBuilder("[");
        for (int i = 0; i < 3000; i++)
        {
            string value = i % 7 == 0
                ? $"\"{new string('x', i)}\\\"{newLine.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\""
                : SampleValues[i % SampleValues.Length];
            expected.Add(value);
            document.Append(i == 0 ? "" : ",").Append(newLine).Append(' ', i % 5).Append(value).Append(newLine);
        }

        using var reader = CamundaJsonReader.Open(document.Append(']').ToString());
        var captured = new List<string>();
        reader.Read();
        while (JsonRead.NextItem(reader)) captured.Add(reader.CaptureRaw());
        Assert.That(captured, Is.EqualTo(expected));
    }

    [Test]
    public void CaptureRaw_OneLargeContainer_IsTheExactText()
    {
        string value = "{" + string.Join(",\r\n", Enumerable.Range(0, 50_000).Select(i => $"\"k{i}\" : [ {i}.0, \"\u00e4{i}\" ]")) + "}";
        using var reader = CamundaJsonReader.Open(Encoding.UTF8.GetBytes("{\r\n\"v\":" + value + "}"));
        Assert.That(CaptureV(reader), Is.EqualTo(value));
    }

    [Test]
    public void CaptureRaw_LineEndInsideAString_StillCounts()
    {
        // Not JSON by the letter, but the underlying reader takes it.
        using var reader = CamundaJsonReader.Open("{\"a\":\"x\r\ny\rz\n\",\"v\":[1.0]}");
        Assert.That(CaptureV(reader), Is.EqualTo("[1.0]"));
    }

    [Test]
    public void CaptureRaw_CommentsAround_AreLeftOut()
    {
        using var reader = CamundaJsonReader.Open("{\"v\":/* , */1.10/* \n */,\"w\":2}");
        Assert.That(CaptureV(reader), Is.EqualTo("1.10"));
    }

    [TestCase("{\"v\":[1,2")]
    [TestCase("{\"v\":\"abc")]
    [TestCase("{\"v\":")]
    [TestCase("{\"v\":{\"a\":1}")]
    [TestCase("{\"v\"")]
    public void Read_TruncatedDocument_Throws(string document)
        => Assert.That(
            () =>
            {
                using var reader = CamundaJsonReader.Open(document);
                while (reader.Read())
                {
                }
            },
            Throws.TypeOf<JsonReaderException>());

    [Test]
    public void CaptureRaw_TruncatedValue_Throws()
    {
        using var reader = CamundaJsonReader.Open("{\"v\":[1,2");
        Assert.That(() => CaptureV(reader), Throws.TypeOf<JsonReaderException>().With.Message.Contains("ends in the middle"));
    }

    [Test]
    public void Open_InvalidUtf8_NamesTheOffset()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "{\"v\":\""u8, 0xFF, .. "\"}"u8];
        Assert.That(
            () => CamundaJsonReader.Open(bytes),
            Throws.TypeOf<JsonReaderException>().With.Message.Contains("UTF-8").And.Message.Contains("offset 9"));
    }

    [Test]
    public void Open_TruncatedUtf8Sequence_Throws()
        => Assert.That(
            () => CamundaJsonReader.Open([0x22, 0xE2, 0x82]), Throws.TypeOf<JsonReaderException>().With.Message.Contains("offset 1"));

    [Test]
    public void Read_DeeperThanTheLimit_Throws()
    {
        using var reader = CamundaJsonReader.Open(new string('[', 129) + new string(']', 129));
        Assert.That(reader.CaptureRaw, Throws.TypeOf<JsonReaderException>().With.Message.Contains("128"));
    }

    [Test]
    public void CaptureRaw_OfVariablesDeeperThanTheLimit_IsTheText([Values(129, 500, 50_000)] int depth)
    {
        string deep = new string('[', depth) + new string(']', depth);
        using var reader = CamundaJsonReader.Open($"{{\"a\":{deep},\"b\":{deep},\"c\":1}}", isDeep: true);
        JsonRead.StartObject(reader);
        JsonRead.NextProperty(reader, out _);

        Assert.That(reader.CaptureRaw(), Is.EqualTo(deep));
        Assert.That(JsonRead.NextProperty(reader, out string? name), Is.True);
        JsonRead.Skip(reader);
        Assert.That((name, reader.Depth), Is.EqualTo(("b", 1)));
        Assert.That(JsonRead.NextProperty(reader, out name) ? name : null, Is.EqualTo("c"));
    }

    [Test]
    public void CaptureRaw_EndlesslyDeep_Throws()
    {
        using var reader = CamundaJsonReader.Open(new string('[', 100_001), isDeep: true);
        Assert.That(reader.CaptureRaw, Throws.TypeOf<JsonReaderException>().With.Message.Contains("100000"));
    }

    [Test]
    public void Read_AtTheLimit_Works()
    {
        string json = new string('[', 128) + new string(']', 128);
        using var reader = CamundaJsonReader.Open(json);
        Assert.That(reader.CaptureRaw(), Is.EqualTo(json));
    }

    [Test]
    public void Read_DateText_StaysText()
    {
        using var reader = CamundaJsonReader.Open("\"2024-01-01T00:00:00Z\"");
        reader.Read();
        Assert.That(reader.TokenType, Is.EqualTo(JsonToken.String));
    }

    [Test]
    public void Read_KnownName_IsNotAllocatedAgain()
    {
        string name = new("userTaskKey");
        using var reader = CamundaJsonReader.Open("{\"userTaskKey\":1}", new WireNameTable([name]));
        reader.Read();
        reader.Read();
        Assert.That(reader.Value, Is.SameAs(name));
    }

    // To the property "v" of the outermost object, or to the document's only value.
    private static void MoveToV(JsonReader reader, bool isMember)
    {
        reader.Read();
        if (!isMember) return;
        reader.Read();
        while ((string)reader.Value! != "v")
        {
            reader.Skip();
            reader.Read();
        }

        reader.Read();
    }

    private static string CaptureV(CamundaJsonReader reader, bool isMember = true)
    {
        MoveToV(reader, isMember);
        return reader.CaptureRaw();
    }
}
