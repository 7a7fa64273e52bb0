using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Files;

namespace Camunda.Rest.Contract.Baselines;

/// <summary>The file that names a version's baseline where it is not the version itself.</summary>
internal static class BaselineNote
{
    /// <summary>Writes the note or takes an old one away, and says which.</summary>
    public static void Settle(ContractDocument contract, Baseline baseline, string to, TextWriter output)
    {
        foreach (BaselineGap gap in baseline.Gaps)
        {
            output.WriteLine($"{contract.Version} lacks {gap.Missing.Count} of the operations that {gap.Version} added, such as "
                + $"{gap.Missing[0]}: the code for {gap.Version} is left out.");
        }

        if (baseline.Gaps.Count > 0)
        {
            TextFile.Write(to, $"{baseline.Version}\n");
            output.WriteLine($"{contract.Version} is built with the code of {baseline.Version}.");
        }
        else
        {
            TextFile.Delete(to);
            output.WriteLine($"{contract.Version} is built with the code of all versions before it.");
        }
    }
}
