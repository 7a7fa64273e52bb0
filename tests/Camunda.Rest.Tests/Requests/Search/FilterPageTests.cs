using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Search;

/// <summary>Holds the page of filters, <c>src/Camunda.Rest/Requests/Search/README.md</c>, to what its lambdas send.</summary>
internal sealed partial class FilterPageTests
{
    private const string Page = "src/Camunda.Rest/Requests/Search/README.md";

    [Test]
    public void Page_Lambdas_SendTheJsonBesideThem()
    {
        var since = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        UserTaskState[] states = [UserTaskState.Created, UserTaskState.Assigning];
        List<string> people = ["demo", "anna"];
        string? nobody = null;
        string? tenant = null;
        bool onlyMine = true;
        decimal total = 99.50m;

        string[] rows =
        [
            Task(t => t.Assignee == "demo"),
            Task(t => "demo" == t.Assignee),
            Task(t => t.Assignee != "demo"),
            Task(t => t.State == UserTaskState.Created && t.Priority >= 50),
            Task(t => t.Priority > 10 && t.Priority < 20 + 5),
            Task(t => t.CreationDate >= since && t.CreationDate < since.AddDays(1)),
            Task(t => states.Contains(t.State)),
            Task(t => !people.Contains(t.Assignee)),
            Task(t => t.Assignee.Like("de?o*")),
            Task(t => t.Assignee.StartsWith("100%*")),
            Task(t => t.Assignee.EndsWith("@camunda.example")),
            Task(t => t.CandidateGroup.Contains("sales")),
            Task(t => t.DueDate.Exists()),
            Task(t => !t.DueDate.Exists()),
            Task(t => t.Assignee == null),
            Task(t => t.Assignee == nobody),
            Task(t => t.ElementId == "approve"),
            Task(t => tenant == null || t.TenantId == tenant),
            Task(t => onlyMine ? t.Assignee == "demo" : t.Assignee == null),
            Task(t => !(t.Assignee == "demo" || t.Priority == 0)),
            Task(t => t.LocalVariables["approved"] == true),
            Instance(p => p.HasIncident),
            Instance(p => !p.HasIncident && p.State == ProcessInstanceState.Active),
            Instance(p => p.Tags.Contains("vip") && p.Tags.Contains("eu")),
            Instance(p => p.Variables["orderId"] == "A-42"),
            Instance(p => p.Variables["total"] == total && p.Variables["lines"] != 0),
            Instance(p => p.Variables["note"] == null),
            Instance(p => !p.Variables["note"].Exists()),
            Instance(p => people.Contains(p.Variables["owner"])),
            Instance(p => p.Variables["orderId"].StartsWith("A-")),
            Instance(p => p.Variables["orderId"].Like("\"A-*\"")),
            Instance(p => p.HasIncident || p.ErrorMessage.Exists()),
            Instance(p => p.TenantId == "acme" && (p.ProcessDefinitionId == "a" || (p.ProcessDefinitionId == "b" && p.HasIncident))),
            Instance(p => (p.HasIncident || p.HasRetriesLeft) && (p.ElementId == "a" || p.ElementId == "b")),
        ];

        Assert.That(Tables()[0], Is.EqualTo(rows));
    }

    [Test]
    public void Page_LambdasThatAreRefused_SayTheSentenceBesideThem()
    {
        UserTaskState[] states = [UserTaskState.Created];
        DateTimeOffset? never = null;
        string[] none = [];

        string[] rows =
        [
            RefusedTask(t => !states.Contains(t.State)),
            RefusedTask(t => !t.Assignee.Like("d*")),
            RefusedTask(t => !(t.DueDate < DateTimeOffset.UnixEpoch)),
            RefusedTask(t => t.ElementId != "approve"),
            RefusedTask(t => t.Assignee == t.CandidateUser),
            RefusedTask(t => t.Assignee == "demo" || t.Assignee == "anna"),
            RefusedTask(t => t.Priority > 1 && t.Priority > 2),
            RefusedTask(t => t.DueDate >= never),
            RefusedTask(t => t.ElementId == null),
            RefusedTask(t => none.Contains(t.Assignee)),
            RefusedInstance(p => !p.Tags.Contains("vip")),
            RefusedInstance(p => p.Tags.Count > 2),
        ];

        Assert.That(Tables()[1], Is.EqualTo(rows));
    }

    [Test]
    public void Page_Values_AreThoseOfTheTests()
    {
        string[] source =
        [
            .. Repository.ReadText("tests/Camunda.Rest.Tests/Requests/Search/FilterPageTests.cs").Split('\n').Select(line => line.Trim()),
        ];
        string[] values =
        [
            .. CSharp().Matches(Repository.ReadText(Page))
                .SelectMany(block => block.Groups["code"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ];

        Assert.That(values, Is.Not.Empty);
        Assert.That(values, Is.SubsetOf(source));
    }

    [Test]
    public void Page_Initialiser_SendsWhatTheLambdaSends()
    {
        var filter =
            new UserTaskFilter { Assignee = "demo", Priority = new() { Gte = 50 }, LocalVariables = new() { ["approved"] = true } };
        var same = FilterTranslator<UserTaskFilter>.Translate(
            t => t.Assignee == "demo" && t.Priority >= 50 && t.LocalVariables["approved"] == true, null);

        Assert.That(CamundaJson.Serialize(filter), Is.EqualTo(CamundaJson.Serialize(same)));
        Assert.That(Repository.ReadText(Page), Does.Contain("`"
            + """new UserTaskFilter { Assignee = "demo", Priority = new() { Gte = 50 }, LocalVariables = new() { ["approved"] = true } }"""
            + "`"));
    }

    private static string Task(
        Expression<Func<UserTaskFilter, bool>> condition,
        [CallerArgumentExpression(nameof(condition))] string code = "") => Row(code, Code(Send(condition)));

    private static string Instance(
        Expression<Func<ProcessInstanceFilter, bool>> condition,
        [CallerArgumentExpression(nameof(condition))] string code = "") => Row(code, Code(Send(condition)));

    private static string RefusedTask(
        Expression<Func<UserTaskFilter, bool>> condition,
        [CallerArgumentExpression(nameof(condition))] string code = "") => Row(code, Refuse(condition));

    private static string RefusedInstance(
        Expression<Func<ProcessInstanceFilter, bool>> condition,
        [CallerArgumentExpression(nameof(condition))] string code = "") => Row(code, Refuse(condition));

    private static string Send<TFilter>(Expression<Func<TFilter, bool>> condition)
        where TFilter : class, IJsonModel<TFilter> =>
        CamundaJson.Serialize(FilterTranslator<TFilter>.Translate(condition, null));

    private static string Refuse<TFilter>(Expression<Func<TFilter, bool>> condition)
        where TFilter : class
    {
        var refusal = Assert.Catch(() => FilterTranslator<TFilter>.Translate(condition, null))!;
        Assert.That(refusal, Is.TypeOf<NotSupportedException>().Or.TypeOf<ArgumentException>());
        return refusal.Message
            .Replace(" (Parameter 'condition')", "", StringComparison.Ordinal)
            .Replace("*", @"\*", StringComparison.Ordinal)
            .Replace("|", @"\|", StringComparison.Ordinal);
    }

    private static string Row(string code, string result) => $"| {Code(code)} | {result} |";

    // A table ends a cell at a bar, even within code.
    private static string Code(string text) => $"`{text.Replace("|", @"\|", StringComparison.Ordinal)}`";

    private static string[][] Tables() =>
    [
        .. Table().Matches(Repository.ReadText(Page))
            .Select(table => table.Groups["rows"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [GeneratedRegex(@"^\| --- \| --- \|\n(?<rows>(\|.*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CSharp();
}
