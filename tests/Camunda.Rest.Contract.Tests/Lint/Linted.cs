using Camunda.Rest.Contract.Lint;
using Camunda.Rest.Contract.Tests.Document;

namespace Camunda.Rest.Contract.Tests.Lint;

/// <summary>What one rule finds in a small contract.</summary>
internal static class Linted
{
    /// <summary>The findings of a rule in the schemas given, each as <c>found -> wanted</c>.</summary>
    public static IEnumerable<string> Schemas<TRule>(string schemas, string paths = "")
        where TRule : INamingRule, new() => Find<TRule>(paths, schemas);

    /// <summary>The findings of a rule in paths that have one operation each.</summary>
    public static IEnumerable<string> Paths<TRule>(params string[] paths)
        where TRule : INamingRule, new() => Find<TRule>(
            string.Concat(paths.Select(path => $"{path}: {{post: {{operationId: postIt, responses: {{'204': {{}}}}}}}}\n")), "");

    /// <summary>The findings of a rule in one operation.</summary>
    public static IEnumerable<string> Operation<TRule>(string path, string operation, string schemas = "")
        where TRule : INamingRule, new() =>
            Find<TRule>($"{path}: {{post: {{operationId: postIt, {operation}, responses: {{'204': {{}}}}}}}}", schemas);

    private static IEnumerable<string> Find<TRule>(string paths, string schemas)
        where TRule : INamingRule, new() =>
        new TRule()
            .Find(new ContractNames(ContractText.Document("8.8", paths, schemas)))
            .Select(finding => $"{finding.Found} -> {finding.Wanted}");
}
