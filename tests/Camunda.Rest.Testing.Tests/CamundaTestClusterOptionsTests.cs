using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests;

public sealed class CamundaTestClusterOptionsTests
{
    [Test]
    public void Validate_Defaults_AreFine() => Assert.That(() => new CamundaTestClusterOptions().Validate(), Throws.Nothing);

    [TestCase("http://localhost:8080")]
    [TestCase("http://127.0.0.1:0")]
    [TestCase("http://[::1]:8080/")]
    public void Validate_LoopbackUrl_IsFine(string url) => Assert.That(() => WithUrl(url).Validate(), Throws.Nothing);

    [TestCase("https://127.0.0.1:8080", "must look like")]
    [TestCase("http://127.0.0.1:8080/v2", "must look like")]
    [TestCase("http://0.0.0.0:8080", "AllowRemote")]
    [TestCase("http://10.0.0.1:8080", "AllowRemote")]
    public void Validate_Url_IsRefusedWithTheWayOut(string url, string wayOut) =>
        Assert.That(() => WithUrl(url).Validate(), Throws.ArgumentException.With.Message.Contains("Urls").And.Message.Contains(wayOut));

    [Test]
    public void Validate_RemoteUrlThatIsAllowed_IsFine() =>
        Assert.That(() => (WithUrl("http://0.0.0.0:8080") with { AllowRemote = true }).Validate(), Throws.Nothing);

    [Test]
    public void Validate_HostName_IsRefused() =>
        Assert.That(
            () => (WithUrl("http://example.com:8080") with { AllowRemote = true }).Validate(),
            Throws.ArgumentException.With.Message.Contains("example.com"));

    private static IEnumerable<TestCaseData<CamundaTestClusterOptions, string>> Broken()
    {
        CamundaTestClusterOptions options = new();
        yield return new(options with { Urls = [] }, "Urls");
        yield return new(options with { TimeProvider = null! }, "TimeProvider");
        yield return new(options with { RequestTimeout = TimeSpan.Zero }, "RequestTimeout");
        yield return new(options with { Username = "demo" }, "Password");
        yield return new(options with { Password = "demo" }, "Password");
        yield return new(options with { Username = "a:b", Password = "demo" }, "Username");
    }

    [TestCaseSource(nameof(Broken))]
    public void Validate_Option_IsRefusedByName(CamundaTestClusterOptions options, string name) =>
        Assert.That(options.Validate, Throws.ArgumentException.With.Message.Contains($"CamundaTestClusterOptions.{name} "));

    private static CamundaTestClusterOptions WithUrl(string url) => new() { Urls = [new(url)] };
}
