using System.Globalization;

namespace Camunda.Rest;

/// <summary>One thing that can be set from outside the code: its path in a configuration section, and the environment variables for it.</summary>
internal sealed class CamundaSetting
{
    private readonly Action<SettingsDraft, string> _readSection;
    private readonly Action<SettingsDraft, string> _readVariable;

    private CamundaSetting(string path, IReadOnlyList<string> variables, Action<SettingsDraft, string> readSection, Action<SettingsDraft, string> readVariable)
    {
        Path = path;
        Variables = variables;
        _readSection = readSection;
        _readVariable = readVariable;
    }

    /// <summary>Where it stands in a section: <c>Retry:MaxRetries</c>.</summary>
    public string Path { get; }

    /// <summary>The environment variables for it; the first one that is set counts.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>Whether its value is kept out of messages, and taken with the spaces at its ends.</summary>
    public bool IsSecret { get; private init; }

    /// <summary>Whether it has several values: items of a section's list, or one text with commas.</summary>
    public bool IsList { get; private init; }

    public static CamundaSetting Text(string path, Action<SettingsDraft, string> set, params string[] variables) => new(path, variables, set, set);

    public static CamundaSetting Secret(string path, Action<SettingsDraft, string> set, params string[] variables) => new(path, variables, set, set) { IsSecret = true };

    public static CamundaSetting List(string path, Action<SettingsDraft, IEnumerable<string>> set, params string[] variables)
    {
        return new(path, variables, Split, Split) { IsList = true };

        void Split(SettingsDraft draft, string text) => set(draft, text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    public static CamundaSetting Address(string path, Action<SettingsDraft, Uri> set, params string[] variables)
    {
        return new(path, variables, Parse, Parse);

        void Parse(SettingsDraft draft, string text) => set(draft, Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? uri
            : throw new UnfitException($"is not an absolute address that starts with http:// or https://. Give one such as {CamundaClientOptions.DefaultBaseAddress}"));
    }

    /// <summary>A time: <c>00:00:30</c> in a section, whole milliseconds in a variable.</summary>
    public static CamundaSetting Time(string path, Action<SettingsDraft, TimeSpan> set, params string[] variables) => new(
        path,
        variables,
        (draft, text) => set(draft, text switch
        {
            _ when text.Equals("infinite", StringComparison.OrdinalIgnoreCase) => Timeout.InfiniteTimeSpan,

            // A bare number would be days.
            _ when text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) => time,
            _ => throw new UnfitException("is not a time. Give hours, minutes and seconds such as 00:00:30, or Infinite"),
        }),
        (draft, text) => set(draft, long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long milliseconds) && Math.Abs(milliseconds) < 1L << 40
            ? TimeSpan.FromMilliseconds(milliseconds)
            : throw new UnfitException("is not a whole number of milliseconds")));

    /// <summary>A time: <c>00:00:30</c> in a section, whole seconds in a variable.</summary>
    public static CamundaSetting Seconds(string path, Action<SettingsDraft, TimeSpan> set, params string[] variables) =>
        new(path, variables, Time(path, set)._readSection, (draft, text) => set(draft, TimeSpan.FromSeconds(ParseCount(text))));

    /// <summary>True or false.</summary>
    public static CamundaSetting Flag(string path, Action<SettingsDraft, bool> set, params string[] variables) =>
        Choice(path, set, new Dictionary<string, bool> { ["true"] = true, ["false"] = false }, variables);

    /// <summary>A whole number; a variable's may count from another start.</summary>
    public static CamundaSetting Count(string path, Action<SettingsDraft, int> set, int variableOffset = 0, params string[] variables) => new(
        path,
        variables,
        (draft, text) => set(draft, ParseCount(text)),
        (draft, text) => set(draft, ParseCount(text) + variableOffset));

    /// <summary>A fraction: <c>0.7</c> in a section, percent in a variable.</summary>
    public static CamundaSetting Fraction(string path, Action<SettingsDraft, double> set, params string[] variables) => new(
        path,
        variables,
        (draft, text) => set(draft, ParseFraction(text)),
        (draft, text) => set(draft, ParseFraction(text) / 100));

    /// <summary>One of several words.</summary>
    public static CamundaSetting Choice<T>(string path, Action<SettingsDraft, T> set, IReadOnlyDictionary<string, T> choices, params string[] variables)
    {
        return new(path, variables, Parse, Parse);

        void Parse(SettingsDraft draft, string text) => set(draft, choices.FirstOrDefault(choice => choice.Key.Equals(text, StringComparison.OrdinalIgnoreCase)) is { Key: not null } found
            ? found.Value
            : throw new UnfitException($"is none of {string.Join(", ", choices.Keys)}"));
    }

    /// <summary>Takes a value into a draft. What cannot be taken becomes one of the draft's mistakes.</summary>
    /// <param name="draft">What is read so far.</param>
    /// <param name="text">The value.</param>
    /// <param name="name">Where it was found.</param>
    /// <param name="isVariable">Whether that is an environment variable.</param>
    public void Read(SettingsDraft draft, string text, string name, bool isVariable)
    {
        try
        {
            (isVariable ? _readVariable : _readSection)(draft, IsSecret ? text : text.Trim());
        }
        catch (Exception error) when (error is UnfitException or FormatException or ArgumentException)
        {
            string said = error is UnfitException ? error.Message : "cannot be used: " + error.Message.TrimEnd('.');
            draft.Mistakes.Add(IsSecret ? $"{name} {said}." : $"{name} ('{text}') {said}.");
        }
    }

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;

    private static int ParseCount(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count)
        ? count
        : throw new UnfitException("is not a whole number");

    private static double ParseFraction(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double fraction)
        ? fraction
        : throw new UnfitException("is not a number");

    /// <summary>Says, as the end of a sentence, why a value does not fit.</summary>
    private sealed class UnfitException(string message) : Exception(message);
}
