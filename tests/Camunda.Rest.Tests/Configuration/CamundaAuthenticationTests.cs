using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class CamundaAuthenticationTests
{
    [TestCase("de:mo", "x")]
    [TestCase("demo\n", "x")]
    [TestCase("demo", "x\r\n")]
    [TestCase("", "x")]
    public void Basic_CredentialsThatCannotBeSent_AreRefused(string username, string password) =>
        Assert.That(() => CamundaAuthentication.Basic(username, password), Throws.InstanceOf<ArgumentException>());

    [Test]
    public void ToString_OfCredentials_ShowsNone()
    {
        var authentication = CamundaAuthentication.Basic("demo", "hunter2");

        Assert.That(authentication.ToString(), Does.Not.Contain("demo").And.Not.Contain("hunter2"));
        Assert.That(authentication.GetType().GetProperties(), Is.Empty);
    }
}
