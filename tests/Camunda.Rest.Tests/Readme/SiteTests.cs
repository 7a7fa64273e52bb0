using System.Reflection;
using System.Text.RegularExpressions;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

/// <summary>
/// Compiles the C# of the documentation site (<c>build/docs</c>): complete programs as they stand, other snippets as part of
/// <see cref="SiteSnippets"/> or, where they are run, of <see cref="ProcessTestGuideTests"/>, and the calls in tables. Code of other
/// libraries follows the comment <c>other library</c>.
/// </summary>
internal sealed partial class SiteTests
{
    private static IEnumerable<TestCaseData> Programs =>
        from snippet in Snippets()
        where snippet.Code.StartsWith("using ", StringComparison.Ordinal)
        select new TestCaseData(snippet.Code).SetArgDisplayNames(snippet.Name);

    private static IEnumerable<TestCaseData> Fragments =>
        from snippet in Snippets()
        where !snippet.Code.StartsWith("using ", StringComparison.Ordinal) && !IsOfTheTestKit(snippet.Name)
        select new TestCaseData(snippet.Code).SetArgDisplayNames(snippet.Name);

    private static IEnumerable<TestCaseData> Tested =>
        from snippet in Snippets()
        where IsOfTheTestKit(snippet.Name)
        select new TestCaseData(snippet.Code).SetArgDisplayNames(snippet.Name);

    [TestCaseSource(nameof(Programs))]
    public void Program_OnAPage_CompilesAsItStands(string code) => Assert.That(CompiledProgram.FindErrors(code), Is.Empty);

    [TestCaseSource(nameof(Fragments))]
    public void Snippet_OnAPage_IsCompiledInSiteSnippets(string code) => Assert.That(
        Unindented(Repository.ReadText("tests/Camunda.Rest.Tests/Readme/SiteSnippets.cs")),
        Does.Contain(Unindented(code)),
        "SiteSnippets.cs must contain this code.");

    [TestCaseSource(nameof(Tested))]
    public void Snippet_OfTheTestKit_IsRunInATest(string code) => Assert.That(
        Unindented(Repository.ReadText("tests/Camunda.Rest.Tests/Readme/ProcessTestGuideTests.cs")),
        Does.Contain(Unindented(code)),
        "ProcessTestGuideTests.cs must contain this code.");

    [Test]
    public void Calls_InTables_Compile()
    {
        string[] calls =
        [
            .. from page in Pages()
               from Match cell in Cell().Matches(Repository.ReadText(page))
               select cell.Groups["code"].Value,
        ];
        IEnumerable<string> statements = calls.Select(call => call.EndsWith(')') ? $"{call};" : $"value = {call};");
        string calling = $$"""
            using Camunda.Rest;
            using Camunda.Rest.Models;
            using Camunda.Rest.Workers;

            public sealed record Order(string OrderId, decimal Total);
            public sealed record Charged(string Receipt);
            public sealed record Headers(string Account);

            public static class Calls
            {
                public static void All(
                    CamundaClient camunda, Job<Order> job, JobWorker worker, Func<Job<Order>, CancellationToken, Task<Charged>> handler,
                    object variables, ProcessInstanceKey processInstanceKey, ProcessDefinitionKey processDefinitionKey,
                    ElementInstanceKey elementInstanceKey, UserTaskKey userTaskKey, JobKey jobKey, IncidentKey incidentKey,
                    ResourceKey resourceKey)
                {
                    object? value;
                    {{string.Join('\n', statements)}}
                }
            }
            """;

        Assert.That(calls, Has.Length.GreaterThan(40));
        Assert.That(CompiledProgram.FindErrors(calling), Is.Empty);
    }

    [Test]
    public async Task GettingStarted_Program_RunsOnTheTestCluster()
    {
        MethodInfo main = CompiledProgram.Load(FirstSnippetOf("getting-started.md")).EntryPoint!;

        // The entry point blocks its thread until the program ends.
        Task run = Task.Run(() => main.Invoke(null, [Array.Empty<string>()]));
        await run.InTimeAsync();

        Assert.That(run.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public async Task Testing_Test_Passes()
    {
        Type fixture = CompiledProgram.Load(FirstSnippetOf("testing.md")).GetType("OrderProcessTests", throwOnError: true)!;
        MethodInfo test = fixture.GetMethods().Single(method => method.IsDefined(typeof(TestAttribute)));

        var run = (Task)test.Invoke(Activator.CreateInstance(fixture, nonPublic: true), null)!;
        await run.InTimeAsync();

        Assert.That(run.IsCompletedSuccessfully, Is.True);
    }

    private static IEnumerable<string> Pages() => RepositoryFiles.All.Where(path =>
        path.StartsWith("build/docs/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal));

    private static IEnumerable<(string Name, string Code)> Snippets() =>
        from page in Pages()
        from snippet in FencedCSharp().Matches(Repository.ReadText(page)).Index()
        where !snippet.Item.Groups["other"].Success
        select ($"{Path.GetFileName(page)}, {snippet.Index + 1}", snippet.Item.Groups["code"].Value);

    private static string FirstSnippetOf(string page) =>
        Snippets().First(snippet => snippet.Name.StartsWith(page, StringComparison.Ordinal)).Code;

    private static bool IsOfTheTestKit(string name) => name.StartsWith("process-tests.md", StringComparison.Ordinal);

    private static string Unindented(string code) =>
        string.Join('\n', code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(
        "(?<other>^<!-- other library -->\n)?^```csharp\n(?<code>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex FencedCSharp();

    // The last cell of a row, if it is a call on the client or on what a worker has.
    [GeneratedRegex(@"\| `(?<code>(?:camunda|job|worker)\.[^`…]+)` \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Cell();
}
