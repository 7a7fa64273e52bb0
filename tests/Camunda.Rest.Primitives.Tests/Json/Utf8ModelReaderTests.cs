using System.Text;
using System.Text.Json;
using Camunda.Rest.Json;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

/// <summary>The reader of models reads JSON to the letter as the other readers do, token by token, and nothing else.</summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class Utf8ModelReaderTests
{
    private static readonly string[] NotToTheLetter =
    [
        "{'v':1}", "{v:1}", "[1,]", "/* c */1", "[NaN]", "\"line\nend\"", "{\"a\":1,}", "[01]", "[1", "{\"a\"", "{\"a\":", "{\"a\" 1}",
        "{\"a\":1]", "[1}", "1 2", "nul", "[\"\\x\"]", "[\"a\u0000\"]", "[+1]", "[1.]", "[.5]", "[1e]", "[-]",
        "\0", "[\0]", "[\"\\ud83d\"]", "[\"\\ude80\\ud83d\"]", "[\"\\u12g4\"]", "[\"\\u12\"]", "[\"\\\"]", "{,}", "[,1]",
        "{\"a\":1 \"b\":2}", "}", "]", ":", "{\"a\":1,,\"b\":2}", "{1:2}", "[True]", "[1a]", "\"a\" x",
    ];

    [TestCaseSource(typeof(CamundaJsonReaderTests), nameof(CamundaJsonReaderTests.Documents))]
    public void Read_ToTheEnd_AgreesWithTheOtherReader(string document, string value, bool isMember)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        using Utf8ModelReader reader = Open(utf8);
        using var reference = CamundaJsonReader.Open(utf8);
        Assert.That(isMember || reader.TokenType == JsonToken.None, value);

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
            using Utf8ModelReader reader = Open(utf8);
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

    [TestCaseSource(nameof(NotToTheLetter))]
    public void Read_NotToTheLetter_Throws(string document)
    {
        Assert.That(ReadTokens(Encoding.UTF8.GetBytes(document)), Is.Null);
        Assert.That(SkipAll(Encoding.UTF8.GetBytes(document)), Is.False, "passing over it");
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Read_Empty_IsTheEnd(string document)
    {
        using Utf8ModelReader reader = Open(Encoding.UTF8.GetBytes(document));
        Assert.That(reader.Read(), Is.False);
    }

    [Test]
    public void TryOpen_NotUtf8_IsNull() => Assert.That(Utf8ModelReader.TryOpen(new byte[] { (byte)'"', 0xC3, (byte)'"' }), Is.Null);

    [Test]
    public void Read_DocumentsChangedAtRandom_AgreesWithSystemTextJson([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        byte[][] documents = [.. CamundaJsonReaderTests.Documents().Select(data => Encoding.UTF8.GetBytes((string)data.Arguments[0]!))];
        byte[] alphabet = "{}[]:,\"\\ \n0123456789.-+eEtruefalsn/u'\0\u0001\u00e4"u8.ToArray();
        int read = 0;
        for (int i = 0; i < 2000; i++)
        {
            byte[] utf8 = [.. documents[random.Next(documents.Length)].SkipWhile(one => one > 0x7F)];
            for (int changes = random.Next(3); changes > 0; changes--)
                utf8 = Change(utf8, random, alphabet);

            string[]? expected = ReadBySystemTextJson(utf8);
            string[]? found = ReadTokens(utf8);
            Assert.That(found, Is.EqualTo(expected), () => $"{Encoding.UTF8.GetString(utf8)}");
            Assert.That(SkipAll(utf8), Is.EqualTo(expected is not null), () => $"passing over {Encoding.UTF8.GetString(utf8)}");
            if (found is not null)
                read++;
        }

        Assert.That(read, Is.InRange(500, 1900), "Some are JSON and some are not.");
    }

    [Test]
    public void Read_DeepDocument_EndsAtTheLimit()
    {
        string deep = new string('[', 128) + new string(']', 128);
        using Utf8ModelReader reader = Open(Encoding.UTF8.GetBytes(deep));
        Assert.That(reader.CaptureRaw(), Is.EqualTo(deep));
        Assert.That(ReadTokens(Encoding.UTF8.GetBytes($"[{deep}]")), Is.Null);
    }

    [Test]
    public void Read_ObjectsAndArraysInTurns_KeepsThemApartDownToTheLimit()
    {
        string deep = string.Concat(Enumerable.Repeat("[{\"a\":", 64)) + "1" + string.Concat(Enumerable.Repeat("}]", 64));
        Assert.That(ReadTokens(Encoding.UTF8.GetBytes(deep)), Is.EqualTo(ReadBySystemTextJson(Encoding.UTF8.GetBytes(deep))));
        Assert.That(ReadTokens(Encoding.UTF8.GetBytes(deep.Replace("}]", "]}", StringComparison.Ordinal))), Is.Null);
    }

    [Test]
    public void Skip_ByNewtonsoft_EndsWhereSkipValueDoes()
    {
        byte[] utf8 = """[{"a":[1,{"b":2}]},3]"""u8.ToArray();
        using Utf8ModelReader reader = Open(utf8);
        using Utf8ModelReader other = Open(utf8);
        for (int i = 0; i < 2; i++)
            Assert.That(reader.Read() && other.Read());

        reader.Skip();
        other.SkipValue();

        Assert.That(StateOf(other), Is.EqualTo(StateOf(reader)));
        Assert.That(reader.Read() && other.Read());
        Assert.That((reader.Value, other.Value), Is.EqualTo((3L, 3L)));
    }

    [TestCase("""{"b":1,"a":2,"x":3,"c":4}""")]
    [TestCase("""{ "b" : 1 , "a":2,"x":{"a":[{}]} ,"c":4}""")]
    [TestCase("""{"b":1,"\u0061":2,"x":[],"c":4}""")]
    public void NextProperty_InAnyOrderAndSpelling_FindsTheNumbers(string document)
    {
        var properties = new WireProperties("a", "b", "c", "d");
        for (int round = 0; round < 3; round++)
        {
            var found = new List<int>();
            using Utf8ModelReader reader = Open(Encoding.UTF8.GetBytes(document));
            JsonRead.StartObject(reader);
            for (int property = WireProperties.Start; (property = JsonRead.NextProperty(reader, properties, property))
                != WireProperties.End;)
            {
                found.Add(property);
                JsonRead.Skip(reader);
            }

            Assert.That(found, Is.EqualTo(new[] { 1, 0, WireProperties.Unknown, 2 }), $"round {round}");
            Assert.That(reader.Read(), Is.False);
        }
    }

    [TestCase("""{"a":1"b":2}""")]
    [TestCase("""["a":1,"b":2]""")]
    [TestCase("""{"a":1,["b":2]}""")]
    [TestCase("""{"a":1,"b"2}""")]
    [TestCase("""{"a":1,}""")]
    [TestCase("""{"a":1]""")]
    public void NextProperty_NotToTheLetter_Throws(string document)
    {
        var properties = new WireProperties("a", "b");
        Assert.That(() => ReadObject(), Throws.InstanceOf<Newtonsoft.Json.JsonException>());

        void ReadObject()
        {
            using Utf8ModelReader reader = Open(Encoding.UTF8.GetBytes(document));
            JsonRead.StartObject(reader);
            for (int property = WireProperties.Start; (property = JsonRead.NextProperty(reader, properties, property))
                != WireProperties.End;)
            {
                JsonRead.Skip(reader);
            }
        }
    }

    [Test]
    public void Read_Closed_IsRefused()
    {
        Utf8ModelReader reader = Open("[1]"u8.ToArray());
        reader.Close();
        Assert.That(() => reader.Read(), Throws.TypeOf<ObjectDisposedException>());
    }

    private static Utf8ModelReader Open(byte[] utf8) =>
        Utf8ModelReader.TryOpen(utf8) ?? throw new AssertionException("The document is not UTF-8.");

    private static byte[] Change(byte[] utf8, Random random, byte[] alphabet)
    {
        int at = random.Next(utf8.Length + 1);
        int removed = Math.Min(random.Next(2), utf8.Length - at);
        byte[] added = random.Next(3) == 0 ? [] : [alphabet[random.Next(alphabet.Length)]];
        return [.. utf8[..at], .. added, .. utf8[(at + removed)..]];
    }

    /// <summary>Kind and source of each token; null when the document is refused.</summary>
    private static string[]? ReadTokens(byte[] utf8)
    {
        if (Utf8ModelReader.TryOpen(utf8) is not { } reader)
            return null;
        try
        {
            var tokens = new List<string>();
            while (reader.Read())
                tokens.Add($"{reader.TokenType} {reader.GetRaw()}");
            return tokens.Count == 0 ? null : [.. tokens];
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    private static bool SkipAll(byte[] utf8)
    {
        if (Utf8ModelReader.TryOpen(utf8) is not { } reader)
            return false;
        try
        {
            if (!reader.Read())
                return false;
            reader.SkipValue();
            return !reader.Read();
        }
        catch (JsonReaderException)
        {
            return false;
        }
    }

    private static string[]? ReadBySystemTextJson(byte[] utf8)
    {
        var tokens = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 128 });
            while (reader.Read())
            {
                string text = Encoding.UTF8.GetString(reader.ValueSpan);
                tokens.Add(reader.TokenType switch
                {
                    JsonTokenType.StartObject => "StartObject {",
                    JsonTokenType.StartArray => "StartArray [",
                    JsonTokenType.EndObject => "EndObject }",
                    JsonTokenType.EndArray => "EndArray ]",
                    JsonTokenType.PropertyName => $"PropertyName \"{text}\"",
                    JsonTokenType.String => $"String \"{text}\"",
                    JsonTokenType.Number => $"{(text.AsSpan().IndexOfAny(".eE") < 0 ? "Integer" : "Float")} {text}",
                    JsonTokenType.Null => $"Null {text}",
                    _ => $"Boolean {text}",
                });
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }

            return [.. tokens];
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no text, come to light when a string is made.
            return null;
        }
    }

    private static (JsonToken Token, object? Value, Type? ValueType, int Depth) StateOf(JsonReader reader) =>
        (reader.TokenType, reader.Value, reader.ValueType, reader.Depth);
}
