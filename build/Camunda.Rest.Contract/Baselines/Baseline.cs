using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Baselines;

/// <summary>
/// The version whose handwritten code compiles with a contract. It is the contract's own, unless the contract lacks most of what the
/// released versions before it added: an older description under a newer number, for a trial, or an early state of a version that is out.
/// </summary>
/// <param name="Version">The version, without a label.</param>
/// <param name="Gaps">The newer versions that the contract does not cover, newest first; their code has to be left out.</param>
internal sealed record Baseline(ApiVersion Version, IReadOnlyList<BaselineGap> Gaps)
{
    /// <param name="contract">The contract in question.</param>
    /// <param name="folder">The known contracts. Those with a label are nobody's baseline: they come and go.</param>
    public static Baseline Of(ContractDocument contract, ContractFolder folder)
    {
        ApiVersion own = contract.Version with { Label = "" };
        List<ApiVersion> released =
        [
            .. folder.Versions.Where(version => version.Label.Length == 0 && version != contract.Version && version.CompareTo(own) <= 0),
        ];
        HashSet<string> present = Operations(contract);

        List<BaselineGap> gaps = [];
        for (int i = released.Count - 1; i >= 0; i--)
        {
            HashSet<string> before = i == 0 ? [] : Operations(folder.Find(released[i - 1])!);
            List<string> added = [.. Operations(folder.Find(released[i])!).Except(before)];
            List<string> missing = [.. added.Except(present).Order(StringComparer.Ordinal)];

            // A few that are gone are left out one by one; most of them gone is an older description.
            if (missing.Count == 0 || missing.Count * 2 < added.Count)
            {
                return new(gaps.Count == 0 ? own : released[i], gaps);
            }

            gaps.Add(new(released[i], missing));
        }

        // It has lost something of every version: the build of the whole code then says what that concerns.
        return new(own, []);
    }

    private static HashSet<string> Operations(ContractDocument contract) => [.. contract.Operations.Select(operation => operation.Id)];
}
