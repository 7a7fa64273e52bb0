using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Grammar;

namespace Camunda.Rest.Contract.Import.Source;

/// <summary>A published description: its entry file and every file that a <c>$ref</c> leads to.</summary>
internal sealed class SourceSet
{
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly string _folder;

    private SourceSet(SourceFile entry)
    {
        Entry = entry;
        _folder = Path.GetDirectoryName(entry.FullPath)!;
        _files.Add(entry.FullPath, entry);
    }

    public SourceFile Entry { get; }

    /// <summary>The files, the entry first, the others in the order of the first reference to them.</summary>
    public IReadOnlyCollection<SourceFile> Files => _files.Values;

    /// <summary>Reads the description; every file must follow the grammar and every <c>$ref</c> must lead to something.</summary>
    public static SourceSet Read(string from)
    {
        SourceSet sources = new(EntryFile.Find(from));
        Queue<SourceFile> unread = new([sources.Entry]);
        while (unread.TryDequeue(out SourceFile? file))
        {
            GrammarWalk.Visit(file, (node, _, at) =>
            {
                if (node["$ref"] is not { } reference)
                {
                    return;
                }

                int known = sources._files.Count;
                SourceLocation target = sources.Resolve(reference.ToString(), at);
                if (sources._files.Count > known)
                {
                    unread.Enqueue(target.File);
                }
            });
        }

        return sources;
    }

    /// <summary>Follows a reference that stands at <paramref name="at"/>.</summary>
    public SourceLocation Resolve(string reference, SourceLocation at)
    {
        int hash = reference.IndexOf('#', StringComparison.Ordinal);
        string file = hash < 0 ? reference : reference[..hash];
        string pointer = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        SourceLocation target = new(file.Length == 0 ? at.File : Open(file, reference, at), pointer);
        return (pointer.Length == 0 || pointer[0] == '/') && target.Find() is JsonObject
            ? target
            : throw at.Refuse($"the $ref '{reference}' leads to nothing.");
    }

    private SourceFile Open(string file, string reference, SourceLocation at)
    {
        if (file.Contains("://", StringComparison.Ordinal))
        {
            throw at.Refuse($"the $ref '{reference}' leads out of the given input; fetch the file and refer to it by a relative path.");
        }

        string full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(at.File.FullPath)!, file));
        if (!full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw at.Refuse($"the $ref '{reference}' leads out of the given input.");
        }

        if (_files.TryGetValue(full, out SourceFile? known))
        {
            return known;
        }

        if (!File.Exists(full))
        {
            throw at.Refuse($"the $ref '{reference}' names a file that does not exist.");
        }

        SourceFile opened = SourceFile.Read(Path.Combine(Path.GetDirectoryName(at.File.Name)!, file));
        _files.Add(full, opened);
        return opened;
    }
}
