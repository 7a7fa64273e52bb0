using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Camunda.Rest.Tests.Shared.Samples;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>
/// A sample of the fluent call of every operation: the one list behind the coverage test, the wire snapshots and the run against a live
/// server. Every area has a part of its own with a property that lists its calls; what an API version lacks states its need.
/// </summary>
internal static partial class FluentCalls
{
    /// <summary>
    /// Beginnings of areas: where a later version can do more with an operation, its call takes the place of the earlier one.
    /// </summary>
    private static readonly string[] Precedence = ["Latest", "Later", ""];

    /// <summary>
    /// Written calls, and for an operation that has none the generated one, so that one that nobody has thought about yet is looked at too.
    /// </summary>
    public static IReadOnlyList<FluentCall> All { get; } =
    [
        .. Written.Concat(Generated.ExceptBy(Written.Select(call => call.Operation.Id), call => call.Operation.Id)
            .DistinctBy(call => call.Operation.Id))
            .OrderBy(call => call.Operation.Id, StringComparer.Ordinal),
    ];

    /// <summary>A call of every generated member, by an operation id.</summary>
    public static IReadOnlyList<FluentCall> OfGeneratedMembers => Generated;

    private static IEnumerable<FluentCall> Written => typeof(FluentCalls).GetProperties(BindingFlags.NonPublic | BindingFlags.Static)
        .Where(area => area.PropertyType == typeof(FluentCall[]) && area.Name != nameof(Generated))
        .OrderBy(area => Array.FindIndex(Precedence, area.Name.StartsWith))
        .SelectMany(area => (FluentCall[])area.GetValue(null)!)
        .DistinctBy(call => call.Operation.Id);

    /// <summary>A key, id or enum of any kind that keeps its rule.</summary>
    private static T Some<T>()
        where T : struct, Json.IWireValue => (T)SampleValue.Create(typeof(T))!;

    /// <summary>A model with every member set.</summary>
    private static T Sample<T>()
        where T : class => (T)SampleValue.Create(typeof(T))!;

    private static FluentCall Of(
        CamundaOperation operation, Func<CamundaClient, Task> sendAsync, [CallerArgumentExpression(nameof(sendAsync))] string code = "") =>
        new(operation, Tidy(code), async camunda =>
        {
            await sendAsync(camunda);
            return null;
        });

    private static FluentCall Of<T>(
        CamundaOperation operation,
        Func<CamundaClient, Task<T>> sendAsync,
        [CallerArgumentExpression(nameof(sendAsync))] string code = "") =>
        new(operation, Tidy(code), async camunda => await sendAsync(camunda));

    /// <summary>
    /// The call on one line, without the lambda around it, and with a variable where the sample has <see cref="Some{T}"/>.
    /// </summary>
    private static string Tidy(string code)
    {
        string body = SomeKey().Replace(
            code[(code.IndexOf("=>", StringComparison.Ordinal) + 2)..], match => CamundaNaming.ToWireName(match.Groups[1].Value));
        string call = string.Concat(body.Split('\n')
            .Select((line, index) => index > 0 && line.TrimStart() is [not '.', ..] ? " " + line.Trim() : line.Trim()));

        // Where the source breaks a line is of no concern here.
        return call.Replace("( ", "(", StringComparison.Ordinal).Replace(", }", " }", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Some<(\w+)>\(\)")]
    private static partial Regex SomeKey();
}
