using System.Net;
using System.Text;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

internal sealed class SecretRedactorTests
{
    private const string Base64 = "ZGVtbzpk+W1v/Xw==";
    private const string Password = "p@ss w\"ö\\r<d>&/+Z9?";

    private static readonly SecretRedactor Redactor = SecretRedactor.For(Base64, Password);

    /// <summary>How servers, proxies and frameworks write what they echo.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string, string>> Encodings = new Dictionary<string, Func<string, string>>
    {
        ["verbatim"] = text => text,
        ["other case"] = text => text.ToUpperInvariant(),
        ["percent"] = Uri.EscapeDataString,
        ["percent, lower case"] = text => Uri.EscapeDataString(text)
            .Replace("%2F", "%2f", StringComparison.Ordinal)
            .Replace("%3C", "%3c", StringComparison.Ordinal),
        ["percent twice"] = text => Uri.EscapeDataString(Uri.EscapeDataString(text)),
        ["percent, every character"] = text => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}")),
        ["form"] = text => WebUtility.UrlEncode(text),
        ["json"] = text => System.Text.Json.JsonSerializer.Serialize(text)[1..^1],
        ["json, every character"] = text => string.Concat(text.Select(c => $@"\u{(int)c:x4}")),
        ["json within json"] = text => System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Serialize(text))[1..^1],
        ["html"] = text => WebUtility.HtmlEncode(text),
        ["html, decimal"] = text => string.Concat(text.Select(c => $"&#{(int)c};")),
        ["html, hexadecimal"] = text => string.Concat(text.Select(c => $"&#x{(int)c:x};")),
        ["json within html"] = text => WebUtility.HtmlEncode(System.Text.Json.JsonSerializer.Serialize(text)),
        ["base64"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["base64 with a user name"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes($"demo:{text}")),
        ["base64 with another user name"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes($"anna:{text}")),
        ["base64 of urls"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Replace('+', '-').Replace('/', '_').TrimEnd('='),
        ["base64 of a form"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes("demo:" + WebUtility.UrlEncode(text))),
        ["base64, percent"] = text => Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + text))),
        ["base64, folded"] = text => Convert.ToBase64String(Encoding.UTF8.GetBytes("xy" + text)).Insert(6, "\r\n"),
        ["hexadecimal"] = text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        ["hexadecimal, lower case"] = text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)).ToLowerInvariant(),
        ["utf-16 read as utf-8"] = text => string.Concat(text.Select(c => c + "\0")),
        ["utf-8 read as latin-1"] = text => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)),
    };

    private static IEnumerable<string> Names => Encodings.Keys;

    [TestCaseSource(nameof(Names))]
    public void Redact_SecretInAnEncoding_LeavesNothingOfItThatTells(string encoding)
    {
        string echoed = Encodings[encoding](Password);

        string shown = Redactor.Redact($"The value <{echoed}> is wrong: {echoed}");

        Assert.That(shown, Does.StartWith("The value <").And.Contain("***").And.Contain("> is wrong: "));
        Assert.That(
            LongestCommonPart(shown.Replace("The value <", "", StringComparison.Ordinal), echoed),
            Is.LessThan(SecretRedactor.TellingLength),
            shown);
    }

    [Test]
    public void Redact_AnyPartOfEightCharacters_GoesInEachEncoding([ValueSource(nameof(Names))] string encoding)
    {
        for (int start = 0; start + SecretRedactor.TellingLength <= Password.Length; start++)
        {
            string part = Encodings[encoding](Password.Substring(start, SecretRedactor.TellingLength));

            Assert.That(Redactor.Redact($"({part})"), Does.Contain("***").And.Not.Contain(part), $"{start}");
        }
    }

    [TestCase("ZGVtbzpk+W1v/Xw==")]
    [TestCase(@"ZGVtbzpk\u002BW1v\/Xw\u003D\u003d")]
    [TestCase("ZGVtbzpk%2BW1v%2fXw%3D%3D")]
    [TestCase("ZGVtbzpk&#43;W1v&#x2F;Xw&#61;&#x3d;")]
    [TestCase(@"\u005AGVtbzpk+W1v/Xw==")]
    [TestCase("ZGVtbzpk+W1v/")]
    [TestCase("GVtbzpk+")]
    [TestCase("zgvtbzpk+w1v/xw==")]
    public void Redact_SecretVerbatimEscapedOrCut_LeavesWhatIsAroundIt(string echoed) =>
        Assert.That(Redactor.Redact($"<{echoed}> and {echoed}"), Is.EqualTo("<***> and ***"));

    [TestCase("")]
    [TestCase("ZGVtbzp")]
    [TestCase("p@ss w")]
    [TestCase("The user 'demo' lacks READ for 2251799813685281 (3fa85f64-5717-4562-b3fc-2c963f66afa6)")]
    [TestCase("50% of \\ & &# &#; &#x; %2 \\u00 100%")]
    [TestCase("{\"type\":\"about:blank\",\"title\":\"NOT_FOUND\",\"detail\":\"caf\\u00e9 &eacute; %C3%A9\"}")]
    public void Redact_OtherText_StaysAsItIs(string text) => Assert.That(Redactor.Redact(text), Is.SameAs(text));

    [TestCase(null)]
    [TestCase("")]
    public void Redact_NoSecret_StaysAsItIs(string? secret) => Assert.That(SecretRedactor.For(secret).Redact("text"), Is.EqualTo("text"));

    [Test]
    public void Redact_ShortSecret_GoesOnlyAsAWhole() =>
        Assert.That(SecretRedactor.For("s3cret").Redact("s3cre s3cret czNjcmV0 S3CRET"), Is.EqualTo("s3cre *** *** ***"));

    [Test]
    public void Redact_SecretTooShortToBeOne_Stays() =>
        Assert.That(SecretRedactor.For("the").Redact("the cluster"), Is.EqualTo("the cluster"));

    [Test]
    public void Redact_UnknownToken_GoesByItsForm()
    {
        const string token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJkZW1vIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ";

        Assert.That(SecretRedactor.For().Redact($"Bearer {token}, expired"), Is.EqualTo("Bearer ***, expired"));
    }

    [Test]
    public void Redact_None_ChangesNothing() => Assert.That(SecretRedactor.None.Redact(Base64), Is.SameAs(Base64));

    [Test]
    public void Redact_ProblemWithSecretsInEveryMember_ShowsNone()
    {
        var problem = SecretRedactor.For("12345678", Password).Redact(new CamundaProblem
        {
            Type = "urn:" + Password,
            Title = Password,
            Status = 404,
            Detail = $"The password {Password}",
            Instance = "/v2?p=" + Uri.EscapeDataString(Password),
            Extensions = new Dictionary<string, JsonText>
            {
                [Password] = JsonText.Parse("1"),
                ["text"] = JsonText.From(Password),
                ["number"] = JsonText.Parse("12345678"),
                ["tree"] = JsonText.Parse("""{"a":[{"b":12345678}]}"""),
                ["other"] = JsonText.Parse("""{"a":[1.50]}"""),
            },
        });

        Assert.That(
            string.Join(' ', problem.Type, problem.Title, problem.Detail, problem.Instance),
            Is.EqualTo("urn:*** *** The password *** /v2?p=***"));
        Assert.That(problem.Status, Is.EqualTo(404));
        Assert.That(problem.Extensions.Select(member => $"{member.Key}={member.Value}"), Is.EqualTo(new[]
        {
            "***=1", "text=\"***\"", "number=\"***\"", """tree="{\"a\":[{\"b\":***}]}" """.TrimEnd(), """other={"a":[1.50]}""",
        }));
    }

    [Test]
    public void Redact_ExceptionWithoutASecret_IsTheSame()
    {
        var error = new InvalidOperationException("odd", new IOException("reset"));

        Assert.That(Redactor.Redact(error), Is.SameAs(error));
    }

    [Test]
    public void Redact_SecretDeepInAnException_IsNowhereAndTypesStay()
    {
        var redacted = Redactor.Redact(Thrown(new FormatException(
            "outer", new InvalidDataException("middle", new ArgumentException($"'{Password}' is wrong")))));

        Assert.That(
            redacted!.ToString(),
            Does.Not.Contain("p@ss").And.Contain("System.FormatException: outer").And.Contain("System.IO.InvalidDataException: middle")
                .And.Contain("System.ArgumentException: '***' is wrong").And.Contain(nameof(Thrown)));
        Assert.That(redacted.InnerException!.InnerException!.Message, Is.EqualTo("'***' is wrong"));
    }

    [Test]
    public void Redact_SecretInAnExceptionOfTheTransport_KeepsWhatDecidesOnRetries()
    {
        var redacted = (HttpRequestException)Redactor.Redact(new HttpRequestException(
            HttpRequestError.InvalidResponse, Password, new TimeoutException(Password), HttpStatusCode.BadGateway))!;

        Assert.That(
            (redacted.HttpRequestError, redacted.StatusCode, redacted.Message),
            Is.EqualTo((HttpRequestError.InvalidResponse, HttpStatusCode.BadGateway, "***")));
        Assert.That(redacted.InnerException, Is.TypeOf<TimeoutException>().With.Message.EqualTo("***"));
    }

    [Test]
    public void Redact_SecretInTheDataOfAnException_IsNotCarriedOn()
    {
        var error = new FormatException("odd");
        error.Data["header"] = Password;

        Assert.That(Redactor.Redact(error)!.Data, Is.Empty);
    }

    [Test]
    public void Redact_ExceptionThatCannotShowItself_IsReplacedByItsTypesName()
    {
        var redacted = Redactor.Redact(new MuteException());

        Assert.That(redacted!.Message, Is.EqualTo("MuteException without a readable message"));
        Assert.That(redacted.ToString(), Does.Contain(nameof(MuteException)));
    }

    /// <summary>A server must not be able to keep the client busy with escapes within escapes.</summary>
    [Test]
    public void Redact_TextFullOfEscapes_LooksThroughABoundedNumberOfReadings()
    {
        string text = string.Concat(Enumerable.Repeat(@"%25%5Cu0026amp;&amp;\\%41QUJD\u0000", 100));

        Assert.That(UnescapedText.ReadingsOf(text).Count(), Is.InRange(5, 40));
        Assert.That(
            UnescapedText.ReadingsOf(
                "<html><title>502 Bad Gateway</title><p>The server said processInstanceKey &quot;2251799813685281&quot;</p></html>")
                .Count(),
            Is.LessThan(15));
    }

    private static Exception Thrown(Exception error)
    {
        try
        {
            throw error;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    private static int LongestCommonPart(string one, string other)
    {
        for (int length = Math.Min(one.Length, other.Length); length > 0; length--)
        {
            if (Enumerable.Range(0, other.Length - length + 1)
                .Any(start => one.Contains(other.Substring(start, length), StringComparison.Ordinal)))
            {
                return length;
            }
        }

        return 0;
    }

    private sealed class MuteException : Exception
    {
        public override string Message => throw new InvalidOperationException("No message.");
    }
}
