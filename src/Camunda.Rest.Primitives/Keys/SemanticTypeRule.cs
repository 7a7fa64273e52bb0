using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// What a key or id must look like. Beyond length and pattern no value may be <c>.</c> or <c>..</c> (a URL path would change its meaning), hold a control
/// character or half of a surrogate pair, or begin or end with white space. Immutable and safe to share.
/// </summary>
/// <remarks>
/// For the ids that people give, pattern and lengths of the contract are the defaults of a setting of the cluster. They are stated here and not checked
/// (<see cref="ChecksPattern"/>): such an id has 1 to 256 characters.
/// </remarks>
public sealed class SemanticTypeRule
{
    private const string WholeNumberPattern = "^-?[0-9]+$";

    /// <summary>The most characters of an id whose pattern is a setting of the cluster.</summary>
    private const int MostOfAnId = 256;

    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>Patterns of the contracts that every plain name matches, so that most ids meet no regular expression, and a program that starts need not load them.</summary>
    internal static readonly string[] TakePlainNames =
    [
        @"^[\p{L}_][\p{L}\p{N}_\-\.]*$", "^[a-zA-Z0-9_~@.+-]+$", @"^[a-zA-Z0-9_~@.+\-]+$", @"^[A-Za-z][A-Za-z0-9_\-:.]{0,99}$", @"^(<default>|[\w\.\-]{1,31})$",
    ];

    private readonly bool _isWholeNumber;
    private readonly bool _takesPlainNames;
    private Regex? _regex;

    /// <summary>The text that matched last: programs give the same few ids again and again.</summary>
    private string? _lastMatch;

    /// <summary>States the rule of a type.</summary>
    /// <param name="typeName">The C# name of the type, for messages.</param>
    /// <param name="pattern">A regular expression that the whole value must match; null for any text.</param>
    /// <param name="minLength">The fewest characters; 1 at least, because an empty value would leave a hole in a URL path.</param>
    /// <param name="maxLength">The most characters; null for no limit.</param>
    /// <param name="isKey">Whether the system gives the value (a key), or a person (an id).</param>
    /// <param name="checksPattern">Whether pattern and lengths are checked; false where they are only the defaults of a setting of the cluster.</param>
    public SemanticTypeRule(string typeName, string? pattern = null, int minLength = 1, int? maxLength = null, bool isKey = false, bool checksPattern = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        TypeName = typeName;
        Pattern = pattern;
        MinLength = Math.Max(1, minLength);
        MaxLength = maxLength;
        IsKey = isKey;
        ChecksPattern = checksPattern;
        _isWholeNumber = pattern == WholeNumberPattern;
        _takesPlainNames = TakePlainNames.Contains(pattern);
    }

    /// <summary>The C# name of the type.</summary>
    public string TypeName { get; }

    /// <summary>The regular expression of the contract for the whole value, or null for any text. See <see cref="ChecksPattern"/>.</summary>
    public string? Pattern { get; }

    /// <summary>The fewest characters of a value by the contract.</summary>
    public int MinLength { get; }

    /// <summary>The most characters of a value by the contract, or null for no limit. See <see cref="ChecksPattern"/>.</summary>
    public int? MaxLength { get; }

    /// <summary>Whether <see cref="Pattern"/> and lengths are checked. When false, they are the defaults of a setting of the cluster, and a value has 1 to 256 characters.</summary>
    public bool ChecksPattern { get; }

    /// <summary>Whether the system gives the value (a key), or a person (an id).</summary>
    public bool IsKey { get; }

    /// <summary>Orders two values: whole numbers by size and before everything else, other texts by ordinal. Zero means the same text.</summary>
    public static int Compare(string? left, string? right)
    {
        if (string.IsNullOrEmpty(left) || string.IsNullOrEmpty(right)) return string.CompareOrdinal(left ?? "", right ?? "");
        bool isLeftNumber = IsWholeNumber(left);
        bool isRightNumber = IsWholeNumber(right);
        if (isLeftNumber != isRightNumber) return isLeftNumber ? -1 : 1;
        int bySize = isLeftNumber ? CompareWholeNumbers(left, right) : 0;
        return bySize != 0 ? bySize : string.CompareOrdinal(left, right);
    }

    /// <summary>Whether a text follows the rule. False for null.</summary>
    public bool IsValid([NotNullWhen(true)] string? value) => value is not null && Fault(value) is null;

    /// <summary>Returns a text that follows the rule.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text breaks the rule; the message names the type, the rule and the text.</exception>
    public string Validate(string value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        ArgumentNullException.ThrowIfNull(value, argument);
        return Fault(value) is { } fault ? throw new FormatException($"{Quote(value)} is not a {TypeName}: it {fault}.") : value;
    }

    /// <summary>The first part of the rule that a value breaks, worded to follow "it", or null.</summary>
    private string? Fault(string value)
    {
        if (value.Length == 0) return "is empty";
        if (value is "." or "..") return "is a dot segment, which a URL path would not keep";
        if (value.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0 || value.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') >= 0) return "has a control character";
        if (HalfPairs.In(value)) return "has half of a surrogate pair, which UTF-8 has no bytes for";
        if (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])) return "begins or ends with white space";
        if (!ChecksPattern) return value.Length > MostOfAnId ? $"has {value.Length} characters and {MostOfAnId} is the most" : null;
        if (value.Length < MinLength) return $"has {value.Length} characters and {MinLength} is the fewest";
        if (value.Length > MaxLength) return $"has {value.Length} characters and {MaxLength} is the most";
        if (_isWholeNumber) return IsWholeNumber(value) ? null : "has to be a whole number in decimal digits, for instance 2251799813685249";
        return Pattern is null ? null : PatternFault(value, Pattern);
    }

    private string? PatternFault(string value, string pattern)
    {
        if (_takesPlainNames && IsPlainName(value)) return null;
        if (string.Equals(value, Volatile.Read(ref _lastMatch), StringComparison.Ordinal)) return null;
        try
        {
            if (!(_regex ??= Compile(pattern)).IsMatch(value)) return $"has to match {Pattern}";
            Volatile.Write(ref _lastMatch, value);
            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            return $"takes too long to check against {Pattern}";
        }
    }

    /// <summary>A letter, and then letters, digits, underscores, hyphens and dots, all of ASCII, and 31 at most.</summary>
    private static bool IsPlainName(string value)
    {
        const int MaxLength = 31;
        if (value.Length > MaxLength || !char.IsAsciiLetter(value[0])) return false;
        foreach (char c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.')) return false;
        }

        return true;
    }

    // The API means ASCII by \w and \d, as ECMAScript does; an expression that names Unicode classes can only be run as a .NET one.
    private static Regex Compile(string pattern)
    {
        RegexOptions options = pattern.Contains(@"\p", StringComparison.OrdinalIgnoreCase) ? RegexOptions.CultureInvariant : RegexOptions.ECMAScript;
        return new Regex($@"\A(?:{pattern})\z", options, MatchTimeout);
    }

    private static bool IsWholeNumber(ReadOnlySpan<char> value)
    {
        if (value is ['-', ..]) value = value[1..];
        return !value.IsEmpty && !value.ContainsAnyExceptInRange('0', '9');
    }

    private static int CompareWholeNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        bool isLeftNegative = TakeSign(ref left);
        bool isRightNegative = TakeSign(ref right);
        if (isLeftNegative != isRightNegative) return isLeftNegative ? -1 : 1;
        int bySize = left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
        return isLeftNegative ? -bySize : bySize;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> number)
    {
        bool hasSign = number[0] == '-';
        number = number[(hasSign ? 1 : 0)..].TrimStart('0');
        return hasSign && !number.IsEmpty;
    }

    private static string Quote(string value)
    {
        const int Shown = 60;
        var quoted = new StringBuilder("'");
        foreach (char c in value.AsSpan(0, Math.Min(value.Length, Shown)))
        {
            if (char.IsControl(c) || char.IsSurrogate(c)) quoted.Append($"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append(value.Length > Shown ? "…'" : "'").ToString();
    }
}
