using System.Linq.Expressions;
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Filters;

internal sealed class ExpressionValueTests
{
    private static readonly string Static = "demo";

    private readonly string _field = "demo";

    private static string Property => "demo";

    [Test]
    public void Of_EveryWayToAValue_IsComputed()
    {
        string captured = "demo";
        string[] array = ["demo"];
        var list = new List<string> { "demo" };
        var map = new Dictionary<string, string> { ["key"] = "demo" };
        var record = new Holder(new Inner("demo"));
        object boxed = "demo";
        bool flag = true;
        string? nothing = null;
        (string Name, int Number) tuple = ("demo", 1);
        Assert.Multiple(() =>
        {
            Check(t => t.Assignee == "demo");
            Check(t => t.Assignee == captured);
            Check(t => t.Assignee == Static);
            Check(t => t.Assignee == _field);
            Check(t => t.Assignee == Property);
            Check(t => t.Assignee == Method("de", "mo"));
            Check(t => t.Assignee == Instance());
            Check(t => t.Assignee == array[0]);
            Check(t => t.Assignee == list[0]);
            Check(t => t.Assignee == map["key"]);
            Check(t => t.Assignee == record.Inner.Name);
            Check(t => t.Assignee == record.Inner.Name.Trim().Replace("x", "y", StringComparison.Ordinal));
            Check(t => t.Assignee == (string)boxed);
            Check(t => t.Assignee == (flag ? "demo" : "other"));
            Check(t => t.Assignee == (nothing ?? "demo"));
            Check(t => t.Assignee == "de" + array[0].Remove(0, 2));
            Check(t => t.Assignee == $"{captured}");
            Check(t => t.Assignee == new Inner("demo").Name);
            Check(t => t.Assignee == tuple.Name);
            Check(t => t.Assignee == list.First(item => item.StartsWith('d')));
        });

        static void Check(Expression<Func<UserTaskFilter, bool>> condition) =>
            Assert.That(FilterJson.Tasks(condition), Is.EqualTo("""{"assignee":"demo"}"""), condition.ToString());
    }

    [Test]
    public void Of_Nullables_AreTheirValues()
    {
        DateTimeOffset? date = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        int? number = 5;
        ProcessInstanceKey? key = ProcessInstanceKey.Parse("1");
        UserTaskState? state = UserTaskState.Created;
        short small = 5;
        Assert.Multiple(() =>
        {
            Assert.That(FilterJson.Tasks(t => t.DueDate > date), Does.Contain("2026-01-01"));
            Assert.That(FilterJson.Tasks(t => t.DueDate > date.Value), Does.Contain("2026-01-01"));
            Assert.That(FilterJson.Tasks(t => t.DueDate > date.Value.AddDays(1)), Does.Contain("2026-01-02"));
            Assert.That(FilterJson.Tasks(t => t.DueDate > date!.Value.Date.ToUniversalTime()), Does.Contain("2026-01-01"));
            Assert.That(FilterJson.Tasks(t => t.DueDate > date.GetValueOrDefault()), Does.Contain("2026-01-01"));
            Assert.That(FilterJson.Tasks(t => date.HasValue && t.DueDate > date), Does.Contain("2026-01-01"));
            Assert.That(FilterJson.Tasks(t => t.Priority == number), Is.EqualTo("""{"priority":5}"""));
            Assert.That(FilterJson.Tasks(t => t.Priority == number + 1), Is.EqualTo("""{"priority":6}"""));
            Assert.That(FilterJson.Tasks(t => t.Priority == small), Is.EqualTo("""{"priority":5}"""));
            Assert.That(FilterJson.Tasks(t => t.State == state), Is.EqualTo("""{"state":"CREATED"}"""));
            Assert.That(FilterJson.Instances(p => p.ProcessInstanceKey == key), Is.EqualTo("""{"processInstanceKey":"1"}"""));
        });
    }

    [Test]
    public void Of_ImplicitConversions_AreMade()
    {
        string text = "approve";
        Assert.That(FilterJson.Tasks(t => t.ElementId == text), Is.EqualTo("""{"elementId":"approve"}"""));
        Assert.That(FilterJson.Instances(p => p.Tags.Contains(text)), Is.EqualTo("""{"tags":["approve"]}"""));
    }

    [Test]
    public void Of_CallsOnArraysAsSpans_AreComputed()
    {
        string[] roles = ["admin", "user"];
        int[] numbers = [1, 2];
        Assert.That(FilterJson.Tasks(t => roles.Contains("admin") && t.Assignee == "demo"), Is.EqualTo("""{"assignee":"demo"}"""));
        Assert.That(
            FilterJson.Tasks(t => roles.SequenceEqual(new[] { "admin", "user" }) && t.Assignee == "demo"),
            Is.EqualTo("""{"assignee":"demo"}"""));
        Assert.That(
            FilterJson.Tasks(t => t.Assignee == (roles.Contains("admin") ? "demo" : "other")), Is.EqualTo("""{"assignee":"demo"}"""));
        Assert.That(FilterJson.Tasks(t => numbers.Contains(3) || t.Assignee == "demo"), Is.EqualTo("""{"assignee":"demo"}"""));
    }

    [Test]
    public void Of_CapturedVariableThatChanges_IsReadWhenTheConditionIsGiven()
    {
        string name = "first";
        Expression<Func<UserTaskFilter, bool>> condition = t => t.Assignee == name;
        Assert.That(FilterJson.Tasks(condition), Is.EqualTo("""{"assignee":"first"}"""));
        name = "second";
        Assert.That(FilterJson.Tasks(condition), Is.EqualTo("""{"assignee":"second"}"""));
    }

    [Test]
    public void Of_MemberOfNull_SaysWhatIsNull()
    {
        Holder? holder = null;
        string? text = null;
        DateTimeOffset? date = null;
        Assert.Multiple(() =>
        {
            Assert.That(
                () => FilterJson.Tasks(t => t.Assignee == holder!.Inner.Name),
                Throws.ArgumentException.With.Message.Contains("'holder' is null").And.Property("ParamName").EqualTo("condition"));
            Assert.That(
                () => FilterJson.Tasks(t => t.Assignee == text!.Trim()),
                Throws.ArgumentException.With.Message.Contains("'text.Trim()', but 'text' is null"));
            Assert.That(
                () => FilterJson.Tasks(t => t.DueDate > date!.Value), Throws.ArgumentException.With.Message.Contains("'date' is null"));
        });
    }

    [Test]
    public void Of_CallThatThrows_ThrowsTheSame() =>
        Assert.That(() => FilterJson.Tasks(t => t.Assignee == Throw()), Throws.TypeOf<TimeoutException>().With.Message.EqualTo("too late"));

    private static string Method(string first, string second) => first + second;

    private static string Throw() => throw new TimeoutException("too late");

    private string Instance() => _field;

    private sealed record Inner(string Name);

    private sealed record Holder(Inner Inner);
}
