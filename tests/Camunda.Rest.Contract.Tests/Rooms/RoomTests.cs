using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Rooms;

/// <summary>Rooms depend in one direction: no two of them need each other, and the client's go from failures up to hosting.</summary>
internal sealed class RoomTests
{
    private static readonly Lazy<RoomMap> Client = new(() => RoomMap.Of("src/Camunda.Rest"));

    [TestCase("src/Camunda.Rest", null)]
    [TestCase("src/Camunda.Rest.Primitives", null)]
    [TestCase("src/Camunda.Rest.Feel", null)]
    [TestCase("src/Camunda.Rest.Testing", null)]
    [TestCase("src/Camunda.Rest.Testing/Engine", "src/Camunda.Rest.Testing")]
    [TestCase("build/Camunda.Rest.Contract", null)]
    public void Circles_OfAProject_AreNone(string folder, string? sources)
    {
        var map = RoomMap.Of(folder, sources);

        Assert.That(map.Arrows, Has.Count.GreaterThan(10), "Nothing was found, so that nothing is shown.");
        Assert.That(map.Circles(), Is.Empty);
    }

    /// <summary>What a room must not know.</summary>
    [TestCase("Failures", "Pipeline", "Requests", "Resources", "Workers", "Hosting", "Configuration", "Telemetry")]
    [TestCase("Telemetry", "Pipeline", "Requests", "Resources", "Workers", "Hosting")]
    [TestCase("Configuration", "Pipeline", "Requests", "Resources", "Hosting")]
    [TestCase("Pipeline", "Requests", "Resources", "Workers", "Hosting")]
    [TestCase("Requests", "Resources", "Workers", "Hosting")]
    [TestCase("Variables", "Pipeline", "Requests", "Resources", "Workers", "Hosting")]
    [TestCase("Resources", "Pipeline", "Workers", "Hosting")]
    [TestCase("Workers", "Hosting")]
    public void Room_OfTheClient_KnowsNoneAboveIt(string room, params string[] above)
    {
        Assert.That(Client.Value.Arrows.Where(arrow => arrow.From == room && above.Contains(arrow.To)), Is.Empty);
    }

    [Test]
    public void Workers_SeeTheClient_ThroughTheirGatewayOnly()
    {
        string[] others = ["Pipeline", RoomMap.Root];

        var arrows = Client.Value.Arrows.Where(arrow => arrow.From == "Workers" && others.Contains(arrow.To)).ToList();

        Assert.That(arrows.Select(arrow => arrow.File).Distinct(), Is.EqualTo((string[])["Workers/WorkerGateway.cs"]));
    }
}
