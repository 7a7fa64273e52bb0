namespace Camunda.Rest.Contract.Diff;

/// <summary>Prints changes for people: one group per sort of change, empty groups left out, the numbers at the end.</summary>
internal static class DiffReport
{
    public static void Write(ContractChanges changes, TextWriter output)
    {
        Write(output, "Operations added", changes.OperationsAdded);
        Write(output, "Operations removed", changes.OperationsRemoved);
        Write(output, "Operations changed", changes.OperationsChanged);
        Write(output, "Types added", changes.TypesAdded);
        Write(output, "Types removed", changes.TypesRemoved);
        Write(output, "Types changed", changes.TypesChanged);
        output.WriteLine(changes.Summary());
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<Changed> changes) =>
        Write(
            output,
            title,
            changes.Count,
            changes.SelectMany(change => change.Differences.Select(line => "  " + line).Prepend(change.Name)));

    private static void Write(TextWriter output, string title, IReadOnlyList<string> lines) => Write(output, title, lines.Count, lines);

    private static void Write(TextWriter output, string title, int count, IEnumerable<string> lines)
    {
        if (count == 0)
        {
            return;
        }

        output.WriteLine($"{title} ({count})");
        foreach (string line in lines)
        {
            output.WriteLine($"  {line}");
        }

        output.WriteLine();
    }
}
