using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Takes the suffix <c>Enum</c> off the names of enums: .NET types do not carry it, and the analyzers say so. Where another schema has
/// the shorter name, the enum keeps its suffix, so that neither name depends on the order of the two.
/// </summary>
internal sealed class StripEnumSuffix : IRepair
{
    private const string Suffix = "Enum";

    public void Apply(ApiDocument document)
    {
        List<string> enums = [.. document.Schemas.Select(schema => schema.Key)
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal)
                && name.Length > Suffix.Length
                && document.Component(name).ContainsKey("enum"))];
        foreach (string name in enums)
        {
            string shorter = name[..^Suffix.Length];
            if (!document.Schemas.ContainsKey(shorter))
            {
                document.Rename(name, shorter);
            }
        }
    }
}
