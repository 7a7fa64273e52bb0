using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>
/// The mapping between the API's names and .NET's: camelCase fields, kebab-case plural resources, <c>…Key</c> and <c>…Id</c>
/// identifiers, and acronyms written as words (<c>Id</c>, <c>Url</c>, <c>Uuid</c>).
/// </summary>
/// <remarks>
/// <para>
/// The API's conventions are: nouns in paths, top-level resources in the plural, kebab-case in paths, camelCase in parameters and fields;
/// short acronyms written as words, in lower case when they stand alone; technical identifiers end in <c>Key</c>, others in <c>Id</c>, both
/// after the full name of their entity. An operation that deviates from them keeps the name of its contract: these rules define the
/// expectation, the contract the fact.
/// </para>
/// <para>
/// Every method accepts any spelling: camelCase, PascalCase, kebab-case, words with spaces or UPPER_SNAKE_CASE. The class is stateless and
/// thread-safe.
/// </para>
/// </remarks>
public static class CamundaNaming
{
    private const int StackLimit = 256;

    /// <summary>
    /// Returns the .NET member or type name for a name of the API, such as <c>ProcessDefinitionId</c> for <c>processDefinitionId</c>.
    /// </summary>
    /// <remarks>
    /// Follows .NET's convention for members; an acronym remains one word, as in the API: <c>externalUrl</c> becomes <c>ExternalUrl</c>.
    /// </remarks>
    /// <param name="name">
    /// A field, operation, tag, enum value or operator: <c>getProcessDefinitionXML</c>, <c>Audit Log</c>, <c>IN_PROGRESS</c>,
    /// <c>$notIn</c>.
    /// </param>
    /// <returns>The name in PascalCase, prefixed with an underscore if it would start with a digit.</returns>
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

    /// <summary>Returns the name in JSON for a .NET member, such as <c>processDefinitionId</c> for <c>ProcessDefinitionId</c>.</summary>
    /// <remarks>
    /// Fields, query parameters and path parameters share one convention: camelCase, with acronyms as words (<c>clusterUuid</c>), in lower
    /// case when one stands alone (<c>uuid</c>). <see cref="ToMemberName"/> is the inverse.
    /// </remarks>
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

    /// <summary>Returns a name as the API writes it in a path, such as <c>call-hierarchy</c> for <c>CallHierarchy</c>.</summary>
    /// <remarks>
    /// Words are joined by hyphens, in lower case. The number is not changed: use <see cref="ToPathSegment"/> for resources.
    /// </remarks>
    /// <param name="name">A name of one or more words.</param>
    /// <returns>The name in kebab-case.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> has neither a letter nor a digit, or is a whole path or a path parameter.
    /// </exception>
    public static string ToKebabCase(string name)
    {
        RefuseWordless(name);
        RefusePath(name);
        Span<char> buffer = name.Length * 2 <= StackLimit ? stackalloc char[StackLimit] : new char[name.Length * 2];
        int length = AppendKebabCase(name, buffer, out _);
        return Text(buffer[..length], name);
    }

    /// <summary>Returns the path segment of a resource, such as <c>user-tasks</c> for <c>UserTask</c>.</summary>
    /// <remarks>The top-level resources of the API are nouns in the plural. <see cref="ToResourceName"/> is the inverse.</remarks>
    /// <param name="resourceName">A resource in the singular or the plural.</param>
    /// <returns>The name in kebab-case and in the plural, or unchanged when the API has only one such resource (<c>cluster</c>).</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="resourceName"/> has neither a letter nor a digit, or is a whole path or a path parameter.
    /// </exception>
    public static string ToPathSegment(string resourceName)
    {
        RefuseWordless(resourceName);
        RefusePath(resourceName);
        int capacity = (resourceName.Length * 2) + EnglishPlural.MaxGrowth;
        Span<char> buffer = capacity <= StackLimit ? stackalloc char[StackLimit] : new char[capacity];
        int length = AppendKebabCase(resourceName, buffer, out int lastWord);
        length = lastWord + EnglishPlural.Pluralise(buffer[lastWord..], length - lastWord);
        return Text(buffer[..length], resourceName);
    }

    /// <summary>Returns the resource of a path segment, such as <c>UserTask</c> for <c>user-tasks</c>.</summary>
    /// <remarks>The segment of a top-level resource is a plural, and the name of the resource is the singular of that word.</remarks>
    /// <param name="pathSegment">One segment of a path, without slashes.</param>
    /// <returns>The name in PascalCase and in the singular.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="pathSegment"/> has neither a letter nor a digit, or is a whole path or a path parameter.
    /// </exception>
    public static string ToResourceName(string pathSegment)
    {
        RefuseWordless(pathSegment);
        RefusePath(pathSegment);
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

    /// <summary>Returns whether a name is in the plural, as the API's top-level resources are.</summary>
    /// <param name="resourceName">A path segment, resource or tag.</param>
    /// <returns>
    /// True for <c>user-tasks</c> and <c>decision-requirements</c>; false for <c>user-task</c> and for resources that exist only once
    /// (<c>status</c>).
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="resourceName"/> has neither a letter nor a digit.</exception>
    public static bool IsPlural(string resourceName)
    {
        RefuseWordless(resourceName);
        return EnglishPlural.IsPlural(LastWord(resourceName));
    }

    /// <summary>
    /// Returns the verb at the start of a .NET method name for an action of the API, such as <c>Assign</c> for <c>assignment</c>.
    /// </summary>
    /// <remarks>
    /// The API names actions by nouns (<c>POST /user-tasks/{userTaskKey}/assignment</c>), .NET names methods by verbs. The words before the
    /// action are its object: <c>incident-resolution</c> becomes <c>ResolveIncident</c>. A verb that the API uses instead of a noun is
    /// returned unchanged. <see cref="ToActionSegment"/> is the inverse.
    /// </remarks>
    /// <param name="action">The path segment of the action.</param>
    /// <returns>The verb in PascalCase, without <c>Async</c>.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="action"/> is not an action of the API, or is a whole path or a path parameter.
    /// </exception>
    public static string ToVerb(string action) => TryGetVerb(action, out string? verb)
        ? verb
        : throw new ArgumentException($"'{action}' is not an action of the API. It must end in one of {ActionNouns.Nouns}.",
            nameof(action));

    /// <summary>Returns the verb for an action of the API, if the segment is one.</summary>
    /// <param name="action">A path segment.</param>
    /// <param name="verb">The verb in PascalCase, or null.</param>
    /// <returns>Whether <paramref name="action"/> is an action; false for a resource (<c>user-tasks</c>).</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="action"/> has neither a letter nor a digit, or is a whole path or a path parameter.
    /// </exception>
    public static bool TryGetVerb(string action, [NotNullWhen(true)] out string? verb)
    {
        RefuseWordless(action);
        RefusePath(action);
        verb = ActionNouns.FindVerb(action);
        return verb is not null;
    }

    /// <summary>Returns the path segment of an action, such as <c>assignment</c> for <c>Assign</c>.</summary>
    /// <remarks>
    /// Paths consist of nouns. An object after the verb is placed before the noun: <c>ResolveIncident</c> becomes
    /// <c>incident-resolution</c>.
    /// </remarks>
    /// <param name="verb">A verb, alone or with its object.</param>
    /// <returns>The noun in kebab-case.</returns>
    /// <exception cref="ArgumentException"><paramref name="verb"/> does not start with the verb of an action of the API.</exception>
    public static string ToActionSegment(string verb)
    {
        RefuseWordless(verb);
        RefusePath(verb);
        return ActionNouns.FindNoun(verb)
            ?? throw new ArgumentException($"'{verb}' is not an action of the API. It must start with one of {ActionNouns.Verbs}.",
                nameof(verb));
    }

    /// <summary>Returns whether a name is that of a technical key, of a user-defined id, or of anything else.</summary>
    /// <remarks>
    /// The names of technical identifiers end in <c>Key</c>, those of user-defined ones in <c>Id</c>. Plurals are included
    /// (<c>elementInstanceKeys</c>). Only the name is used: <c>correlationKey</c> counts as a key although the caller defines it, and
    /// <c>username</c> is an id that is not recognised. The contract states both cases in <c>x-kind</c>.
    /// </remarks>
    /// <param name="name">A field, parameter or type name.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> has neither a letter nor a digit.</exception>
    public static CamundaNameKind GetKind(string name)
    {
        RefuseWordless(name);
        return KindOf(LastWord(name));
    }

    /// <summary>Returns the entity that a key or id identifies, such as <c>ProcessInstance</c> for <c>processInstanceKey</c>.</summary>
    /// <remarks>
    /// Keys and ids start with the full name of their entity, also within the entity itself; other attributes do so only when they refer to
    /// another resource.
    /// </remarks>
    /// <param name="name">A field, parameter or type name that ends in <c>key</c> or <c>id</c>.</param>
    /// <returns>The entity in PascalCase.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not a key or id, or contains no entity (<c>id</c>).</exception>
    public static string GetEntityName(string name) => TryGetEntityName(name, out string? entityName)
        ? entityName
        : throw new ArgumentException($"'{name}' contains no entity. "
            + "It must be an entity followed by 'Key' or 'Id', such as 'processInstanceKey'.", nameof(name));

    /// <summary>Returns the entity that a key or id identifies, if the name contains one.</summary>
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

    private static ReadOnlySpan<char> LastWord(string name)
    {
        ReadOnlySpan<char> last = default;
        foreach (ReadOnlySpan<char> word in new NameWords(name))
        {
            last = word;
        }

        return last;
    }

    private static int AppendKebabCase(string name, Span<char> buffer, out int lastWord)
    {
        int length = 0;
        lastWord = 0;
        foreach (ReadOnlySpan<char> word in new NameWords(name))
        {
            if (length > 0)
            {
                buffer[length++] = '-';
            }

            lastWord = length;
            length += word.ToLowerInvariant(buffer[length..]);
        }

        return length;
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

    private static void RefusePath(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        if (name.AsSpan().IndexOfAny('/', '{', '}') >= 0)
        {
            throw new ArgumentException($"'{name}' is not a single path segment. Pass a name such as 'user-tasks', without '/' and '{{}}'.",
                parameter);
        }
    }

    private static void RefuseWordless(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                return;
            }
        }

        throw new ArgumentException($"'{name}' contains neither a letter nor a digit, so it cannot be converted to a name.", parameter);
    }
}
