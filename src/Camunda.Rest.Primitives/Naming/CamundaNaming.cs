using System.Diagnostics.CodeAnalysis;

namespace Camunda.Rest;

/// <summary>
/// The rules between the API's names and .NET's: camelCase fields, kebab-case plural resources, <c>…Key</c> and <c>…Id</c>
/// identifiers, and acronyms written as words (<c>Id</c>, <c>Url</c>, <c>Uuid</c>).
/// </summary>
/// <remarks>Every method takes any spelling: camelCase, PascalCase, kebab-case, words with spaces or UPPER_SNAKE_CASE.</remarks>
public static class CamundaNaming
{
    private const int StackLimit = 256;

    /// <summary>Gives the .NET member or type name for a name of the API, such as <c>ProcessDefinitionId</c> for <c>processDefinitionId</c>.</summary>
    /// <param name="name">A field, operation, tag, enum value or operator: <c>getProcessDefinitionXML</c>, <c>Audit Log</c>, <c>IN_PROGRESS</c>, <c>$notIn</c>.</param>
    /// <returns>The name in PascalCase; with an underscore in front where it would start with a digit.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> has neither a letter nor a digit.</exception>
    public static string ToMemberName(string name)
    {
        RefuseWordless(name);
        Span<char> buffer = name.Length < StackLimit ? stackalloc char[StackLimit] : new char[name.Length + 1];
        int length = 0;
        foreach (ReadOnlySpan<char> word in new NameWords(name))
        {
            if (length == 0 && char.IsDigit(word[0]))
            {
                buffer[length++] = '_';
            }

            AppendCapitalised(word, buffer, ref length);
        }

        return Text(buffer[..length], name);
    }

    /// <summary>Gives the name that the API uses on the wire for a .NET member, such as <c>processDefinitionId</c> for <c>ProcessDefinitionId</c>.</summary>
    /// <param name="name">A member name.</param>
    /// <returns>The name in camelCase.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> has neither a letter nor a digit.</exception>
    public static string ToWireName(string name)
    {
        RefuseWordless(name);
        Span<char> buffer = name.Length < StackLimit ? stackalloc char[StackLimit] : new char[name.Length];
        int length = 0;
        foreach (ReadOnlySpan<char> word in new NameWords(name))
        {
            if (length == 0)
            {
                length = word.ToLowerInvariant(buffer);
            }
            else
            {
                AppendCapitalised(word, buffer, ref length);
            }
        }

        return Text(buffer[..length], name);
    }

    /// <summary>Gives the path segment under which the API serves a resource, such as <c>user-tasks</c> for <c>UserTask</c>.</summary>
    /// <param name="resourceName">A resource in the singular or the plural.</param>
    /// <returns>The name in kebab-case and in the plural, or as it is where the API knows only one of it (<c>cluster</c>).</returns>
    /// <exception cref="ArgumentException"><paramref name="resourceName"/> has neither a letter nor a digit.</exception>
    public static string ToPathSegment(string resourceName)
    {
        RefuseWordless(resourceName);
        int capacity = (resourceName.Length * 2) + EnglishPlural.MaxGrowth;
        Span<char> buffer = capacity <= StackLimit ? stackalloc char[StackLimit] : new char[capacity];
        int length = 0;
        int lastWord = 0;
        foreach (ReadOnlySpan<char> word in new NameWords(resourceName))
        {
            if (length > 0)
            {
                buffer[length++] = '-';
            }

            lastWord = length;
            length += word.ToLowerInvariant(buffer[length..]);
        }

        length = lastWord + EnglishPlural.Pluralise(buffer[lastWord..], length - lastWord);
        return Text(buffer[..length], resourceName);
    }

    /// <summary>Gives the resource that a path segment stands for, such as <c>UserTask</c> for <c>user-tasks</c>.</summary>
    /// <param name="pathSegment">One segment of a path, without slashes.</param>
    /// <returns>The name in PascalCase and in the singular.</returns>
    /// <exception cref="ArgumentException"><paramref name="pathSegment"/> has neither a letter nor a digit, or is a whole path or a path parameter.</exception>
    public static string ToResourceName(string pathSegment)
    {
        RefuseWordless(pathSegment);
        if (pathSegment.AsSpan().IndexOfAny('/', '{', '}') >= 0)
        {
            throw new ArgumentException($"'{pathSegment}' is not one path segment: pass a single name such as 'user-tasks', without '/' and '{{}}'.", nameof(pathSegment));
        }

        Span<char> buffer = pathSegment.Length < StackLimit ? stackalloc char[StackLimit] : new char[pathSegment.Length + 1];
        int length = 0;
        int lastWord = 0;
        foreach (ReadOnlySpan<char> word in new NameWords(pathSegment))
        {
            lastWord = length;
            AppendCapitalised(word, buffer, ref length);
        }

        length = lastWord + EnglishPlural.Singularise(buffer[lastWord..], length - lastWord);
        return Text(buffer[..length], pathSegment);
    }

    /// <summary>Tells from a name whether it is a technical key, an id that a person chose, or anything else.</summary>
    /// <remarks>
    /// The plural counts too (<c>elementInstanceKeys</c>). The name alone decides: <c>correlationKey</c> is called a key by the API although the caller chooses it,
    /// and <c>username</c> is an id that does not say so. The contract knows both, in its <c>x-kind</c>.
    /// </remarks>
    /// <param name="name">A field, parameter or type name.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> has neither a letter nor a digit.</exception>
    public static CamundaNameKind GetKind(string name)
    {
        RefuseWordless(name);
        ReadOnlySpan<char> last = default;
        foreach (ReadOnlySpan<char> word in new NameWords(name))
        {
            last = word;
        }

        return KindOf(last);
    }

    /// <summary>Gives the entity that a key or id identifies, such as <c>ProcessInstance</c> for <c>processInstanceKey</c>.</summary>
    /// <param name="name">A field, parameter or type name that ends in <c>key</c> or <c>id</c>.</param>
    /// <returns>The entity in PascalCase.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not a key or id, or stands alone (<c>id</c>) and so names no entity.</exception>
    public static string GetEntityName(string name) => TryGetEntityName(name, out string? entityName)
        ? entityName
        : throw new ArgumentException($"'{name}' names no entity: it has to be an entity followed by 'Key' or 'Id', such as 'processInstanceKey'.", nameof(name));

    /// <summary>Gives the entity that a key or id identifies, if the name says so.</summary>
    /// <param name="name">A field, parameter or type name.</param>
    /// <param name="entityName">The entity in PascalCase, or null.</param>
    /// <returns>Whether <paramref name="name"/> is an entity followed by <c>key</c> or <c>id</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> has neither a letter nor a digit.</exception>
    public static bool TryGetEntityName(string name, [NotNullWhen(true)] out string? entityName)
    {
        RefuseWordless(name);
        Span<char> buffer = name.Length < StackLimit ? stackalloc char[StackLimit] : new char[name.Length];
        ReadOnlySpan<char> last = default;
        int length = 0;
        foreach (ReadOnlySpan<char> word in new NameWords(name))
        {
            AppendCapitalised(last, buffer, ref length);
            last = word;
        }

        entityName = length > 0 && KindOf(last) != CamundaNameKind.Attribute ? new string(buffer[..length]) : null;
        return entityName is not null;
    }

    private static CamundaNameKind KindOf(ReadOnlySpan<char> lastWord) => lastWord switch
    {
        _ when IsSingularOrPlural(lastWord, "key") => CamundaNameKind.Key,
        _ when IsSingularOrPlural(lastWord, "id") => CamundaNameKind.Id,
        _ => CamundaNameKind.Attribute,
    };

    private static bool IsSingularOrPlural(ReadOnlySpan<char> word, ReadOnlySpan<char> singular) =>
        word.StartsWith(singular, StringComparison.OrdinalIgnoreCase)
        && (word.Length == singular.Length || (word.Length == singular.Length + 1 && word[^1] is 's' or 'S'));

    private static void AppendCapitalised(ReadOnlySpan<char> word, Span<char> buffer, ref int length)
    {
        if (word.IsEmpty)
        {
            return;
        }

        buffer[length] = char.ToUpperInvariant(word[0]);
        word[1..].ToLowerInvariant(buffer[(length + 1)..]);
        length += word.Length;
    }

    private static string Text(ReadOnlySpan<char> result, string input) => result.SequenceEqual(input) ? input : new string(result);

    private static void RefuseWordless(string name, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                return;
            }
        }

        throw new ArgumentException($"'{name}' has no letter or digit, so no name can be made of it.", parameter);
    }
}
