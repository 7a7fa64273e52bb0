using System.Reflection;

namespace Camunda.Rest.Testing.Kit.Models;

/// <summary>Finds models among the resources of an assembly.</summary>
internal static class ModelResources
{
    private static readonly string[] Endings = [".bpmn", ".dmn", ".form"];

    /// <summary>The resource of that name, and those that define what it calls.</summary>
    /// <exception cref="ArgumentException">No resource has that name, or several end with it.</exception>
    public static IReadOnlyList<ModelFile> Find(Assembly assembly, string name)
    {
        string[] all = assembly.GetManifestResourceNames();
        string[] found = all.Contains(name) ? [name] : [.. all.Where(resource => resource.EndsWith($".{name}", StringComparison.Ordinal))];
        if (found.Length != 1)
        {
            throw new ArgumentException(
                found.Length == 0
                    ? $"{assembly.GetName().Name} has no embedded resource '{name}'. It has: {string.Join(", ", all)}."
                    : $"{assembly.GetName().Name} has several embedded resources that end with '{name}': {string.Join(", ", found)}.",
                nameof(name));
        }

        IEnumerable<string> others = all.Where(resource => resource != found[0]
            && Endings.Any(ending => resource.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
        return ModelFolder.Complete(
            [Read(assembly, found[0])], [.. others.Order(StringComparer.Ordinal).Select(resource => Read(assembly, resource))]);
    }

    private static ModelFile Read(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        using MemoryStream content = new();
        stream.CopyTo(content);
        return ModelFile.Read(resource, content.ToArray());
    }
}
