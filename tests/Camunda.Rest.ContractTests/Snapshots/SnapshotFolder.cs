using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.ContractTests.Snapshots;

/// <summary>
/// The snapshots of one test over the API versions: <c>VERSION/__snapshots__/NAME.snap</c>. The first version has each in full; a later
/// one has those that
/// differ from the version before, in full or as a <c>NAME.diff</c> (<see cref="LineDifference"/>), and names in <c>gone.txt</c> those
/// that it has no more.
/// </summary>
/// <param name="path">The folder of the test, with a folder per version.</param>
/// <param name="version">The version that is tested.</param>
internal sealed class SnapshotFolder(string path, ApiVersion version)
{
    private const string Files = "__snapshots__";
    private const string Whole = ".snap";
    private const string Difference = ".diff";
    private const string Gone = "gone.txt";

    /// <summary>The versions before this one that have snapshots, oldest first, whether they are registered or not.</summary>
    private readonly ApiVersion[] _before =
    [
        .. (Directory.Exists(path) ? Directory.GetDirectories(path) : [])
            .Select(folder => ApiVersion.Parse(Path.GetFileName(folder)))
            .Where(other => other.CompareTo(version) < 0)
            .Order(),
    ];

    /// <summary>Whether nobody has taken a snapshot for this version yet, so that what differs from the version before is new and not
    /// wrong.</summary>
    private readonly bool _isNew = !Directory.Exists(Path.Combine(path, version.ToString()));

    private string VersionBefore => _before[^1].ToString();

    /// <summary>Says what a text means for the snapshot of its name.</summary>
    /// <exception cref="FormatException">A difference of a version before does not fit the text that it was made for.</exception>
    public SnapshotVerdict Judge(string name, string text, SnapshotForm form)
    {
        string normal = Normalize(text);
        string? before = TextBefore(name);
        string? own = new[] { name + Whole, name + Difference }.FirstOrDefault(file => File.Exists(PathOf(file)));
        if (normal == before)
        {
            return own is null
                ? SnapshotVerdict.AsBefore
                : new(Mistake: $"The snapshot '{name}' is the same as in {VersionBefore}: delete {Shown(own)}, which is redundant.");
        }

        string due = name + (before is not null && form == SnapshotForm.Difference ? Difference : Whole);
        string content = due.EndsWith(Difference, StringComparison.Ordinal) ? LineDifference.Of(before!, normal) : normal;
        if (own is not null && own != due)
        {
            return new(due, content, $"The snapshot '{name}' has to be {Shown(due)} and not {Shown(own)}, which is to be deleted.");
        }

        string? mistake = own is null && before is not null && !_isNew
            ? $"The snapshot '{name}' differs from the one of {VersionBefore}, which counts while there is no {Shown(due)}."
            : null;
        return new(due, content, mistake);
    }

    /// <summary>The text of a snapshot in the version before this one, with the line ends of Unix and none at its end; null where there is
    /// none.</summary>
    public string? TextBefore(string name)
    {
        string? text = null;
        foreach (ApiVersion earlier in _before)
        {
            if (File.Exists(PathOf(earlier, name + Whole)))
            {
                text = Normalize(File.ReadAllText(PathOf(earlier, name + Whole)));
            }
            else if (File.Exists(PathOf(earlier, name + Difference)))
            {
                text = Applied(earlier, name, text);
            }
            else if (GoneIn(earlier).Contains(name))
            {
                text = null;
            }
        }

        return text;
    }

    /// <summary>Checks that no snapshot of this version is of something that it does not have.</summary>
    /// <param name="names">The names of all that the version has.</param>
    /// <returns>The names that lack a mark in <c>gone.txt</c>, and what is wrong with the others, with the way out.</returns>
    public (IReadOnlyList<string> Unmarked, IReadOnlyList<string> Mistakes) CheckNames(IEnumerable<string> names)
    {
        HashSet<string> known = [.. names];
        HashSet<string> inherited = NamesBefore();
        IReadOnlyList<string> marked = GoneIn(version);
        List<string> mistakes =
        [
            .. OwnFiles(version)
                .Where(file => !known.Contains(Path.GetFileNameWithoutExtension(file)))
                .Select(file => $"{Shown(file)} is the snapshot of nothing: delete it."),
            .. marked.Where(known.Contains).Select(name => $"{Shown(Gone)} says that '{name}' is gone, and it is there: delete the line."),
            .. marked
                .Where(name => !inherited.Contains(name))
                .Select(name => $"{Shown(Gone)} says that '{name}' is gone, and the version before does not have it: delete the line."),
        ];
        return ([.. inherited.Except(known).Except(marked).Order(StringComparer.Ordinal)], mistakes);
    }

    /// <summary>Marks snapshots of the version before as gone.</summary>
    public void MarkGone(IEnumerable<string> names) => WriteGone(GoneIn(version).Concat(names));

    /// <summary>Makes the files of a name those that a verdict asks for.</summary>
    public void Accept(string name, SnapshotVerdict verdict)
    {
        foreach (string file in new[] { name + Whole, name + Difference }.Where(file => file != verdict.File))
        {
            Delete(file);
        }

        if (verdict.File is not null)
        {
            Write(verdict.File, verdict.Content + "\n");
        }
    }

    /// <summary>Makes marks and files those that a version with these names has.</summary>
    public void AcceptNames(IEnumerable<string> names)
    {
        HashSet<string> known = [.. names];
        foreach (string file in OwnFiles(version).Where(file => !known.Contains(Path.GetFileNameWithoutExtension(file))).ToList())
        {
            Delete(file);
        }

        WriteGone(NamesBefore().Except(known));
    }

    /// <summary>What is wrong when names lack a mark, with the way out.</summary>
    public string Unmarked(IEnumerable<string> names) =>
        $"{VersionBefore} has snapshots that this version does not have: {string.Join(", ", names)}. "
        + $"Name each on a line of its own in {Shown(Gone)}.";

    /// <summary>The whole path of a file of this version.</summary>
    public string PathOf(string file) => PathOf(version, file);

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    private void WriteGone(IEnumerable<string> names)
    {
        string[] lines = [.. names.Distinct().Order(StringComparer.Ordinal)];
        if (lines.Length > 0)
        {
            Write(Gone, string.Concat(lines.Select(name => name + "\n")));
        }
        else
        {
            Delete(Gone);
        }
    }

    private void Delete(string file)
    {
        if (File.Exists(PathOf(file)))
        {
            File.Delete(PathOf(file));
        }
    }

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    private HashSet<string> NamesBefore()
    {
        HashSet<string> names = [];
        foreach (ApiVersion earlier in _before)
        {
            names.UnionWith(OwnFiles(earlier).Select(file => Path.GetFileNameWithoutExtension(file)));
            names.ExceptWith(GoneIn(earlier));
        }

        return names;
    }

    private string Applied(ApiVersion earlier, string name, string? text)
    {
        string file = PathOf(earlier, name + Difference);
        try
        {
            return LineDifference.Apply(
                text ?? throw new FormatException("There is no text before it."), Normalize(File.ReadAllText(file)));
        }
        catch (FormatException error)
        {
            throw new FormatException(
                $"{file} does not fit the version before it; take the snapshots of {earlier} first. {error.Message}", error);
        }
    }

    private IEnumerable<string> OwnFiles(ApiVersion of) => Directory.Exists(PathOf(of, ""))
        ? Directory.EnumerateFiles(PathOf(of, ""))
            .Select(file => Path.GetFileName(file))
            .Where(file => Path.GetExtension(file) is Whole or Difference)
            .Order(StringComparer.Ordinal)
        : [];

    private string[] GoneIn(ApiVersion of) =>
        File.Exists(PathOf(of, Gone)) ? [.. File.ReadAllLines(PathOf(of, Gone)).Where(line => line.Length > 0)] : [];

    private string PathOf(ApiVersion of, string file) => Path.Combine(path, of.ToString(), Files, file);

    private string Shown(string file) => $"{Path.GetFileName(path)}/{version}/{Files}/{file}";
}
