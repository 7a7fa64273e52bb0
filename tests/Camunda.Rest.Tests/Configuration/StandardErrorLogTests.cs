using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class StandardErrorLogTests
{
    [Test]
    public void LoggerFactory_NotSet_IsTheStandardError() =>
        Assert.That(new CamundaClientOptions().LoggerFactory, Is.SameAs(StandardErrorLog.Instance));

    [Test]
    public void Log_WarningOfAWorker_IsWrittenWithItsException()
    {
        using var written = new StringWriter();
        using var log = new StandardErrorLog(() => written);

        log.CreateLogger("Camunda.Rest.Workers").Log(
            LogLevel.Warning, new EventId(25), "The handler failed.", new TimeoutException("too slow"), (state, _) => state);

        Assert.That(
            written.ToString().ReplaceLineEndings("\n"),
            Is.EqualTo("warn: Camunda.Rest.Workers[25] The handler failed.\nSystem.TimeoutException: too slow\n"));
    }

    [TestCase(LogLevel.Information, "Camunda.Rest.Workers")]
    [TestCase(LogLevel.None, "Camunda.Rest.Workers")]
    [TestCase(LogLevel.Error, "Camunda.Rest.Calls")]
    public void Log_AnythingElse_IsNotWritten(LogLevel level, string category)
    {
        using var written = new StringWriter();
        using var log = new StandardErrorLog(() => written);

        log.CreateLogger(category).Log(level, new EventId(1), "text", null, (state, _) => state);

        Assert.That(written.ToString(), Is.Empty);
    }

    [Test]
    public void CreateLogger_OfTheNullFactory_WritesNothing() =>
        Assert.That(
            new CamundaClientOptions { LoggerFactory = NullLoggerFactory.Instance }
                .LoggerFactory.CreateLogger("Camunda.Rest.Workers")
                .IsEnabled(LogLevel.Critical),
            Is.False);
}
