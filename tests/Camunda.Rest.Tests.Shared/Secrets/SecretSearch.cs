using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Camunda.Rest.Tests.Shared.Secrets;

/// <summary>Looks for secrets in texts, as they are and in the forms in which they travel.</summary>
internal sealed class SecretSearch
{
    /// <summary>Shorter lines of a key are not telling.</summary>
    private const int ShortestKeyLine = 20;

    private readonly ConcurrentDictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _searched = [];
    private readonly ConcurrentQueue<string> _leaks = [];

    /// <summary>How many texts of each kind were searched.</summary>
    public IReadOnlyDictionary<string, int> Searched => _searched;

    /// <summary>In how many forms secrets are looked for, by kind.</summary>
    public IReadOnlyDictionary<string, int> Forms => _forms.Values.CountBy(name => name).ToDictionary();

    /// <summary>Where a secret was found, and which.</summary>
    public IReadOnlyCollection<string> Leaks => _leaks;

    /// <summary>Looks for a secret from now on.</summary>
    /// <param name="name">What it is called when it is found.</param>
    /// <param name="secret">The secret.</param>
    public void Add(string name, string secret)
    {
        foreach (string form in new[]
        {
            secret,
            Uri.EscapeDataString(secret),
            WebUtility.UrlEncode(secret),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
        })
        {
            _forms.TryAdd(form, name);
        }
    }

    /// <summary>Looks for each line of a private key from now on.</summary>
    public void AddKey(string name, string pem)
    {
        foreach (string line in pem.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length >= ShortestKeyLine && !line.StartsWith("-----", StringComparison.Ordinal)))
        {
            _forms.TryAdd(line, name);
        }
    }

    /// <summary>Searches a text.</summary>
    /// <param name="kind">What it is: a log entry, an exception and so on.</param>
    /// <param name="text">The text.</param>
    public void Search(string kind, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        _searched.AddOrUpdate(kind, 1, (_, count) => count + 1);
        foreach (var (form, name) in _forms)
        {
            if (text.Contains(form, StringComparison.Ordinal))
                _leaks.Enqueue($"{name} in {kind}: {text}");
        }
    }
}
