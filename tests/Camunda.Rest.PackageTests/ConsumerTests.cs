using System.Diagnostics;
using NUnit.Framework;

namespace Camunda.Rest.PackageTests;

/// <summary>Applications that reference the packages: each restores from the packed folder, builds without a warning, and runs.</summary>
[NonParallelizable]
internal sealed class ConsumerTests
{
    private static readonly string Consumers = Path.Combine(Path.GetTempPath(), $"camunda-rest-consumers-{Environment.ProcessId}");

    /// <summary>
    /// Kept for the next run, except the packages of this repository: nothing stale is used, and nothing is downloaded twice.
    /// </summary>
    private static readonly string Restored = Path.Combine(PackedLibraries.Folder, "restored");

    [OneTimeSetUp]
    public void CopyConsumers()
    {
        if (Directory.Exists(Restored))
        {
            foreach (string stale in Directory.EnumerateDirectories(Restored, "camunda.rest*").ToList())
            {
                Directory.Delete(stale, recursive: true);
            }
        }

        // Outside of the repository, whose settings must not apply.
        string source = Path.Combine(PackedLibraries.Root, "tests", "Camunda.Rest.PackageTests", "Consumers");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Consumers, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        File.Copy(
            Path.Combine(PackedLibraries.Root, "src", "Samples", "Camunda.Rest.Samples.FirstProgram", "Program.cs"),
            Path.Combine(Consumers, "FirstProgram", "Program.cs"));

        File.WriteAllText(Path.Combine(Consumers, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Restored}" />
                <add key="signatureValidationMode" value="accept" />
              </config>
              <packageSources>
                <add key="packed" value="{PackedLibraries.PackagesFolder}" />
              </packageSources>
            </configuration>
            """);
    }

    [OneTimeTearDown]
    public void DeleteConsumers() => Directory.Delete(Consumers, recursive: true);

    [Test]
    public async Task Service_OnNet8WithOldPins_Works()
    {
        await BuildAsync("Service.Net8");
        await RunServiceAsync("Service.Net8");
    }

    [Test]
    public async Task Service_OnNet10_Works()
    {
        await BuildAsync("Service.Net10");
        await RunServiceAsync("Service.Net10");
    }

    [Test]
    public async Task FirstProgram_OfTheReadme_Works()
    {
        await BuildAsync("FirstProgram");

        DotnetRun run = await DotnetRun.OfAsync(Path.Combine(Consumers, "FirstProgram"), [ProgramOf("FirstProgram", "net10.0")]);

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("The order is paid, receipt R-A-42."));
    }

    [TestCase("net8.0")]
    [TestCase("net10.0")]
    public async Task Decision_WithTheFeelLibraryAlone_Works(string framework)
    {
        await BuildAsync("Decision");

        // Where the runtime of .NET 8 is not installed, a later one runs the program.
        DotnetRun run = await DotnetRun.OfAsync(
            Path.Combine(Consumers, "Decision"), [ProgramOf("Decision", framework)], ("DOTNET_ROLL_FORWARD", "Major"));

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Does.Contain("payment: P14D, discount: 5"));
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(Consumers, "Decision", "bin", "Debug", framework), "*.dll").Select(Path.GetFileName),
            Is.EquivalentTo((string[])["Camunda.Rest.Feel.dll", "Decision.dll"]));
    }

    [Test]
    public async Task TestProject_WithTheTestKit_Passes()
    {
        DotnetRun test = await DotnetRun.OfAsync(
            Path.Combine(Consumers, "ProcessTests"), ["test", "--tl:off", $"-p:CamundaVersion={PackedLibraries.Version}"]);

        Assert.That(test.ExitCode, Is.Zero, test.Output);
        Assert.That(test.Output, Does.Match(@"Passed:\s+2").And.Not.Contain("warning"));
    }

    [Test]
    public async Task Packages_OfTwoVersions_DoNotMix()
    {
        // The test kit requires the client in its own version.
        DotnetRun restore = await DotnetRun.OfAsync(
            Path.Combine(Consumers, "Cluster"),
            ["restore", "--tl:off", $"-p:CamundaVersion={PackedLibraries.Version}", "-p:CamundaClientVersion=99.0.0"]);

        Assert.That(restore.ExitCode, Is.Not.Zero, restore.Output);
    }

    private static async Task BuildAsync(string consumer)
    {
        DotnetRun build = await DotnetRun.OfAsync(
            Path.Combine(Consumers, consumer), ["build", "--tl:off", $"-p:CamundaVersion={PackedLibraries.Version}"]);

        Assert.That(build.ExitCode, Is.Zero, build.Output);
        Assert.That(build.Output, Does.Contain("0 Warning(s)"));
    }

    private static async Task RunServiceAsync(string consumer)
    {
        await BuildAsync("Cluster");
        using Process cluster = DotnetRun.Start(Path.Combine(Consumers, "Cluster"), [ProgramOf("Cluster", "net10.0")]);
        try
        {
            string address = await cluster.StandardOutput.ReadLineAsync() ?? "";
            Assert.That(address, Does.StartWith("http://127.0.0.1:"));
            string framework = consumer.EndsWith("Net8", StringComparison.Ordinal) ? "net8.0" : "net10.0";

            // Where the runtime of .NET 8 is not installed, a later one runs the program.
            DotnetRun run = await DotnetRun.OfAsync(
                Path.Combine(Consumers, consumer),
                [ProgramOf(consumer, framework)],
                ("CAMUNDA_REST_ADDRESS", address),
                ("DOTNET_ROLL_FORWARD", "Major"));

            Assert.That(run.ExitCode, Is.Zero, run.Output);
            Assert.That(run.Output, Does.Contain("health: Healthy").And.Contain("receipt: R-A-42"));
        }
        finally
        {
            // The program ends with its input.
            cluster.StandardInput.Close();
            await cluster.WaitForExitAsync();
        }
    }

    private static string ProgramOf(string consumer, string framework) =>
        Path.Combine(Consumers, consumer, "bin", "Debug", framework, $"{consumer}.dll");
}
