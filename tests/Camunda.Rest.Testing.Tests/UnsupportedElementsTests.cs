using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests;

/// <summary>What is not executed is refused, or stubbed where that is wanted.</summary>
public sealed class UnsupportedElementsTests
{
    private static readonly string Model = new ModelBuilder("p")
        .Start()
        .Add("""<bpmn:transaction id="pay" name="Pay"><bpmn:startEvent id="s"/></bpmn:transaction>""")
        .Add("""<bpmn:serviceTask id="odd"/>""")
        .Add(ModelBuilder.Job("work"))
        .End()
        .Chain("start", "pay", "odd", "work", "end")
        .ToString();

    [Test]
    public async Task Refuse_ByDefault_NamesTheElements()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        TestAnswer answer = await connection.DeployAsync(("p.bpmn", Model));
        Assert.That(answer.Summary, Does.StartWith("400").And.Contain("transaction 'pay' is not supported").And.Contain("'odd'"));
    }

    [Test]
    public async Task Stub_Elements_CompleteWithTheirVariables_AndAreLoggedOnce()
    {
        Recorder log = new();
        using LoggerFactory loggers = new([log]);
        await using TestConnection connection = await TestConnection.OpenAsync(new()
        {
            Unsupported = UnsupportedElements.Stub,
            StubVariables = new Dictionary<string, JsonObject> { ["pay"] = new() { ["paid"] = true } },
            LoggerFactory = loggers,
        });
        for (int i = 0; i < 2; i++)
        {
            Assert.That((await connection.DeployAsync(("p.bpmn", Model))).Summary, Is.EqualTo("200"));
        }

        await connection.StartInstanceAsync("p");
        JsonNode job = await connection.ActivateOneAsync("work");
        Assert.That(job["variables"]!.ToJsonString(), Is.EqualTo("""{"paid":true}"""));
        JsonNode stub = await connection.FindOneAsync("element-instances", """{"filter":{"elementId":"pay"}}""");
        Assert.That(
            (stub["elementName"]!.ToString(), stub["state"]!.ToString()), Is.EqualTo(("Pay", "COMPLETED")));
        Assert.That(log.Lines.Where(line => line.Contains("is stubbed", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "The element 'pay' of the process 'p' is stubbed: transaction 'pay' is not supported",
            "The element 'odd' of the process 'p' is stubbed: serviceTask 'odd': it has no zeebe:taskDefinition; only tasks that job "
                + "workers do are supported",
        }));
    }

    [Test]
    public void StubVariables_WithoutStubs_AreRefused() => Assert.That(
        () => CamundaTestCluster.StartAsync(new() { StubVariables = new Dictionary<string, JsonObject> { ["x"] = [] } }),
        Throws.ArgumentException.With.Message.Contains("set Unsupported to Stub"));

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.Add(formatter(state, exception));
            }
        }

        void IDisposable.Dispose()
        {
        }
    }
}
