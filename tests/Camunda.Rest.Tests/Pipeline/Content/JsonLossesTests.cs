using System.Net;
using System.Text;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Content;

/// <summary>What cannot be read in a response costs only itself, and never in silence.</summary>
internal sealed class JsonLossesTests
{
    private const string Task1 = """{"userTaskKey":"1","name":"one","dueDate":"2025-10-15T10:00:00+02:00","assignee":"ann"}""";
    private const string Task2 = """{"userTaskKey":"2","name":"two","dueDate":"2025-10-16T10:00:00Z","assignee":"bob"}""";

    [Test]
    public async Task Search_DateWithTheNameOfItsZone_IsTheInstant()
    {
        var (tasks, warnings) = await SearchAsync(Task1.Replace("+02:00", "+02:00[Europe/Berlin]", StringComparison.Ordinal), Task2);

        Assert.That(tasks.Select(task => task.DueDate), Is.EqualTo(
            new DateTimeOffset?[] { new(2025, 10, 15, 10, 0, 0, TimeSpan.FromHours(2)), new(2025, 10, 16, 10, 0, 0, TimeSpan.Zero) }));
        Assert.That(warnings, Is.Empty);
    }

    [TestCase("\"dueDate\":\"2025-10-15T10:00:00+02:00\"", "\"dueDate\":\"next Tuesday\"", "dueDate", "date and time")]
    [TestCase("\"dueDate\":\"2025-10-15T10:00:00+02:00\"", "\"dueDate\":{\"deep\":[1,{}]}", "dueDate", "date and time")]
    [TestCase("\"assignee\":\"ann\"", "\"followUpDate\":5", "followUpDate", "date and time")]
    [TestCase("\"assignee\":\"ann\"", "\"completionDate\":\"\"", "completionDate", "date and time")]
    [TestCase("\"assignee\":\"ann\"", "\"assignee\":[50]", "assignee", "string")]
    [TestCase("\"assignee\":\"ann\"", "\"formKey\":{\"a\":{}}", "formKey", "string")]
    [TestCase("\"name\":\"one\"", "\"name\":{\"a\":1}", "name", "string")]
    public async Task Search_OptionalMemberCannotBeRead_IsNullWithAWarning(string right, string wrong, string member, string expected)
    {
        var (tasks, warnings) = await SearchAsync(Task2, Task1.Replace(right, wrong, StringComparison.Ordinal));

        Assert.That(tasks.Select(task => task.UserTaskKey.Value), Is.EqualTo(new[] { "2", "1" }));
        Assert.That(typeof(UserTaskResult).GetProperty(CamundaNaming.ToMemberName(member))!.GetValue(tasks[1]), Is.Null);
        Assert.That((tasks[0].Name, tasks[0].Assignee), Is.EqualTo(("two", "bob")));
        Assert.That(
            warnings.Single(),
            Does.Contain($"'items[1].{member}'").And.Contain("is set to null").And.Contain(expected).And.Not.Contain("Tuesday"));
    }

    [Test]
    public async Task Search_SeveralMembersCannotBeRead_AllAreNullAndTheRestIsThere()
    {
        string odd = Task1.Replace("\"one\"", "[]", StringComparison.Ordinal).Replace(
            "\"ann\"}", "{},\"externalFormReference\":\"form\",\"followUpDate\":7}", StringComparison.Ordinal);
        var (tasks, warnings) = await SearchAsync(odd, Task2, odd.Replace("\"1\"", "\"3\"", StringComparison.Ordinal));

        Assert.That(tasks.Select(task => (task.UserTaskKey.Value, task.Name, task.Assignee, task.ExternalFormReference)), Is.EqualTo(new[]
        {
            ("1", (string?)null, (string?)null, "form"), ("2", "two", "bob", null), ("3", null, null, "form"),
        }));
        Assert.That(tasks.Select(task => task.DueDate), Has.None.Null);
        Assert.That(warnings, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Search_RequiredMemberCannotBeRead_CostsItsItemWithAWarning()
    {
        var (tasks, warnings) = await SearchAsync(Task1, """{"name":"odd","processInstanceKey":"9","userTaskKey":{"a":1}}""", Task2);

        Assert.That(tasks.Select(task => task.UserTaskKey.Value), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(warnings.Single(), Does.Contain("'items[1]'").And.Contain("omitted").And.Not.Contain("odd"));
    }

    [Test]
    public async Task Search_InvalidUtf8InOneText_CostsThatMember()
    {
        byte[] body =
        [
            .. Page("TASK1", Task2).Replace("TASK1", Task1, StringComparison.Ordinal).Select(c => c == '\u00e4' ? (byte)0xE4 : (byte)c),
        ];
        body = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body).Replace("\"one\"", "\"Pr\u00fcfung\"", StringComparison.Ordinal));
        var (tasks, warnings) = await SearchAsync(body);

        Assert.That(tasks.Select(task => (task.UserTaskKey.Value, task.Name)), Is.EqualTo(new[] { ("1", (string?)null), ("2", "two") }));
        Assert.That(warnings.Single(), Does.Contain("'items[0].name'").And.Contain("UTF-8"));
    }

    [Test]
    public async Task Search_InvalidUtf8InAKey_CostsThatItem()
    {
        byte[] body = Encoding.Latin1.GetBytes(Page(Task1.Replace("\"1\"", "\"1\u00fc\"", StringComparison.Ordinal), Task2));
        var (tasks, warnings) = await SearchAsync(body);

        Assert.That(tasks.Select(task => task.UserTaskKey.Value), Is.EqualTo(new[] { "2" }));
        Assert.That(warnings.Single(), Does.Contain("'items[0]'").And.Contain("UTF-8"));
    }

    [Test]
    public async Task Search_DeepUnknownMember_CostsNothing()
    {
        string deep = new string('[', 500) + new string(']', 500);
        var (tasks, warnings) = await SearchAsync(Task1[..^1] + $",\"new\":{deep}}}", Task2);

        Assert.That(tasks.Select(task => task.UserTaskKey.Value), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(warnings, Is.Empty);
    }

    [Test]
    public async Task Search_ManyLosses_AreCountedAndNotAllNamed()
    {
        var (tasks, warnings) = await SearchAsync(
        [
            .. Enumerable.Range(1, 30).Select(
                key => Task1.Replace("\"1\"", $"\"{key}\"", StringComparison.Ordinal).Replace("\"ann\"", "[]", StringComparison.Ordinal)),
        ]);

        Assert.That(tasks, Has.Count.EqualTo(30));
        Assert.That(warnings, Has.Count.EqualTo(21));
        Assert.That(warnings[^1], Does.Contain("10 more"));
    }

    [TestCase("""{"items":["maintenance"],"page":{"totalItems":1}}""")]
    [TestCase("""{"items":{},"page":{"totalItems":1}}""")]
    [TestCase("""{"items":[{"userTaskKey":"1"}""")]
    public void Search_ForeignOrBrokenBody_IsAnError(string body) =>
        Assert.That(async () => await SearchAsync(Encoding.UTF8.GetBytes(body)), Throws.TypeOf<CamundaUnreadableResponseException>());

    [Test]
    public async Task Search_LoggerThrows_TheItemsAreThere()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Page(Task1.Replace("\"ann\"", "[]", StringComparison.Ordinal)));
        using var factory = new LoggerFactory([new ThrowingProvider()]);
        await using var camunda = transport.CreateClient(options => options.LoggerFactory = factory);

        var page = await camunda.Api.UserTasks.SearchUserTasksAsync(new UserTaskSearchQuery());

        Assert.That(page.Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_ListThatLacksItems_NamesThemWithTheirKeys()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"items":[{"userTaskKey":"1"},{"userTaskKey":"2","processInstanceKey":"7","customHeaders":{"a":1}},{"processInstanceKey":"8","userTaskKey":[]}]}""");
        await using var camunda = transport.CreateClient();

        var page = await camunda.Api.UserTasks.SearchUserTasksAsync(new UserTaskSearchQuery());

        Assert.That(page.Items, Has.Count.EqualTo(2));
        Assert.That(JsonLosses.Of(page.Items).Select(loss => (loss.Path, loss.IsItem)), Is.EqualTo(new[] { ("items[2]", true) }));
    }

    [Test]
    public async Task Activate_RequiredMemberCannotBeRead_CostsTheJobAndItsKeyIsKnown()
    {
        string odd = Workers.OneJob.Job.Replace("\"retries\":3", "\"retries\":2.5", StringComparison.Ordinal).Replace(
            "\"jobKey\":\"42\"", "\"jobKey\":\"41\"", StringComparison.Ordinal);
        using var transport = new StubTransport(HttpStatusCode.OK, $$"""{"jobs":[{{odd}},{{Workers.OneJob.Job}}]}""");
        using var logs = new FakeLoggerProvider();
        using var factory = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(options => options.LoggerFactory = factory);

        var jobs = await camunda.Jobs.Activate("work").SendAsync();

        Assert.That(jobs.Select(job => job.JobKey.Value), Is.EqualTo(new[] { "42" }));
        Assert.That(WarningsOf(logs).Single(), Does.Contain("jobKey 41").And.Contain("'jobs[0]'").And.Contain("whole number"));
        Assert.That(JsonLosses.Of(jobs).Select(loss => loss.Key), Is.EqualTo(new[] { "41" }));
    }

    private static string Page(params string[] tasks) =>
        $$$"""{"items":[{{{string.Join(",", tasks)}}}],"page":{"totalItems":{{{tasks.Length}}}}}""";

    private static Task<(IReadOnlyList<UserTaskResult> Tasks, IReadOnlyList<string> Warnings)> SearchAsync(params string[] tasks) =>
        SearchAsync(Encoding.UTF8.GetBytes(Page(tasks)));

    private static async Task<(IReadOnlyList<UserTaskResult> Tasks, IReadOnlyList<string> Warnings)> SearchAsync(byte[] body)
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
        }));
        using var logs = new FakeLoggerProvider();
        using var factory = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(options => options.LoggerFactory = factory);
        var page = await camunda.UserTasks.Search().GetPageAsync();
        return (page.Items, WarningsOf(logs));
    }

    private static IReadOnlyList<string> WarningsOf(FakeLoggerProvider logs) =>
        [
            .. logs.Collector.GetSnapshot()
                .Where(record => record.Category == "Camunda.Rest.Responses" && record.Level == LogLevel.Warning)
                .Select(record => record.Message),
        ];

    private sealed class ThrowingProvider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) =>
            categoryName == "Camunda.Rest.Responses" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("no disk");

        public void Dispose()
        {
        }
    }
}
