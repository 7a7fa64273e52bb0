using System.Globalization;
using System.Text;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Search;

/// <summary>
/// A place in a search result: the entity it stands at and the order it belongs to. It stays right while entities come and go,
/// and clients must not read it: base64.
/// </summary>
internal static class SearchCursor
{
    public static string Write(string signature, long key) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{signature}:{key}")));

    /// <summary>The key of the entity that the cursor stands at. <paramref name="name"/> is the request's property.</summary>
    /// <exception cref="ProblemException">400: not a cursor, or one of a search with another order.</exception>
    public static long Read(string name, string cursor, string signature)
    {
        Span<byte> bytes = stackalloc byte[64];
        string[] parts = Convert.TryFromBase64String(cursor, bytes, out int length)
            ? Encoding.ASCII.GetString(bytes[..length]).Split(':')
            : [];
        if (parts.Length != 2 || !long.TryParse(parts[1], CultureInfo.InvariantCulture, out long key))
        {
            throw ProblemException.InvalidArgument(
                $"$.page.{name}: is not a cursor of this cluster; send a startCursor or endCursor unchanged.");
        }

        return parts[0] == signature
            ? key
            : throw ProblemException.InvalidArgument(
                $"$.page.{name}: the cursor comes from a search with another sort; repeat the sort that gave it.");
    }
}
