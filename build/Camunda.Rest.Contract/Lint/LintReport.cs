using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Lint;

/// <summary>Prints the findings of one contract, one a line, and the numbers at the end.</summary>
internal static class LintReport
{
    public static void Write(ContractDocument contract, TextWriter output)
    {
        IReadOnlyList<Finding> findings = NamingRules.Check(contract);
        foreach (Finding finding in findings)
        {
            output.WriteLine(finding);
        }

        output.WriteLine($"{contract.File}: findings {findings.Count}{Counts(findings)}");
    }

    private static string Counts(IReadOnlyList<Finding> findings) =>
        findings.Count == 0
            ? ""
            : $" ({string.Join(", ", findings.GroupBy(finding => finding.Rule).Select(rule => $"{rule.Key} {rule.Count()}"))})";
}
