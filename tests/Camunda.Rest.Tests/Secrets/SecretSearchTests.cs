using System.Diagnostics;
using System.Security.Cryptography;
using Camunda.Rest.Tests.Shared.Secrets;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Secrets;

internal sealed class SecretSearchTests
{
    private const string Secret = "op+en se/same";

    [TestCase("The password op+en se/same is wrong.")]
    [TestCase("client_secret=op%2Ben%20se%2Fsame&scope=x")]
    [TestCase("client_secret=op%2Ben+se%2Fsame&scope=x")]
    [TestCase("Basic b3ArZW4gc2Uvc2FtZQ==")]
    public void Search_SecretInAForm_IsFound(string text)
    {
        var search = new SecretSearch();
        search.Add("password", Secret);

        search.Search("log", text);

        Assert.That(search.Leaks.Single(), Does.StartWith("password in log: "));
    }

    [Test]
    public void Search_PartOfAKey_IsFound()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string pem = key.ExportPkcs8PrivateKeyPem();
        var search = new SecretSearch();
        search.AddKey("key", pem);

        search.Search("exception", "cannot read " + pem.Split('\n')[1]);

        Assert.That(search.Leaks, Has.Count.EqualTo(1));
    }

    [Test]
    public void Search_NoSecret_IsCountedAndNotFound()
    {
        var search = new SecretSearch();
        search.Add("password", Secret);

        search.Search("log", "nothing to see");

        Assert.That(search.Leaks, Is.Empty);
        Assert.That(search.Searched["log"], Is.EqualTo(1));
    }

    /// <summary>The whole way of each kind: what is planted there has to be found.</summary>
    [Test]
    public void Watch_SecretPlantedInEachKind_IsFoundInEach()
    {
        var search = new SecretSearch();
        search.Add("password", Secret);
        using (var watch = new SecretWatch(search, "Planted"))
        {
            using var source = new ActivitySource("Planted");
            using (var activity = source.StartActivity("call"))
            {
                activity!.SetTag("password", Secret).AddEvent(new ActivityEvent(
                    "e", tags: new ActivityTagsCollection { ["password"] = Secret }));
            }
            watch.Loggers.CreateLogger("x").Log(Microsoft.Extensions.Logging.LogLevel.Debug, default, Secret, null, (state, _) => state);
            watch.See(new InvalidOperationException("outer", new ArgumentException(Secret)));
            watch.See(new Planted { Inner = new Planted { Text = Secret } });
        }

        Assert.That(search.Leaks.Select(leak => leak.Split(':')[0]).Distinct(), Is.EquivalentTo(new[]
        {
            "password in activity", "password in log", "password in exception", "password in object",
        }));
    }

    private sealed class Planted
    {
        public Planted? Inner { get; init; }

        public string? Text { get; init; }
    }
}
