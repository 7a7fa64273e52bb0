using System.Net;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Streams;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Deployments;

internal sealed class DeploymentBuilderTests
{
    [Test]
    public void AddFile_Missing_NamesTheFile() =>
        Assert.That(
            () => Create().AddFile("nowhere/order.bpmn"),
            Throws.TypeOf<FileNotFoundException>().With.Message.Contains("nowhere/order.bpmn"));

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a\nb")]
    public void AddBytes_NameThatCannotBeSent_IsRefused(string name) =>
        Assert.That(
            () => Create().AddBytes(name, new byte[1]),
            Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("resourceName"));

    [Test]
    public void AddText_NameTaken_IsRefused() =>
        Assert.That(
            () => Create().AddText("a.bpmn", "x").AddText("a.bpmn", "y"),
            Throws.ArgumentException.With.Message.Contains("already has a resource named 'a.bpmn'"));

    [Test]
    public void ForTenant_Default_IsRefused() =>
        Assert.That(() => Create().ForTenant(default), Throws.ArgumentException.With.Message.Contains("default(TenantId)"));

    [Test]
    public async Task Send_NothingAdded_IsRefusedBeforeItIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.Deployments.Create().SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("no resources"));
        Assert.That(
            async () => await camunda.Deployments.Create().AddText("a.bpmn", "").SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("'a.bpmn' is empty"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Send_Twice_SendsTheSameAgain()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        var deployment = camunda.Deployments.Create().AddText("a.bpmn", "first").AddText("b.bpmn", "second").ForTenant("acme");

        await deployment.SendAsync();
        await deployment.SendAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(2));
        foreach (var request in transport.Requests)
        {
            Assert.That(request.Body, Does.Contain("name=\"resources\"; filename=\"a.bpmn\"")
                .And.Contain("first")
                .And.Contain("filename=\"b.bpmn\"")
                .And.Contain("second")
                .And.Contain("name=\"tenantId\"")
                .And.Contain("acme"));
        }
    }

    [Test]
    public async Task Send_EveryKindOfSource_SendsTheirBytes()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        using var folder = new TemporaryFolder();
        string file = folder.Write("file.bpmn", "from a file");
        using var stream = new MemoryStream("from a stream"u8.ToArray());

        var deployment = camunda.Deployments.Create()
            .AddFile(file)
            .AddFile(file, "renamed.bpmn")
            .AddStream("seek.bpmn", stream)
            .AddBytes("bytes.bpmn", "from bytes"u8.ToArray())
            .AddEmbedded(typeof(DeploymentBuilderTests).Assembly, "Deployments.embedded.bpmn", "embedded.bpmn");
        await deployment.AddStream("once.bpmn", new OnceStream("from once")).SendAsync();
        File.WriteAllText(file, "changed since");
        await deployment.SendAsync();

        Assert.That(FilesOf(transport.Requests[0].Body), Is.EqualTo(new[]
        {
            "file.bpmn: from a file", "renamed.bpmn: from a file", "seek.bpmn: from a stream", "bytes.bpmn: from bytes",
            "embedded.bpmn: from an assembly", "once.bpmn: from once",
        }));
        Assert.That(FilesOf(transport.Requests[1].Body), Is.EqualTo(new[]
        {
            "file.bpmn: changed since",
            "renamed.bpmn: changed since",
            "seek.bpmn: from a stream",
            "bytes.bpmn: from bytes",
            "embedded.bpmn: from an assembly",
        }));
        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task AddStream_ThatCannotSeek_IsSentOnceAndSaysSoTheSecondTime()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        var deployment = camunda.Deployments.Create().AddStream("once.bpmn", new OnceStream("x"));

        await deployment.SendAsync();

        Assert.That(
            async () => await deployment.SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("'once.bpmn' cannot be resent"));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void AddEmbedded_WrongName_ListsThoseThatAreThere()
    {
        Assert.That(
            () => Create().AddEmbedded(typeof(DeploymentBuilderTests).Assembly, "embedded.bpmn"),
            Throws.ArgumentException.With.Message.Contains("no embedded resource 'embedded.bpmn'")
                .And.Message.Contains("'Deployments.embedded.bpmn'"));
        Assert.That(
            () => Create().AddEmbedded(typeof(CamundaNaming).Assembly, "a.bpmn"),
            Throws.ArgumentException.With.Message.Contains("<EmbeddedResource>"));
        Assert.That(() => Create().AddEmbedded(null!, "a.bpmn"), Throws.ArgumentNullException);
        Assert.That(() => Create().AddEmbedded(typeof(CamundaNaming).Assembly, ""), Throws.ArgumentException);
    }

    [TestCase("*.bpmn", false, new[] { "a.bpmn", "b.bpmn" })]
    [TestCase("*.bpmn", true, new[] { "a.bpmn", "b.bpmn", "sub/c.bpmn", "sub/deep/a.bpmn" })]
    [TestCase("?.dmn", true, new[] { "sub/r.dmn" })]
    public async Task AddFolder_Pattern_AddsThoseThatMatchByTheirPath(string pattern, bool recursive, string[] expected)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "b.bpmn", "a.bpmn", "notes.txt", "a.bpmn.bak", "sub/c.bpmn", "sub/deep/a.bpmn", "sub/r.dmn" })
            folder.Write(name, "x");

        await camunda.Deployments.Create().AddFolder(folder.FullName, pattern, recursive).SendAsync();

        Assert.That(FilesOf(transport.Requests.Single().Body), Is.EqualTo(expected.Select(name => $"{name}: x")));
    }

    [Test]
    public void AddFolder_NothingToAdd_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("sub/a.bpmn", "x");

        Assert.Multiple(() =>
        {
            Assert.That(
                () => Create().AddFolder(folder.FullName, "*.bpmn"),
                Throws.ArgumentException.With.Message.Contains("matches '*.bpmn'").And.Message.Contains("recursive: true"));
            Assert.That(
                () => Create().AddFolder(folder.FullName, "*.dmn", recursive: true),
                Throws.ArgumentException.With.Message.Contains("including subdirectories"));
            Assert.That(
                () => Create().AddFolder(folder.FullName, "sub/*.bpmn"),
                Throws.ArgumentException.With.Message.Contains("contains a directory"));
            Assert.That(() => Create().AddFolder(file, "*.bpmn"), Throws.ArgumentException.With.Message.Contains("is a file"));
            Assert.That(
                () => Create().AddFolder(Path.Combine(folder.FullName, "none"), "*.bpmn"),
                Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("none"));
            Assert.That(() => Create().AddFolder(folder.FullName, " "), Throws.ArgumentException);
            Assert.That(
                () => Create().AddText("sub/a.bpmn", "x").AddFolder(folder.FullName, "*.bpmn", recursive: true),
                Throws.ArgumentException.With.Message.Contains("already has a resource named 'sub/a.bpmn'"));
        });
    }

    [Test]
    public void AddFile_Folder_IsRefused() =>
        Assert.That(() => Create().AddFile(Path.GetTempPath()), Throws.ArgumentException.With.Message.Contains("AddFolder"));

    [Test]
    public void AddStream_ThatCannotBeRead_IsRefused() =>
        Assert.That(() => Create().AddStream("a.bpmn", null!), Throws.ArgumentNullException);

    [Test]
    public async Task Send_LargerThanTheLimit_SaysTheSizes()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient(o => o.MaxDeploymentSize = 1000);
        var endless = new GeneratedStream(long.MaxValue);
        using var folder = new TemporaryFolder();

        Assert.That(
            async () => await camunda.Deployments.Create()
                .AddBytes("a.bpmn", new byte[400])
                .AddFile(folder.Write("b.bpmn", new string('b', 601)))
                .SendAsync(),
            Throws.InvalidOperationException.With.Message.StartsWith(
                "The deployment has 1,001 bytes (a.bpmn 400, b.bpmn 601); the limit is 1,000."));
        Assert.That(
            async () => await camunda.Deployments.Create().AddStream("endless.bpmn", endless).SendAsync(),
            Throws.InvalidOperationException.With.Message.StartsWith("The deployment has at least 1,001 bytes (endless.bpmn 1,001)"));
        Assert.That(endless.Position, Is.LessThan(1_000_000));
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Result_OfManyKinds_HasEachUnderItsKind()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """
            {"deploymentKey":"1","tenantId":"<default>","deployments":[
              {"processDefinition":{"processDefinitionId":"a","processDefinitionKey":"2"}},
              {"decisionRequirements":{"decisionRequirementsId":"g","decisionRequirementsKey":"3"}},
              {"decisionDefinition":{"decisionDefinitionId":"d","decisionDefinitionKey":"4"}},
              {"processDefinition":{"processDefinitionId":"b","processDefinitionKey":"5"}},
              {"form":{"formId":"f","formKey":"6"}},
              {"resource":{"resourceId":"r","resourceKey":"7"}},
              {"somethingNew":{}}]}
            """);
        await using var camunda = transport.CreateClient();

        var result = await camunda.Deployments.Create().AddText("a.bpmn", "x").SendAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Processes.Select(process => $"{process.ProcessDefinitionId}"), Is.EqualTo(new[] { "a", "b" }));
            Assert.That($"{result.DecisionRequirements.Single().DecisionRequirementsKey}", Is.EqualTo("3"));
            Assert.That($"{result.Decisions.Single().DecisionDefinitionId}", Is.EqualTo("d"));
            Assert.That($"{result.Forms.Single().FormId}", Is.EqualTo("f"));
            Assert.That($"{result.Resources.Single().ResourceKey}", Is.EqualTo("7"));
            Assert.That(result.Deployments, Has.Count.EqualTo(7));
        });
    }

    [Test]
    public void Add_ToABuilder_LeavesItAsItWas()
    {
        var empty = Create();
        empty.AddText("a.bpmn", "x");

        Assert.That(async () => await empty.SendAsync(), Throws.InvalidOperationException);
    }

    private static IEnumerable<string> FilesOf(string body)
    {
        foreach (string part in body.Split("filename=\"").Skip(1))
        {
            yield return $"{part[..part.IndexOf('"', StringComparison.Ordinal)]}: "
                + $"{part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..part.IndexOf("\r\n--", StringComparison.Ordinal)]}";
        }
    }

    private static DeploymentBuilder Create() => CamundaClient.Create(new Uri("http://camunda.example")).Deployments.Create();
}
