using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Lint.Rules;

namespace Camunda.Rest.Contract.Lint;

/// <summary>The API's naming conventions, in the order in which departures are reported.</summary>
internal static class NamingRules
{
    public static IReadOnlyList<INamingRule> All { get; } =
    [
        new KebabCasePaths(),
        new PluralResources(),
        new NounsInPaths(),
        new ActionsReadAsNouns(),
        new CamelCaseNames(),
        new AcronymsAsWords(),
        new SuffixOnIdentifiers(),
        new EntityOnIdentifiers(),
        new WholeEntityNames(),
        new NoPrefixOnAttributes(),
        new DatesAsDateTime(),
    ];

    /// <summary>Names a rule as reports do, such as <c>kebab-case-paths</c>.</summary>
    public static string NameOf(INamingRule rule) => CamundaNaming.ToKebabCase(rule.GetType().Name);

    /// <summary>All departures of a contract: by rule, then by JSON path.</summary>
    public static IReadOnlyList<Finding> Check(ContractDocument contract)
    {
        ContractNames names = new(contract);
        return
        [
            .. All.SelectMany(rule => rule.Find(names)
                .Select(place => new Finding(NameOf(rule), place.Path, place.Found, place.Wanted))
                .OrderBy(finding => finding.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Found, StringComparer.Ordinal)),
        ];
    }
}
