using System.Text;
using System.Text.Json;
using Camunda.Rest.Json;
using NUnit.Framework;

namespace Camunda.Rest.Primitives.Tests.Json;

/// <summary>
/// Holds the captured text of many made-up documents against the raw text that System.Text.Json finds for the same members.
/// </summary>
[TestFixture, Parallelizable(ParallelScope.All)]
public sealed class RawCaptureSweep
{
    private static readonly string[] Gaps = ["", "", "", " ", "\n", "\r\n", "\r", "\t", " \r\n\r\n  "];
    private static readonly string[] Pieces =
    [
        "a", "\\\"", "\\\\", "\\/", "\\n", "\\u00e4", "{", "}", "[", "]", ",", ":", "'", "\u00e4", "\ud83d\ude80", "\u2028", "/*", "//",
    ];
    private static readonly string[] Scalars =
    [
        "1.10", "-0", "1e400", "9223372036854775808", "0.1234567890123456789012345678901", "true", "false", "null", "\"\"",
    ];

    [Test]
    public void CaptureRaw_MadeUpDocuments_AgreesWithAnotherReader([Range(1, 40)] int seed)
    {
        var maker = new DocumentMaker(new Random(seed));
        for (int i = 0; i < 25; i++)
        {
            string json = maker.Make();
            using JsonDocument expected = JsonDocument.Parse(json);
            Assert.That(
                Capture(json), Is.EqualTo(expected.RootElement.EnumerateObject().Select(member => member.Value.GetRawText())), json);
        }
    }

    private static List<string> Capture(string json)
    {
        var captured = new List<string>();
        using var reader = CamundaJsonReader.Open(Encoding.UTF8.GetBytes(json));
        JsonRead.StartObject(reader);
        while (JsonRead.NextProperty(reader, out _)) captured.Add(reader.CaptureRaw());
        return captured;
    }

    private sealed class DocumentMaker(Random random)
    {
        private readonly StringBuilder _json = new();

        public string Make()
        {
            _json.Clear();
            Gap();
            Members('{', '}', 30, depth: 0);
            Gap();
            return _json.ToString();
        }

        private void Value(int depth)
        {
            switch (random.Next(depth < 5 ? 6 : 4))
            {
                case 0 or 1:
                    _json.Append(Pick(Scalars));
                    break;
                case 2:
                    Text(random.Next(6));
                    break;
                case 3:
                    // Now and then longer than the buffer of the reader below.
                    Text(random.Next(10) == 0 ? random.Next(3000) : 3);
                    break;
                case 4:
                    Members('{', '}', random.Next(5), depth + 1);
                    break;
                default:
                    Members('[', ']', random.Next(5), depth + 1);
                    break;
            }
        }

        private void Members(char open, char close, int count, int depth)
        {
            _json.Append(open);
            Gap();
            for (int i = 0; i < count; i++)
            {
                if (i > 0) _json.Append(',');
                Gap();
                if (open == '{')
                {
                    Text(2);
                    Gap();
                    _json.Append(':');
                    Gap();
                }

                Value(depth);
                Gap();
            }

            _json.Append(close);
        }

        private void Text(int pieces)
        {
            _json.Append('"');
            for (int i = 0; i < pieces; i++) _json.Append(Pick(Pieces));
            _json.Append('"');
        }

        private void Gap() => _json.Append(Pick(Gaps));

        private string Pick(string[] choices) => choices[random.Next(choices.Length)];
    }
}
