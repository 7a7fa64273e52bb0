using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Camunda.Rest;

/// <summary>
/// Redacts secrets from foreign texts: servers and proxies echo the credentials of a request in their errors, verbatim, escaped, encoded or
/// truncated. The only redactor, for every text that a server or a custom token source contributes to.
/// </summary>
/// <remarks>
/// Of a secret with at least <see cref="TellingLength"/> characters, any part of that length is redacted, wherever it is within the secret.
/// A shorter secret is redacted as a whole, and one with fewer than <see cref="ShortestSecret"/> characters not at all, because that would
/// redact ordinary words and protect nothing. Case is ignored. Tokens in the form of a JWT are redacted even if they are not known. Both
/// the text itself and the text after undoing the escapes and encodings of <see cref="UnescapedText"/> are searched.
/// </remarks>
internal sealed partial class SecretRedactor
{
    /// <summary>The number of consecutive characters of a secret that must not be shown.</summary>
    public const int TellingLength = 8;

    /// <summary>The minimum length of a secret.</summary>
    public const int ShortestSecret = 4;

    /// <summary>Redacts nothing: for requests without credentials.</summary>
    public static readonly SecretRedactor None = new([], isActive: false);

    private const string Replacement = "***";
    private const int BitsPerChar = 16;
    private const int FilterBits = 14;
    private const int FilterSize = 1 << FilterBits;

    private readonly bool _isActive;

    /// <summary>All parts of the secrets that must not be shown, each as one number that holds its eight characters.</summary>
    private readonly HashSet<UInt128> _parts = [];
    private readonly List<string> _short = [];

    /// <summary>A Bloom-like filter over the parts: where the bit is not set, which is nearly everywhere, no lookup is needed.</summary>
    private readonly bool[] _filter;

    private SecretRedactor(IEnumerable<string?> secrets, bool isActive)
    {
        _isActive = isActive;
        _filter = isActive ? new bool[FilterSize] : [];
        foreach (string? secret in secrets)
        {
            if (secret is null)
            {
                continue;
            }

            Add(secret);
            if (!Ascii.IsValid(secret))
            {
                // The text that results when a reader does not decode the secret's bytes as UTF-8.
                Add(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(secret)));
            }
        }
    }

    /// <summary>Creates a redactor for these secrets; null ones are ignored.</summary>
    public static SecretRedactor For(params IEnumerable<string?> secrets) => new(secrets, isActive: true);

    /// <summary>Returns the text with <c>***</c> in place of each secret; the same instance when it contains none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Redact(string? text)
    {
        if (!_isActive || text is null || text.Length < ShortestSecret)
        {
            return text;
        }

        bool[]? hidden = null;
        foreach (var reading in UnescapedText.ReadingsOf(text))
        {
            Hide(reading, text.Length, ref hidden);
        }

        foreach (var match in JsonWebToken().EnumerateMatches(text))
        {
            (hidden ??= new bool[text.Length]).AsSpan(match.Index, match.Length).Fill(true);
        }

        return hidden is null ? text : Replace(text, hidden);
    }

    private void Add(string secret)
    {
        string folded = Fold(secret);
        if (folded.Length is >= ShortestSecret and < TellingLength)
        {
            _short.Add(folded);
        }

        UInt128 part = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            part = (part << BitsPerChar) | folded[i];
            if (i >= TellingLength - 1)
            {
                _parts.Add(part);
                _filter[FilterIndex(part)] = true;
            }
        }
    }

    private void Hide(UnescapedText reading, int originalLength, ref bool[]? hidden)
    {
        string folded = Fold(reading.Text);
        UInt128 part = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            part = (part << BitsPerChar) | folded[i];
            if (i >= TellingLength - 1 && _filter[FilterIndex(part)] && _parts.Contains(part))
            {
                reading.Mark(i - TellingLength + 1, TellingLength, hidden ??= new bool[originalLength]);
            }
        }

        foreach (string secret in _short)
        {
            for (int at = folded.IndexOf(secret, StringComparison.Ordinal); at >= 0; at =
                folded.IndexOf(secret, at + 1, StringComparison.Ordinal))
            {
                reading.Mark(at, secret.Length, hidden ??= new bool[originalLength]);
            }
        }
    }

    private static int FilterIndex(UInt128 part) =>
        (int)((((ulong)part * 0x9E37_79B9_7F4A_7C15) ^ ((ulong)(part >> 64) * 0xC2B2_AE3D_27D4_EB4F)) >> (64 - FilterBits));

    private static string Replace(string text, bool[] hidden)
    {
        var kept = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!hidden[i])
            {
                kept.Append(text[i]);
            }
            else if (i == 0 || !hidden[i - 1])
            {
                kept.Append(Replacement);
            }
        }

        return kept.ToString();
    }

    /// <summary>Normalises what may vary: case, the two alphabets of base64, and the plus sign that forms use for a space.</summary>
    private static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = text[i] switch
            {
                >= 'a' and <= 'z' => (char)(text[i] - 32),
                ' ' or '-' => '+',
                '_' => '/',
                < (char)128 => text[i],
                var c => char.ToUpperInvariant(c),
            };
        }
    });

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex JsonWebToken();
}
