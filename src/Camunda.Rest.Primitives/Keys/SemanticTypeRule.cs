using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// The rule for values of a key or id. Besides length and pattern, a value must not be <c>.</c> or <c>..</c> (which would change the
/// meaning of a URL path), contain a control character or an unpaired surrogate, or start or end with white space. Immutable and safe to
/// share.
/// </summary>
/// <remarks>
/// For user-defined ids, the pattern and lengths of the contract are only the defaults of a cluster setting. They are stated but not
/// checked (<see cref="ChecksPattern"/>): such an id has 1 to 256 characters.
/// </remarks>
public sealed class SemanticTypeRule
{
    private const string WholeNumberPattern = "^-?[0-9]+$";

    /// <summary>The maximum length of an id whose pattern is a cluster setting.</summary>
    private const int MostOfAnId = 256;

    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Patterns of the contracts that every plain name matches, so that most ids need no regular expression, and an application need not
    /// load them at its start.
    /// </summary>
    internal static readonly string[] TakePlainNames =
    [
        @"^[\p{L}_][\p{L}\p{N}_\-\.]*$",
        "^[a-zA-Z0-9_~@.+-]+$",
        @"^[a-zA-Z0-9_~@.+\-]+$",
        @"^[A-Za-z][A-Za-z0-9_\-:.]{0,99}$",
        @"^(<default>|[\w\.\-]{1,31})$",
    ];

    private readonly bool _isWholeNumber;
    private readonly bool _takesPlainNames;
    private Regex? _regex;

    /// <summary>The last text that matched: applications use the same few ids repeatedly.</summary>
    private string? _lastMatch;

    /// <summary>Creates the rule of a type.</summary>
    /// <param name="typeName">The C# name of the type, for messages.</param>
    /// <param name="pattern">A regular expression that the whole value must match; null for any text.</param>
    /// <param name="minLength">The minimum length; at least 1, because an empty value would change a URL path.</param>
    /// <param name="maxLength">The maximum length; null for no limit.</param>
    /// <param name="isKey">Whether the cluster assigns the value (a key) rather than a user (an id).</param>
    /// <param name="checksPattern">
    /// Whether pattern and lengths are checked; false when they are only the defaults of a cluster setting.
    /// </param>
    public SemanticTypeRule(
        string typeName, string? pattern = null, int minLength = 1, int? maxLength = null, bool isKey = false, bool checksPattern = true)
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

    /// <summary>
    /// The regular expression of the contract for the whole value, or null for any text. See <see cref="ChecksPattern"/>.
    /// </summary>
    public string? Pattern { get; }

    /// <summary>The minimum length in the contract.</summary>
    public int MinLength { get; }

    /// <summary>The maximum length in the contract, or null for no limit. See <see cref="ChecksPattern"/>.</summary>
    public int? MaxLength { get; }

    /// <summary>
    /// Whether <see cref="Pattern"/> and lengths are checked. When false, they are the defaults of a cluster setting, and a value has 1 to
    /// 256 characters.
    /// </summary>
    public bool ChecksPattern { get; }

    /// <summary>Whether the cluster assigns the value (a key) rather than a user (an id).</summary>
    public bool IsKey { get; }

    /// <summary>
    /// Compares two values: integers by value and before everything else, other texts by ordinal. Zero means the same text.
    /// </summary>
    public static int Compare(string? left, string? right)
    {
        if (string.IsNullOrEmpty(left) || string.IsNullOrEmpty(right)) return string.CompareOrdinal(left ?? "", right ?? "");
        bool isLeftNumber = IsWholeNumber(left);
        bool isRightNumber = IsWholeNumber(right);
        if (isLeftNumber != isRightNumber) return isLeftNumber ? -1 : 1;
        int bySize = isLeftNumber ? CompareWholeNumbers(left, right) : 0;
        return bySize != 0 ? bySize : string.CompareOrdinal(left, right);
    }

    /// <summary>Returns whether a text is valid. False for null.</summary>
    public bool IsValid([NotNullWhen(true)] string? value) => value is not null && Fault(value) is null;

    /// <summary>Validates a text and returns it.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text violates the rule; the message contains the type, the rule and the text.</exception>
    public string Validate(string value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        ArgumentNullException.ThrowIfNull(value, argument);
        return Fault(value) is { } fault ? throw new FormatException($"{Quote(value)} is not a {TypeName}: it {fault}.") : value;
    }

    /// <summary>Returns the first violation of the rule, as the rest of a sentence that starts with "it", or null.</summary>
    private string? Fault(string value)
    {
        if (value.Length == 0) return "is empty";
        if (value is "." or "..") return "is a dot segment, which a URL path does not preserve";
        if (value.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0 || value.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') >= 0)
            return "contains a control character";
        if (HalfPairs.In(value)) return "contains an unpaired surrogate, which UTF-8 cannot encode";
        if (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])) return "starts or ends with white space";
        if (!ChecksPattern) return value.Length > MostOfAnId ? $"has {value.Length} characters, but the maximum is {MostOfAnId}" : null;
        if (value.Length < MinLength) return $"has {value.Length} characters, but the minimum is {MinLength}";
        if (value.Length > MaxLength) return $"has {value.Length} characters, but the maximum is {MaxLength}";
        if (_isWholeNumber) return IsWholeNumber(value) ? null : "must be a whole number in decimal digits, such as 2251799813685249";
        return Pattern is null ? null : PatternFault(value, Pattern);
    }

    private string? PatternFault(string value, string pattern)
    {
        if (_takesPlainNames && IsPlainName(value)) return null;
        if (string.Equals(value, Volatile.Read(ref _lastMatch), StringComparison.Ordinal)) return null;
        try
        {
            if (!(_regex ??= Compile(pattern)).IsMatch(value)) return $"must match {Pattern}";
            Volatile.Write(ref _lastMatch, value);
            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            return $"takes too long to check against {Pattern}";
        }
    }

    /// <summary>
    /// Returns whether a text is a letter followed by letters, digits, underscores, hyphens and dots, all ASCII, with at most 31
    /// characters.
    /// </summary>
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

    // The API means ASCII by \w and \d, as ECMAScript does; an expression with Unicode classes requires .NET's own mode.
    private static Regex Compile(string pattern)
    {
        RegexOptions options = pattern.Contains(@"\p", StringComparison.OrdinalIgnoreCase)
            ? RegexOptions.CultureInvariant
            : RegexOptions.ECMAScript;
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
