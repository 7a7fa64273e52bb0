using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>Validates names of files in an upload.</summary>
internal static class UploadName
{
    /// <exception cref="ArgumentException">The name is blank, or contains characters that a header or UTF-8 cannot encode.</exception>
    public static string Check(string? name, [CallerArgumentExpression(nameof(name))] string? argument = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, argument);
        if (name.Any(char.IsControl))
            throw new ArgumentException("The name of a file must not contain control characters.", argument);
        return HasHalfPair(name)
            ? throw new ArgumentException("The name of a file contains an unpaired surrogate, which UTF-8 cannot encode.", argument)
            : name;
    }

    private static bool HasHalfPair(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (!char.IsSurrogate(name[i]))
                continue;
            if (i + 1 == name.Length || !char.IsSurrogatePair(name[i], name[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
