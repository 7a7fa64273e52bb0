using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Diff;

/// <summary>Compares an operation over two versions.</summary>
internal static class OperationDiff
{
    public static IEnumerable<string> Between(ContractOperation old, ContractOperation @new)
    {
        IEnumerable<string> facts =
        [
            .. Differ("path", $"{old.Method.ToUpperInvariant()} {old.Path}", $"{@new.Method.ToUpperInvariant()} {@new.Path}"),
            .. Differ("tag", old.Tag, @new.Tag),
            .. Differ("request", Request(old), Request(@new)),
            .. Differ("result", Successes(old), Successes(@new)),
            .. Differ("errors", Codes(old.Failures), Codes(@new.Failures)),
            .. Differ("eventually consistent", Flag(old, "x-eventually-consistent"), Flag(@new, "x-eventually-consistent")),
            .. Differ("deprecated", Flag(old, "deprecated"), Flag(@new, "deprecated")),
        ];
        return facts.Concat(Parameters(old, @new));
    }

    private static IEnumerable<string> Parameters(ContractOperation old, ContractOperation @new)
    {
        SortedDictionary<string, string> before = Described(old);
        SortedDictionary<string, string> after = Described(@new);
        return before.Keys
            .Union(after.Keys)
            .Order(StringComparer.Ordinal)
            .SelectMany(name => (before.GetValueOrDefault(name), after.GetValueOrDefault(name)) switch
            {
                (null, { } added) => [$"+ parameter {name}: {added}"],
                ({ } removed, null) => [$"- parameter {name}: {removed}"],
                var (was, @is) => Differ($"parameter {name}", was!, @is!),
            });
    }

    private static SortedDictionary<string, string> Described(ContractOperation operation) => new(
        operation.Parameters.ToDictionary(
            parameter => $"{parameter.Text("name")} in {parameter.Text("in")}",
            parameter => TypeText.Of(parameter["schema"]) + (parameter.IsTrue("required") ? "" : ", optional")),
        StringComparer.Ordinal);

    private static string Request(ContractOperation operation) => operation.Body is { } body
        ? Contents(body) + (body.IsTrue("required") ? "" : ", optional")
        : "nothing";

    private static string Successes(ContractOperation operation) =>
        string.Join(", ", operation.Successes.Select(response => $"{response.Key} {Contents(response.Value)}"));

    private static string Contents(JsonObject owner) => owner.Contents().Any()
        ? string.Join(" or ", owner.Contents()
            .Select(content => TypeText.Of(content.Value) + (content.Key == "application/json" ? "" : $" as {content.Key}")))
        : "nothing";

    private static string Codes(IEnumerable<KeyValuePair<string, JsonObject>> responses) =>
        string.Join(' ', responses.Select(response => response.Key).Order(StringComparer.Ordinal));

    private static string Flag(ContractOperation operation, string name) => operation.Json.IsTrue(name) ? "yes" : "no";

    private static IEnumerable<string> Differ(string what, string was, string @is) => was == @is ? [] : [$"{what}: {was} -> {@is}"];
}
