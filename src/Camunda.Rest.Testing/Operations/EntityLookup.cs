using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Finds an entity by its key.</summary>
internal static class EntityLookup
{
    /// <exception cref="ProblemException">404: there is none; <paramref name="noun"/> says what was looked for.</exception>
    public static T Get<T>(this IReadOnlyDictionary<long, T> entities, string noun, long key) =>
        entities.TryGetValue(key, out T? entity) ? entity : throw ProblemException.NotFound($"There is no {noun} with the key {key}.");
}
