using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class ClusterAddressTests
{
    [TestCase("http://localhost:8080", "http://localhost:8080/v2/")]
    [TestCase("http://localhost:8080/", "http://localhost:8080/v2/")]
    [TestCase("http://localhost:8080/v2", "http://localhost:8080/v2/")]
    [TestCase("http://localhost:8080/v2/", "http://localhost:8080/v2/")]
    [TestCase("https://bru-2.zeebe.camunda.io/5c34c0a7/v2/", "https://bru-2.zeebe.camunda.io/5c34c0a7/v2/")]
    [TestCase("https://bru-2.zeebe.camunda.io/5c34c0a7", "https://bru-2.zeebe.camunda.io/5c34c0a7/v2/")]
    [TestCase("https://camunda.example/prefix/v2//", "https://camunda.example/prefix/v2/")]
    [TestCase("https://camunda.example/notv2", "https://camunda.example/notv2/v2/")]
    public async Task Create_AnyFormOfTheAddress_EndsInV2(string given, string expected)
    {
        await using var camunda = CamundaClient.Create(new Uri(given));

        Assert.That(camunda.BaseAddress.AbsoluteUri, Is.EqualTo(expected));
    }

    [TestCase("ftp://camunda.example")]
    [TestCase("http://user:secret@camunda.example")]
    [TestCase("http://camunda.example/v2?x=1")]
    [TestCase("http://camunda.example/v2#x")]
    public void Create_AddressThatCannotBeUsed_SaysWhyWithoutRepeatingIt(string given)
    {
        var error = Assert.Throws<ArgumentException>(() => CamundaClient.Create(new Uri(given)));

        Assert.That(error!.Message, Does.Contain("address of the cluster").And.Not.Contain("secret"));
    }

    [Test]
    public void Create_RelativeAddress_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CamundaClient.Create(new Uri("/v2", UriKind.Relative)));
}
