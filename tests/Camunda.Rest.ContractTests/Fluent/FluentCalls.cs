using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Camunda.Rest.ContractTests.Fluent;

/// <summary>
/// A sample of the fluent call of every operation: the one list behind the coverage test, the wire snapshots and the run against a live server.
/// Every area has a part of its own with a property that lists its calls; a later API version's calls stand in a part named for it.
/// </summary>
internal static partial class FluentCalls
{
    public static IReadOnlyList<FluentCall> All { get; } =
    [
        .. typeof(FluentCalls).GetProperties(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(area => area.PropertyType == typeof(FluentCall[]))
            .SelectMany(area => (FluentCall[])area.GetValue(null)!)
            .OrderBy(call => call.Operation.Id, StringComparer.Ordinal),
    ];

    /// <summary>A key or id of any kind that keeps its rule.</summary>
    private static T Some<T>()
        where T : struct, ISemanticType<T> => (T)Samples.SampleValue.Create(typeof(T))!;

    private static FluentCall Of(CamundaOperation operation, Func<CamundaClient, Task> sendAsync, [CallerArgumentExpression(nameof(sendAsync))] string code = "") =>
        new(operation, Tidy(code), async camunda =>
        {
            await sendAsync(camunda);
            return null;
        });

    private static FluentCall Of<T>(CamundaOperation operation, Func<CamundaClient, Task<T>> sendAsync, [CallerArgumentExpression(nameof(sendAsync))] string code = "") =>
        new(operation, Tidy(code), async camunda => await sendAsync(camunda));

    /// <summary>The call on one line, without the lambda around it, and with a variable where the sample has <see cref="Some{T}"/>.</summary>
    private static string Tidy(string code)
    {
        string body = SomeKey().Replace(code[(code.IndexOf("=>", StringComparison.Ordinal) + 2)..], match => CamundaNaming.ToWireName(match.Groups[1].Value));
        return string.Concat(body.Split('\n').Select((line, index) => index > 0 && line.TrimStart() is [not '.', ..] ? " " + line.Trim() : line.Trim()));
    }

    [GeneratedRegex(@"Some<(\w+)>\(\)")]
    private static partial Regex SomeKey();
}
