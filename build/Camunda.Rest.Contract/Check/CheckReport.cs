using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Check;

/// <summary>What the check looked at, and what it missed.</summary>
internal sealed class CheckReport
{
    private readonly List<Loss> _losses = [];

    public int Operations { get; set; }

    public int Properties { get; set; }

    public IReadOnlyList<Loss> Losses => _losses;

    public string Summary => $"operations {Operations}, properties {Properties}, losses {_losses.Count}";

    public void Add(string path, string sentence) => _losses.Add(new Loss(path, sentence));

    /// <summary>Compares one fact; absent on both sides is equal.</summary>
    public void Compare(string path, string fact, JsonNode? upstream, JsonNode? contract)
    {
        if (!JsonNode.DeepEquals(upstream, contract))
        {
            Add(path, $"{fact} is {Show(upstream)} upstream and {Show(contract)} in the contract.");
        }
    }

    /// <summary>Compares two sets of names.</summary>
    public void CompareNames(string path, string fact, IEnumerable<string> upstream, IEnumerable<string> contract)
    {
        HashSet<string> left = [.. upstream];
        HashSet<string> right = [.. contract];
        foreach (string name in left.Where(name => !right.Contains(name)))
        {
            Add(path, $"{fact} '{name}' is missing in the contract.");
        }

        foreach (string name in right.Where(name => !left.Contains(name)))
        {
            Add(path, $"{fact} '{name}' is in the contract only.");
        }
    }

    private static string Show(JsonNode? value) => value?.ToJsonString() ?? "absent";
}
